import type { StoredEvent } from '#libs/event-log';
import { withClient } from '#libs/read-models';
import type { DataSource } from 'typeorm';
import type { Followed } from './followed.js';
import type { Held } from './poison.js';
import { type Changed, prepare, type Prepared, type RowSet, rowSet } from './row-set.js';
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
    held: readonly Held[];
    /** The event that folding stopped before, and the last one folded before it. */
    fault: Held | undefined;
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
  const parked = new Set(treatment.parked);
  const held: Held[] = [];
  const passed: string[] = [];
  let fault: Held | undefined;
  let before: StoredEvent | undefined;
  for (const event of events) {
    const error = parked.has(event.stream)
      ? undefined
      : failure(() => foldOne(rows, event, prepared.get(event.id)!));
    if (error && !treatment.park) {
      fault = { event, error: error.reason };
      break;
    }
    if (error || parked.has(event.stream)) held.push({ event, error: error?.reason });
    else passed.push(event.id);
    if (error) parked.add(event.stream);
    before = event;
  }
  return { ...rows.changed(), held, fault, before, passed };
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

const failure = (act: () => void): Failed | undefined => {
  try {
    act();
    return undefined;
  } catch (reason) {
    return { reason };
  }
};
