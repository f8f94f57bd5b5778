import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  dayNumber,
  endOfDay,
  type LocalDate,
  localDateOf,
  plusDays,
  type Position,
  startOfDay,
} from '#domain/kernel';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { MinPosition } from '#platform/lists';
import type { AsOf } from '#platform/record';
import { BoardFiles } from './board-files.js';
import type { BoardStatus } from './status/board-status.js';
import { type DeadlinesQuery, DeskQuery, type WorklistQuery } from './board.bodies.js';
import { deadlinePage, type DeadlineView } from './deadline-page.js';
import { dutied } from './readers.js';
import { scopeFor } from './scope.js';
import type { TaskView } from './task-view.js';
import { type AskedBy, worklistPage } from './worklist.controller.js';

const appointments = 'platform.appointment';
const usualLines = 10;

/** What lies under one heading: how many there are, the first of them, where the others are. */
type Heading<Line> = Readonly<{
  /** How many matters (tasks) or clocks there are. */
  total: number;
  items: readonly Line[];
  /** What the list is told as `after` for those that follow; absent when these are all. */
  next?: string;
  /** The list these are the first lines of, as it is asked. */
  list: string;
}>;

/** What is somebody's today（今日工作台）. */
type Desk = Readonly<{
  on: LocalDate;
  /** What waits for me, in so many matters（待办）. */
  tasks: Heading<TaskView>;
  /** Clocks of the matters I have in hand: overdue, due today, due later this week. */
  clocks: Readonly<Record<'overdue' | 'today' | 'week', Heading<DeadlineView>>>;
  /** What others must do before matters of mine go on, in so many matters（等待他人）. */
  others: Heading<TaskView>;
  position?: string;
  stale?: boolean;
  past?: AsOf;
}>;

const daysOfWeek = 7;
// The first day that is counted was a Thursday.
const fromMonday = 3;

/** The Sunday that ends the week of a date. */
const sundayOf = (date: LocalDate): LocalDate =>
  plusDays(date, daysOfWeek - 1 - ((dayNumber(date) + fromMonday) % daysOfWeek));

const isRunning = ({ status }: Readonly<{ status: BoardStatus }>): boolean =>
  status === 'running' || status === 'due' || status === 'overdue';

type Asked = Readonly<Record<string, string | number | undefined>>;

/** A list as it is asked, at the same moment. */
const addressOf = (path: string, asked: Asked, { asOf, validAt }: DeskQuery): string => {
  const said = Object.entries({ ...asked, asOf, validAt }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `${path}?${new URLSearchParams(said).toString()}`;
};

/** One answer to what is mine today（今日工作台）, made of worklist and deadline board. */
@ApiTags('worklist 待办')
@Controller('desk')
@Permit(...dutied)
export class DeskController {
  constructor(private readonly files: BoardFiles) {}

  @Get()
  @ApiOperation({
    summary:
      'What is mine today: tasks, clocks overdue, due today and this week, what waits for others; each with its number, its first lines and the list where the rest is; as it stood at a moment too（今日工作台，可查历史时点）',
  })
  async desk(
    @Query() asked: DeskQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Desk> {
    const { position, stale } = await this.files.freshness(min, appointments);
    const then = await this.files.past(asked);
    const by = { who, past: then?.stood, showing: this.files.showing(then?.at) };
    const [tasks, others, clocks] = await Promise.all([
      this.tasks('mine', asked, by),
      this.tasks('others', asked, by),
      this.clocks(asked, by),
    ]);
    const on = localDateOf(by.showing.now);
    return { on, tasks, clocks, others, position, stale, ...(then && { past: then.moment }) };
  }

  private async tasks(
    of: WorklistQuery['of'],
    asked: DeskQuery,
    by: AskedBy,
  ): Promise<Heading<TaskView>> {
    const limit = asked.limit ?? usualLines;
    const { items, next, total = 0 } = await worklistPage(this.files, { of, limit }, by);
    const list = addressOf('/worklist', { of, limit }, asked);
    return { total, items, ...(next && { next }), list };
  }

  private async clocks(asked: DeskQuery, by: AskedBy): Promise<Desk['clocks']> {
    const today = localDateOf(by.showing.now);
    const [overdue, due, week] = await Promise.all([
      this.clocksOf({ status: 'overdue' }, asked, by),
      this.clocksOf({ status: 'due', dueTo: endOfDay(today) }, asked, by),
      this.clocksOf(
        { dueFrom: startOfDay(plusDays(today, 1)), dueTo: endOfDay(sundayOf(today)) },
        asked,
        by,
      ),
    ]);
    return { overdue, today: due, week };
  }

  /** Those that run; what is excluded or over stands after them on the board. */
  private async clocksOf(
    narrowed: DeadlinesQuery,
    desk: DeskQuery,
    { who, showing, past }: AskedBy,
  ): Promise<Heading<DeadlineView>> {
    const { database, district, matters } = this.files;
    const limit = desk.limit ?? usualLines;
    const asked = { ...narrowed, person: who.id, limit };
    const scope = scopeFor(who, showing);
    const asking = { now: showing.now, district, asked, scope, past };
    const page = await deadlinePage(database, asking, { showing, matters });
    const { due = 0, running = 0 } = page.counts;
    const items = page.items.filter(isRunning);
    const isMore = page.next !== undefined && items.length === limit;
    return {
      total: narrowed.status ? page.total : due + running,
      items,
      ...(isMore && { next: page.next }),
      list: addressOf('/deadlines', asked, desk),
    };
  }
}
