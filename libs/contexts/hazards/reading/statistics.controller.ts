import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#platform/http';
import { Files } from '#platform/reading';
import { OfMatter, stateThen } from '#platform/record';
import { type LocalDate, unknown } from '#domain/kernel';
import type { Figures, Period } from '../statistics/statistics.events.js';
import { statisticsNoun } from '../statistics/statistics.noun.js';
import { hazardReaders } from './hazards.reading.js';

type Filed = Readonly<{
  period: Period;
  figures: Figures;
  late: boolean;
  filedOn: LocalDate;
  corrects?: string;
}>;

/** What a unit reported of its hazards, period by period（隐患统计分析表）. */
@ApiTags('hazards 隐患')
@Controller('hazard-statistics')
@OfMatter(statisticsNoun)
export class StatisticsController {
  constructor(private readonly files: Files) {}

  @Get(':id')
  @ApiOperation({ summary: 'What a unit filed, the newest of each period（单位统计分析表）' })
  @Permit(...hazardReaders)
  async one(@Param('id') id: string): Promise<Readonly<{ id: string; items: readonly Filed[] }>> {
    const { district } = this.files;
    const { filed } = await stateThen(this.files, statisticsNoun, { district, id }, {});
    if (Object.keys(filed).length === 0) return unknown(...statisticsNoun.unknown);
    const items = Object.entries(filed)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { period, figures, late, filedOn, corrects }]) => ({
        period,
        figures,
        late,
        filedOn,
        ...(corrects !== undefined && { corrects }),
      }));
    return { id, items };
  }
}
