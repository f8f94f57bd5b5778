import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent } from '#platform/store';
import { type Event, type Instant, instant, type StreamKind } from '#domain/kernel';
import { register } from '#platform/registers';
import { FenColumn, InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import type { LocalDate } from '#domain/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { measure } from './figure.js';

/** A case as an import brings it: opened, ten entries, closed; a row of what a docket shows. */
type Opened = Event<
  'BenchOpened',
  { caseId: string; party: string; place: string; openedAt: Instant; fineFen: number }
>;
type Noted = Event<'BenchNoted', { what: string; by: string; on: LocalDate; amountFen: number }>;
type Closed = Event<'BenchClosed', { on: LocalDate; outcome: string }>;
export type BenchEvent = Opened | Noted | Closed;

export const benchFiles: StreamKind<BenchEvent> = { category: 'benchFile', upcasters: {} };

@Entity({ schema: 'read', name: 'bench_docket' })
@Index(['stage'])
@Index(['openedAt'])
export class BenchRow {
  @PrimaryColumn('text') caseId!: string;
  @Column('text') party!: string;
  @Column('text') place!: string;
  @Column('text') stage!: string;
  @InstantColumn() openedAt!: Instant;
  @FenColumn() fineFen!: number;
  @Column('int') entries!: number;
  @Column('text', { nullable: true }) lastBy!: string | null;
  @LocalDateColumn({ nullable: true }) lastOn!: LocalDate | null;
  @JsonColumn() trail!: readonly string[];
}

export const benchDocket = register<BenchEvent, BenchRow>(benchFiles, {
  name: 'bench.docket',
  version: 1,
  table: BenchRow,
  unopened: () => ({
    caseId: '',
    party: '',
    place: '',
    stage: 'opened',
    openedAt: instant('1970-01-01T00:00:00Z'),
    fineFen: 0,
    entries: 0,
    lastBy: null,
    lastOn: null,
    trail: [],
  }),
  opens: ['BenchOpened'],
  says: {
    BenchOpened: (data) => ({ ...data }),
    BenchNoted: ({ what, by, on, amountFen }, { entries, fineFen, trail }) => ({
      stage: what,
      entries: entries + 1,
      fineFen: fineFen + amountFen,
      lastBy: by,
      lastOn: on,
      trail: [...trail, what],
    }),
    BenchClosed: ({ on, outcome }) => ({ stage: outcome, lastOn: on }),
  },
});

const stages = ['立案', '调查', '告知', '听证', '决定', '送达', '缴款', '催告', '结案审批', '归档'];
export const eventsPerCase = stages.length + 2;

/** The data of one case, oldest first. */
export const caseOf = (index: number): readonly BenchEvent[] => {
  const on = '2026-03-02' as LocalDate;
  return [
    {
      type: 'BenchOpened',
      data: {
        caseId: `case-${index}`,
        party: `江门市江海区第${index}号企业有限公司`,
        place: `外海街道金瓯路${index % 300}号`,
        openedAt: '2026-03-02T01:00:00.000Z' as Instant,
        fineFen: 50_000,
      },
    },
    ...stages.map((what, at): BenchEvent => ({
      type: 'BenchNoted',
      data: { what, by: `officer-${at}`, on, amountFen: at * 100 },
    })),
    { type: 'BenchClosed', data: { on, outcome: '结案' } },
  ];
};

/** As the command API would seal it, as far as size goes: an envelope of its usual length. */
export const sealed = ({ type, data }: BenchEvent): NewEvent => {
  const id = randomUUID();
  const digest = id.replaceAll('-', '').repeat(2);
  const now = '2026-03-02T01:00:00.000Z';
  const metadata = {
    $correlationId: id,
    $causationId: id,
    commandId: id,
    actor: { kind: 'system', by: 'import', name: 'bench' },
    validAt: now,
    recordedAt: now,
    schema: 0,
    law: digest,
    calendar: '2026-1',
    code: 'bench',
    asked: digest,
    registry: '4711/4711',
    previous: digest,
    digest,
  };
  return { id, type, data, metadata };
};

/** Fills the store with so many cases. */
export const fill = (store: EventStore, cases: number): Promise<unknown> =>
  measure(cases, 128, (index) =>
    store.append(`benchFile-440704.${index}`, caseOf(index).map(sealed), 'none'),
  );
