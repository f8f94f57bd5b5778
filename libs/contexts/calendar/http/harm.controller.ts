import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Fen, type LocalDate, Refusal } from '#domain/kernel';
import { continuingPenalty, type Graded, gradeOf, type Harm, tierOf } from '#domain/law';
import { Day, Money, PermitSignedIn, Whole } from '#platform/http';
import { LiveLaw } from '../../../platform/law-now/live-law.js';
import { sampled } from './what-if.samples.js';

/** What an accident did（事故后果）. */
export class AccidentBody {
  @Whole({
    about: 'Deaths, the missing included（死亡、下落不明）',
    min: 0,
    max: 100_000,
    example: 3,
  })
  deaths: number;
  @Whole({ about: 'Serious injuries（重伤）', min: 0, max: 100_000, example: 0 })
  seriousInjuries: number;
  @Money({ about: 'Direct loss（直接经济损失）', example: 0 }) lossFen: Fen;
  @Day({ about: 'Day of the accident（事故日期）', example: '2026-03-02' }) on: LocalDate;
}

/** A fine that goes on for each day（按日连续处罚）. */
export class ContinuingBody {
  @Money({ about: 'The fine already imposed（原处罚款）', example: 5_000_000 }) fineFen: Fen;
  @Day({ about: 'Day of the order to correct（责令改正日期）', example: '2026-03-02' })
  orderedOn: LocalDate;
  @Day({ about: 'Day on which it was found corrected（复查改正日期）', example: '2026-03-12' })
  correctedOn: LocalDate;
}

const accident = { deaths: 3, seriousInjuries: 0, lossFen: 0, on: '2026-03-02' as LocalDate };
const continuing = {
  fineFen: 5_000_000,
  orderedOn: '2026-03-02' as LocalDate,
  correctedOn: '2026-03-12' as LocalDate,
};

/** Nothing where no tiers were in force on that day: the whole range stands then (E72). */
const tierIfKnown = (
  harm: Harm,
  on: LocalDate,
  catalogue: Parameters<typeof tierOf>[2],
): Graded | undefined => {
  try {
    return tierOf(harm, on, catalogue);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unknown') return undefined;
    throw error;
  }
};

/**
 * What would be (试算) where people came to harm, and where nobody corrects what he was fined for.
 * Nothing is stored.
 */
@ApiTags('law 法规')
@Controller('law')
@PermitSignedIn()
export class HarmController {
  constructor(private readonly law: LiveLaw) {}

  @Post('accident')
  @sampled(AccidentBody, accident)
  @HttpCode(200)
  @ApiOperation({
    summary: 'Grade of an accident, and the tier of the fine on its unit（事故等级、罚款档次试算）',
  })
  accident(@Body() { on, ...harm }: AccidentBody) {
    const { catalogue } = this.law.current();
    return { grade: gradeOf(harm, on, catalogue), tier: tierIfKnown(harm, on, catalogue) };
  }

  @Post('continuing-penalty')
  @sampled(ContinuingBody, continuing)
  @HttpCode(200)
  @ApiOperation({ summary: 'The same fine for each day until it is corrected（按日连续处罚试算）' })
  continuing(@Body() asked: ContinuingBody) {
    return continuingPenalty({ ...asked, law: this.law.current() });
  }
}
