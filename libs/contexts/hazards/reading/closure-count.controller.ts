import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#platform/http';
import { Files } from '#platform/reading';
import { OfMatter, stateThen } from '#platform/record';
import { localDateOf, type LocalDate, unknown } from '#domain/kernel';
import { closureCount, type ClosureCount, type Penalty } from '../hazard/ending/closure-count.js';
import { countedPenalties } from '../hazard/ending/count-penalties.js';
import { hazardNoun } from '../hazard/hazard.noun.js';
import { hazardReaders } from './hazards.reading.js';

/** By which reading of the law a penalty counts（计入口径）. */
type Counted = Penalty & Readonly<{ ofWsl: boolean; withHsl: boolean }>;

type ClosureCounter = Readonly<{
  unit: string;
  /** Since when the major hazard exists; penalties of before do not count. */
  since: LocalDate;
  penalties: readonly Counted[];
  count: ClosureCount;
  /** What the law says must be reached, and within how long. */
  law: Readonly<{ citation: string; inDays: number; days: number; inYear: number }>;
  closure: Readonly<{ proposedOn: LocalDate; closes?: boolean; paper?: string }> | null;
}>;

const counted = (penalties: readonly Penalty[]): readonly Counted[] =>
  penalties.map((one) => ({ ...one, ofWsl: one.law === 'WSL', withHsl: true }));

/** How near a unit is to closure（提请关闭计数）: it shows what counts, and decides nothing. */
@ApiTags('hazards 隐患')
@Controller('hazards')
@OfMatter(hazardNoun)
export class ClosureCountController {
  constructor(private readonly files: Files) {}

  @Get(':id/closure-count')
  @ApiOperation({
    summary:
      'Penalties on the unit while the hazard exists, by each reading of WSL 113（提请关闭计数）',
  })
  @Permit(...hazardReaders)
  async count(@Param('id') id: string): Promise<ClosureCounter> {
    const { district } = this.files;
    const hazard = await stateThen(this.files, hazardNoun, { district, id }, {});
    const { reported, closure, closureAnswer } = hazard;
    if (!reported) return unknown(...hazardNoun.unknown);
    const [law, now] = [this.files.law.current(), this.files.clock.now()];
    const amount = (name: string): number => law.amount('HAZ-D10', name, localDateOf(now));
    const penalties = [...countedPenalties(hazard), ...(closure?.penalties ?? [])];
    const answer = closureAnswer && { closes: closureAnswer.closes, paper: closureAnswer.paper };
    return {
      unit: reported.report.subject.name,
      since: reported.report.foundOn,
      penalties: counted(penalties),
      count: closureCount(penalties, { law, now }),
      law: {
        citation: 'WSL 113(1)',
        inDays: amount('penaltiesIn180Days'),
        days: amount('windowDays'),
        inYear: amount('penaltiesInYear'),
      },
      closure: closure ? { proposedOn: closure.proposedOn, ...answer } : null,
    };
  }
}
