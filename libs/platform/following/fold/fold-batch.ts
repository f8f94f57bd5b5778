import type { StoredEvent } from '#platform/log';
import { withClient } from '#platform/tables';
import type { DataSource } from 'typeorm';
import type { Followed } from './followed.js';
import type { Parked } from '../follow/poison.js';
import { type Changed, prepare, type Prepared, type RowSet } from './prepared.js';
import { rowSet } from './row-set.js';
import type { RowTable } from './row-table.js';

/** How events that cannot be folded are treated. */
export type Treatment = Readonly<{
  /** Ids of events to pass over. */
  skip: ReadonlySet<string>;
  /** Streams set aside before this batch. */
  parked: ReadonlySet<string>;
  /** Whether a failing event sets its stream aside; otherwise folding stops before it. */
  park: boolean;
  /** Events that are known to fail, with the error. */
  condemned: ReadonlyMap<string, unknown>;
}>;

/** What a batch came to. */
export type Folded = Changed &
  Readonly<{
    /** Events set aside by this batch. */
    held: readonly Parked[];
    /** The event that folding stopped before, and the last one folded before it. */
    fault: Parked | undefined;
    before: StoredEvent | undefined;
    /** Ids of what was folded or passed over. */
    passed: readonly string[];
  }>;

type Folding = Readonly<{
  followed: Followed;
  table: RowTable;
  readModels: DataSource;
  events: readonly StoredEvent[];
  treatment: Treatment;
}>;

/** Loads the rows that the events touch and folds them in memory. Writes nothing. */
export const foldBatch = async (folding: Folding): Promise<Folded> => {
  const { followed, table, events, readModels, treatment } = folding;
  const rows = rowSet(followed, table);
  const prepared = prepareAll(folding);
  const readable = [...prepared.values()].filter((one): one is Prepared => 'changes' in one);
  const streams = [...new Set(events.map(({ stream }) => stream))];
  if (streams.length > 0)
    await withClient(readModels, (client) => rows.load(client, readable, streams));
  const tally: Tally = {
    parked: new Set(treatment.parked),
    held: [],
    passed: [],
    fault: undefined,
  };
  let before: StoredEvent | undefined;
  for (const event of events) {
    foldInto(tally, event, treatment.park, () => foldOne(rows, event, prepared.get(event.id)!));
    if (tally.fault) break;
    before = event;
  }
  const { held, fault, passed } = tally;
  return { ...rows.changed(), held, fault, before, passed };
};

type Tally = { parked: Set<string>; held: Parked[]; passed: string[]; fault: Parked | undefined };

const foldInto = (tally: Tally, event: StoredEvent, park: boolean, act: () => void): void => {
  if (tally.parked.has(event.stream)) return void tally.held.push({ event, error: undefined });
  try {
    act();
    tally.passed.push(event.id);
  } catch (error) {
    if (!park) tally.fault = { event, error };
    else {
      tally.held.push({ event, error });
      tally.parked.add(event.stream);
    }
  }
};

type Failed = Readonly<{ reason: unknown }>;
type Readied = Prepared | Failed | Readonly<{ skipped: true }>;

/** Reads every event first, because what is read says which rows to load. */
const prepareAll = ({ followed, events, treatment }: Folding): ReadonlyMap<string, Readied> => {
  const { skip, condemned } = treatment;
  return new Map(
    events.map((event): [string, Readied] => {
      if (skip.has(event.id)) return [event.id, { skipped: true }];
      if (condemned.has(event.id)) return [event.id, { reason: condemned.get(event.id) }];
      try {
        return [event.id, prepare(followed, event)];
      } catch (error) {
        return [event.id, { reason: error }];
      }
    }),
  );
};

const foldOne = (rows: RowSet, event: StoredEvent, readied: Readied): void => {
  if ('reason' in readied) throw readied.reason;
  if ('skipped' in readied) rows.pass(event);
  else rows.take(readied);
};
