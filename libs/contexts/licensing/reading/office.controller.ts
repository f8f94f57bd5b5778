import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, type PersonActing } from '#platform/http';
import {
  dateOfDay,
  dayNumber,
  endOfDay,
  type LocalDate,
  localDateOf,
  type Position,
} from '#domain/kernel';
import { rowsWithin, scopeFor, type Showing } from '#platform/board';
import {
  type Condition,
  list,
  type Listing,
  MinPosition,
  type Page,
  type PageQuery,
} from '#platform/lists';
import { ApplicationRow } from '../projections/application-row.js';
import { type ApplicationView, applicationView } from './application-view.js';
import { type DaySheet, daySheet } from './day-sheet.js';
import { type Figures, figuresOf } from './licensing-figures.js';
import { applicationRegister } from '../projections/application-register.js';
import { Files } from '#platform/reading';
import {
  AtRiskQuery,
  DaySheetQuery,
  FiguresQuery,
  QueueQuery,
} from './licensing-reading.bodies.js';
import { desk } from '../desk/roles.js';
import { type Workload, workloadOf } from './workload.js';

export const queue: Listing<ApplicationRow> = {
  table: ApplicationRow,
  key: 'applicationId',
  sorts: ['dutyDueAt', 'receivedOn', 'lastEventAt'],
  defaultSort: 'dutyDue',
  filters: {
    mine: { column: 'waitsFor', by: 'meets' },
    stage: { column: 'stage', by: 'equal' },
    organ: { column: 'organ', by: 'equal' },
    dueTo: { column: 'dutyDueAt', by: 'to' },
  },
  search: ['words'],
};

/** By which names a person is waited for: the own one, and each role in the organ acted for. */
const namesOf = ({ id, capacity: { roles, organ } }: PersonActing): readonly string[] => [
  `person:${id}`,
  ...roles.map((role) => `${role}@${organ}`),
];

/** The matters of the desk that somebody may know of: of the organ, or of its window. */
const readable = (who: PersonActing, showing: Showing): Condition | undefined =>
  rowsWithin(scopeFor(who, showing), ['window']);

const daysAhead = 5;

/**
 * The licensing office（许可窗口与科室）: what is to be done, by whom, by when, and what was done.
 */
@ApiTags('licensing office 许可工作台')
@Controller('licensing')
@Permit(...desk)
export class OfficeController {
  constructor(private readonly files: Files) {}

  @Get('queue')
  @ApiOperation({ summary: 'What waits for me, by clock; narrowed by stage（我的待办）' })
  async queue(
    @Query() asked: QueueQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<ApplicationView>> {
    return this.page({ ...asked, mine: namesOf(who) }, min, who);
  }

  @Get('at-risk')
  @ApiOperation({
    summary: 'Matters whose time ends within the next working days, or has ended（临期、逾期办件）',
  })
  async atRisk(
    @Query() { workingDays = daysAhead, ...asked }: AtRiskQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<ApplicationView> & Readonly<{ until: LocalDate }>> {
    const { workingDays: calendar } = this.files.law.current();
    const last = calendar.workingAfter(dayNumber(this.today()), workingDays);
    const until = dateOfDay(last);
    return { ...(await this.page({ ...asked, dueTo: endOfDay(until) }, min, who)), until };
  }

  @Get('day-sheet')
  @ApiOperation({ summary: 'What a window did on one day（窗口日报）' })
  async daySheet(
    @Query() { window, clerk, day }: DaySheetQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<DaySheet> {
    await this.files.freshness(min, applicationRegister.name);
    const at = window ?? who.capacity.organ;
    const within = readable(who, this.files.showing());
    return daySheet(this.files, { window: at, clerk, day: day ?? this.today(), within });
  }

  @Get('workload')
  @ApiOperation({
    summary: 'Open matters of each department by stage, late and standing（科室工作量）',
  })
  async workload(@Acting() who: PersonActing, @MinPosition() min?: Position): Promise<Workload> {
    await this.files.freshness(min, applicationRegister.name);
    return workloadOf(this.files, readable(who, this.files.showing()));
  }

  @Get('figures')
  @ApiOperation({
    summary: 'Figures by item and period, each with the events behind it（统计，附事件依据）',
  })
  async figures(
    @Query() asked: FiguresQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Figures> {
    await this.files.freshness(min, applicationRegister.name);
    const { database, district } = this.files;
    const within = rowsWithin(scopeFor(who, this.files.showing()));
    return figuresOf(database, { ...asked, district, within });
  }

  private today(): LocalDate {
    return localDateOf(this.files.clock.now());
  }

  private async page(
    asked: PageQuery & Readonly<Record<string, unknown>>,
    min: Position | undefined,
    who: PersonActing,
  ): Promise<Page<ApplicationView>> {
    const state = await this.files.freshness(min, applicationRegister.name);
    const showing = this.files.showing();
    const { database, district } = this.files;
    const page = await list(database, queue, asked, { district, within: readable(who, showing) });
    return { ...page, items: page.items.map((row) => applicationView(row, showing)), ...state };
  }
}
