import { type Event, type Instant, instant, type LocalDate, type StreamKind } from '#domain/kernel';
import { register, type Register, type Says } from '#platform/registers';
import { FenColumn, InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import { followed, type PerKey } from '../fold/followed.js';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A small case file, for the specs of this library: filed, noted, fined, closed. */
export type Filed = Event<'Filed', { caseId: string; party: string; filedAt: Instant }>;
export type Noted = Event<'Noted', { note: string; label: string }>;
export type Fined = Event<'Fined', { fineFen: number; on: LocalDate }>;
export type Struck = Event<'Struck', { label: string }>;
export type Closed = Event<'Closed'>;
export type FileEvent = Filed | Noted | Fined | Struck | Closed;

export const files: StreamKind<FileEvent> = { category: 'exampleFile', upcasters: {} };

@Entity({ schema: 'read', name: 'example_docket' })
@Index(['status'])
@Index(['party'], { fulltext: true })
export class DocketRow {
  @PrimaryColumn('text') caseId!: string;
  @Column('text') party!: string;
  @Column('text') status!: 'open' | 'closed';
  @InstantColumn() filedAt!: Instant;
  @Column('int') notes!: number;
  @FenColumn() fineFen!: number;
  @LocalDateColumn({ nullable: true }) finedOn!: LocalDate | null;
  @JsonColumn() trail!: readonly string[];
  @Column('text', { array: true }) labels!: string[];
}

const blank: DocketRow = {
  caseId: '',
  party: '',
  status: 'open',
  filedAt: instant('1970-01-01T00:00:00Z'),
  notes: 0,
  fineFen: 0,
  finedOn: null,
  trail: [],
  labels: [],
};

/** What each event says to the row of its file. */
export const docketSays: Says<FileEvent, DocketRow> = {
  Filed: ({ caseId, party, filedAt }) => ({ ...blank, caseId, party, filedAt }),
  Noted: ({ note, label }, { notes, trail, labels }, { revision }) => ({
    notes: notes + 1,
    trail: [...trail, `${revision} ${note}`],
    labels: [...labels, label],
  }),
  Fined: ({ fineFen, on }, row) => ({ fineFen: row.fineFen + fineFen, finedOn: on }),
  Struck: ({ label }, { labels }) => ({ labels: labels.filter((one) => one !== label) }),
  Closed: () => ({ status: 'closed' }),
};

/** The docket, or one that says otherwise of some events. */
export const docketThat = (
  says: Partial<Says<FileEvent, DocketRow>>,
  version = 1,
): Register<FileEvent, DocketRow> =>
  register(files, {
    name: 'example.docket',
    version,
    table: DocketRow,
    unopened: () => blank,
    opens: ['Filed'],
    says: { ...docketSays, ...says },
  });

export const docket = docketThat({});

@Entity({ schema: 'read', name: 'example_note' })
export class NoteRow {
  @PrimaryColumn('text') stream!: string;
  @PrimaryColumn('text') label!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean') isFinal!: boolean;
}

export const notes = followed<FileEvent, NoteRow>({
  name: 'example.notes',
  version: 1,
  from: files,
  table: NoteRow,
  rows: {
    Filed: () => [],
    Noted: ({ note, label }, { stream }) => [
      { key: { stream, label }, set: { note, isFinal: false } },
    ],
    Fined: (_, { stream }) => [{ key: { stream }, set: { isFinal: true } }],
    Struck: ({ label }, { stream }) => [{ key: { stream, label }, delete: true }],
    Closed: (_, { stream }) => [{ key: { stream }, delete: true }],
  },
});

@Entity({ schema: 'read', name: 'example_tally' })
export class TallyRow {
  @PrimaryColumn('text') type!: string;
  @Column('int') count!: number;
  @JsonColumn() streams!: readonly string[];
}

/** Counts events over all streams: folding one twice, or not at all, cannot hide here. */
export const tally: PerKey = {
  name: 'example.tally',
  version: 1,
  kinds: [files],
  table: TallyRow,
  per: 'key',
  knows: () => true,
  changes: ({ type, stream, revision }) => [
    {
      key: { type },
      merge: (row) => ({
        count: ((row?.['count'] as number) ?? 0) + 1,
        streams: [...((row?.['streams'] as readonly string[]) ?? []), `${stream}@${revision}`],
      }),
    },
  ],
};
