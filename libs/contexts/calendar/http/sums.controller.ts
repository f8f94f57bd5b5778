import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Fen, LocalDate } from '#domain/kernel';
import {
  confiscationAndFine,
  finesFor,
  rewardForConcealment,
  rewardForFine,
  type Sum,
  type Tier,
} from '#domain/law';
import { Day, Money, Word, PermitSignedIn, Text, Whole } from '#platform/http';
import { LiveLaw } from '../../../platform/law-now/live-law.js';
import { wrong } from '../sound.js';
import { sampled } from './what-if.samples.js';

const grades = [
  'ordinary',
  'larger',
  'major',
  'extraordinary',
] as const satisfies readonly Tier['grade'][];

/** What a report led to（举报查实结果）: a fine, or deaths that had been concealed. */
export class RewardBody {
  @Day({ about: 'Day of the report（举报日期）', example: '2026-03-02' }) reportedOn: LocalDate;
  @Money({ about: 'Fine imposed（行政处罚罚款）', example: 5_000_000, optional: true })
  fineFen?: Fen;
  @Whole({ about: 'Concealed deaths（瞒报死亡人数）', min: 1, max: 1_000, optional: true })
  deaths?: number;
  @Word(grades, { about: 'Grade of the accident（最终事故等级）', optional: true })
  grade?: (typeof grades)[number];
}

/** Unlawful gain under an article whose fine goes by it（违法所得）. */
export class ConfiscationBody {
  @Text({ about: 'Article of the penalty（处罚依据条款）', example: 'WSL 92', max: 60 })
  article: string;
  @Money({ about: 'Unlawful gain（违法所得）', example: 20_000_000 }) gainFen: Fen;
  @Day({ about: 'Last day of the act（行为终了日）', example: '2026-03-02' }) actOn: LocalDate;
}

const reward: RewardBody = { reportedOn: '2026-03-02' as LocalDate, fineFen: 5_000_000 };
const confiscation: ConfiscationBody = {
  article: 'WSL 92',
  gainFen: 20_000_000,
  actOn: '2026-03-02' as LocalDate,
};

/**
 * What would be（试算） for whoever reports, and where what was gained is taken away with a
 * multiple of it. Nothing is stored.
 */
@ApiTags('law 法规')
@Controller('law')
@PermitSignedIn()
export class SumsController {
  constructor(private readonly law: LiveLaw) {}

  @Post('reward')
  @sampled(RewardBody, reward)
  @HttpCode(200)
  @ApiOperation({ summary: 'Reward of a report that proved true（举报奖励试算）' })
  reward(@Body() { reportedOn, fineFen, deaths, grade }: RewardBody): Sum {
    const facts = { reportedOn, law: this.law.current() };
    const concealed = deaths !== undefined && grade !== undefined;
    if ((fineFen === undefined) !== concealed)
      return wrong(
        'fineFen',
        'oneOf',
        'the fine, or the deaths with their grade, one of the two（罚款，或者瞒报死亡人数和事故等级，二者填一项）',
      );
    return concealed
      ? rewardForConcealment(deaths, grade, facts)
      : rewardForFine(fineFen ?? 0, facts);
  }

  @Post('confiscation')
  @sampled(ConfiscationBody, confiscation)
  @HttpCode(200)
  @ApiOperation({
    summary: 'What is confiscated, and the fine that goes by it（没收违法所得试算）',
  })
  confiscation(@Body() { article, gainFen, actOn }: ConfiscationBody) {
    const table = finesFor(article, actOn, this.law.current().catalogue);
    const { cite, mark, version } = table;
    return { cite, mark, version, ...confiscationAndFine(table, gainFen) };
  }
}
