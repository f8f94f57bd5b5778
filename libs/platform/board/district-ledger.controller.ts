import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Instant, type Label, plusMs, type Position } from '#domain/kernel';
import { holdersOf, type Scope } from '#domain/procedure';
import { OwingRow } from '#platform/appointments';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { type Condition, list, type Listing, MinPosition, type Page } from '#platform/lists';
import { namesOf } from '#platform/registers';
import { BoardFiles } from './board-files.js';
import { LedgerQuery } from './board.bodies.js';
import { type Subject, subjectsOf, type Telling, type Told, toldOf } from './deadline-page.js';
import { dutied } from './readers.js';
import { rowsWithin, scopeFor } from './scope.js';
import { type Named, personNamed, type Showing } from './showing.js';

const ledger = 'platform.owing';

const owed: Listing<OwingRow> = {
  table: OwingRow,
  key: 'owingId',
  sorts: ['due', 'since', 'endedAt'],
  defaultSort: '-due',
  filters: {
    status: { column: 'outcome', by: 'equal' },
    missed: { column: 'missedBy', by: 'some' },
    climbed: { column: 'told', by: 'some' },
    concerns: { column: 'people', by: 'meets', few: true },
    organ: { column: 'owedIn', by: 'equal' },
    rule: { column: 'rule', by: 'equal' },
    category: { column: 'category', by: 'equal' },
    dueFrom: { column: 'due', by: 'from' },
    dueTo: { column: 'due', by: 'to' },
    overdueAt: { column: 'due', by: 'to' },
  },
  search: ['rule'],
  matter: 'stream',
};

/** One thing somebody owed, in which matter, and what came of it. */
type LedgerLine = Readonly<{
  what: Label;
  clock: string;
  rule: string;
  category: string;
  subjectId: string;
  since: Instant;
  due: Instant;
  status: OwingRow['outcome'] | 'overdue';
  /** Who answers for it now; of what is over, who ended it. */
  heldBy: readonly Named[];
  missedBy: readonly Named[];
  climbedTo: string | null;
  told: readonly Named[];
  endedAt: Instant | null;
}> &
  Pick<Told, 'number' | 'party' | 'organ' | 'handlingOrgan'>;

/** Only what is owed in matters that the reader may know of. */
const inReach = (scope: Scope): Condition => {
  const within = rowsWithin(scope);
  if (scope.all) return within;
  return (put, named) =>
    `${named('stream')} IN (SELECT "_stream" FROM read.matter WHERE ${within(put, (column) => `"${column}"`)})`;
};

const holders = (row: OwingRow, { names, now }: Showing): readonly string[] => {
  if (row.endedAt !== null) return row.endedBy === null ? [] : [row.endedBy];
  return row.by ? holdersOf(row.by, names, now) : [];
};

const lineOf = (row: OwingRow, subject: Subject | undefined, telling: Telling): LedgerLine => {
  const { showing, matters } = telling;
  const { clock, rule, category, subjectId, since, due, outcome, climbedTo, endedAt } = row;
  const named = (people: readonly string[]) => people.map((one) => personNamed(showing, one));
  const { number, party, organ, handlingOrgan } = toldOf(subject, telling);
  return {
    what: row.what ?? matters.clockName(category, rule),
    clock,
    rule,
    category,
    subjectId,
    since,
    due,
    status: outcome === 'running' && due < showing.now ? 'overdue' : outcome,
    heldBy: named(holders(row, showing)),
    missedBy: named(row.missedBy),
    climbedTo,
    told: named(row.told),
    endedAt,
    number,
    party,
    organ,
    handlingOrgan,
  };
};

/**
 * The ledger of silence over the whole district（全区履职台账）: who owed what, in which matter,
 * when it was done or whom it was put down to, and how far it climbed.
 */
@ApiTags('duties 职责')
@Controller('duties')
@Permit(...dutied)
export class DistrictLedgerController {
  constructor(private readonly files: BoardFiles) {}

  @Get()
  @ApiOperation({
    summary:
      'Who owed what in all matters, what was missed and how far it climbed; by person, organ, day（全区履职台账）',
  })
  async list(
    @Query() asked: LedgerQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<LedgerLine>> {
    const state = await this.files.freshness(min, ledger);
    const showing = this.files.showing();
    const { database, district, matters } = this.files;
    const within = inReach(scopeFor(who, showing));
    const { person, overdue, ...rest } = asked;
    const page = await list(
      database,
      owed,
      {
        ...rest,
        ...(person !== undefined && { concerns: concerning(person, showing) }),
        ...(overdue && { status: 'running', overdueAt: plusMs(showing.now, -1) }),
      },
      { district, within },
    );
    const subjects = await subjectsOf(database, page.items);
    const items = page.items.map((row) =>
      lineOf(row, subjects.get(row.stream), { showing, matters }),
    );
    return { ...page, items, ...state };
  }
}

/** Under whose name, and which posts of today, it stands. */
const concerning = (person: string, { names, now }: Showing): readonly string[] => {
  const capacity = names.capacityAt(person, now);
  return capacity ? namesOf(person, capacity) : [`person:${person}`];
};
