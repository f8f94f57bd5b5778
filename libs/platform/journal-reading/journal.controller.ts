import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Settings } from '#platform/config';
import { Permit, Registry } from '#platform/http';
import { PersonalData } from '#platform/privacy';
import { journalPage, type Noted } from './journal-page.js';
import { JournalQuery } from './journal.query.js';

type Named = Readonly<{ id: string; name: string }>;

/** One read or refusal with the names of person and organ. */
type Entry = Omit<Noted, 'person' | 'organ'> & Readonly<{ person: Named; organ: Named }>;

/** Who looked at what, and what was refused by which rule（查阅与拒绝日志）. */
@ApiTags('journal 日志')
@Controller('journal')
@Permit('auditor')
export class JournalController {
  constructor(
    private readonly database: DataSource,
    private readonly settings: Settings,
    private readonly registry: Registry,
    private readonly personalData: PersonalData,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Reads and refusals, newest first（谁查阅了什么、何事被何规则拒绝）' })
  async list(
    @Query() { searched, ...asked }: JournalQuery,
  ): Promise<Readonly<{ items: readonly Entry[]; next?: string }>> {
    const mark = searched === undefined ? {} : { searched: this.personalData.markOf(searched) };
    const { DISTRICT } = this.settings;
    const { items, ...more } = await journalPage(this.database, DISTRICT, { ...asked, ...mark });
    const names = this.registry.view();
    const shown = items.map(({ person, organ, ...one }) => ({
      ...one,
      person: { id: person, name: names.person(person)?.name ?? person },
      organ: { id: organ, name: names.organ(organ)?.name ?? organ },
    }));
    return { items: shown, ...more };
  }
}
