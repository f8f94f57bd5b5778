import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#platform/http';
import { Files } from '#platform/reading';
import { OfMatter, stateThen } from '#platform/record';
import { type LocalDate, unknown } from '#domain/kernel';
import type { RuleWithTable } from '#domain/law';
import { checklistsOf } from '../inspection/checklists.js';
import { inspectionNoun } from '../inspection/inspection.noun.js';
import { hazardReaders } from './hazards.reading.js';

/** A checklist as the inspector takes it along（检查表）. */
type Checklist = Readonly<{
  checklist: string;
  title: string;
  version: LocalDate;
  items: readonly Readonly<{ item: number; text: string }>[];
}>;

const listOf = ({ id, from, table }: RuleWithTable<'checklist'>): Checklist => ({
  checklist: id,
  title: table.title,
  version: from,
  items: table.items.map((text, n) => ({ item: n + 1, text })),
});

/** What is looked at in this inspection: the checklists of the unit’s industry, of its day. */
@ApiTags('inspections 执法检查')
@Controller('inspections')
@OfMatter(inspectionNoun)
export class ChecklistController {
  constructor(private readonly files: Files) {}

  @Get(':id/checklists')
  @ApiOperation({ summary: 'Checklists of the unit’s industry on its day（适用检查表）' })
  @Permit(...hazardReaders)
  async checklists(
    @Param('id') id: string,
  ): Promise<Readonly<{ id: string; industry: string | null; items: readonly Checklist[] }>> {
    const { district } = this.files;
    const { planned } = await stateThen(this.files, inspectionNoun, { district, id }, {});
    if (!planned) return unknown(...inspectionNoun.unknown);
    const { law, names } = this.files.showing();
    const { unit, on } = planned.scheme;
    const industry = names.enterprise(unit.id)?.industry ?? null;
    const items = checklistsOf(industry ?? '', law, on).map(listOf);
    return { id, industry, items };
  }
}
