import {
  getPostgreSQLEventStore,
  pongoSingleStreamProjection,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';
import { type BenchEvent, caseOf, eventsPerCase } from '../docket.examples.js';
import { measure } from '../figure.js';

type Doc = { entries: number; fineFen: number; stage: string; trail: readonly string[] } & object;

const evolve = (doc: Doc | null, { type, data }: BenchEvent): Doc | null => {
  if (type === 'BenchOpened') return { ...data, stage: 'opened', entries: 0, trail: [] };
  if (!doc) return null;
  if (type === 'BenchClosed') return { ...doc, stage: data.outcome };
  return {
    ...doc,
    stage: data.what,
    entries: doc.entries + 1,
    fineFen: doc.fineFen + data.amountFen,
    trail: [...doc.trail, data.what],
  };
};

/**
 * The same docket in Emmett on the same PostgreSQL: rebuilds it as its own rebuild does, and tells
 * events a second.
 */
export const emmettRebuild = async (
  connectionString: string,
  cases: number,
): Promise<Readonly<{ perSecond: number; events: number }>> => {
  const store = getPostgreSQLEventStore(connectionString);
  await store.schema.migrate();
  await measure(cases, 16, (index) =>
    store.appendToStream(`benchFile-${index}`, [...caseOf(index)] as never),
  );
  const projection = pongoSingleStreamProjection({
    collectionName: 'bench_docket',
    canHandle: ['BenchOpened', 'BenchNoted', 'BenchClosed'],
    evolve: evolve as never,
  });
  const consumer = rebuildPostgreSQLProjections({
    connectionString,
    projections: [projection as never],
    pulling: { batchSize: 1_000 },
  });
  const begun = performance.now();
  await consumer.start();
  const seconds = (performance.now() - begun) / 1_000;
  await consumer.close();
  await store.close();
  const events = cases * eventsPerCase;
  return { perSecond: events / seconds, events };
};
