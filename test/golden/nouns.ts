import { decodeAny, type StoredEvent } from '#platform/log';
import { type Decider, type Event, fold, partsOf, type StreamKind } from '#domain/kernel';
import type { Name, Taken } from '#domain/procedure';
import { seriesDecider, seriesStream } from '#domain/procedure';
import { nouns as calendarNouns } from '#contexts/calendar/calendar.nouns';
import { caseNoun } from '#contexts/enforcement/case/case.noun';
import { caseStream } from '#contexts/enforcement/case/case.stream';
import { finedActNoun } from '#contexts/enforcement/fined-acts/fined-act.noun';
import { receiptNoun } from '#contexts/enforcement/receipts/receipt.noun';
import { applicationNoun } from '#contexts/licensing/application/application.noun';
import { barNoun } from '#contexts/licensing/bar/bar.noun';
import { bundleNoun } from '#contexts/licensing/bundle/bundle.noun';
import { licenceNoun } from '#contexts/licensing/licence/licence.noun';
import { openingNoun } from '#contexts/licensing/opening/opening.noun';
import { nouns as operationsNouns } from '#contexts/operations/operations.nouns';
import { nouns as registryNouns } from '#contexts/registry/registry.nouns';

type AnyDecider = Decider<never, unknown, Event>;
type Noun = Readonly<{ stream: StreamKind; decider: AnyDecider }>;

const noun = (stream: object, decider: object): Noun => ({
  stream: stream as StreamKind,
  decider: decider as AnyDecider,
});

/** Every kind of stream the demos write, with the rules that fold it. */
export const nouns: readonly Noun[] = [
  ...[...registryNouns, ...calendarNouns, ...operationsNouns].map((one) => noun(one, one)),
  noun(seriesStream, seriesDecider),
  noun(caseStream, caseNoun),
  noun(finedActNoun, finedActNoun),
  noun(receiptNoun, receiptNoun),
  noun(applicationNoun, applicationNoun),
  noun(licenceNoun, licenceNoun),
  noun(bundleNoun, bundleNoun),
  noun(barNoun, barNoun),
  noun(openingNoun, openingNoun),
];

const kinds = nouns.map(({ stream }) => stream);

/**
 * A stored event in today's shape; throws for a category nobody reads, and for a shape newer than
 * this program.
 */
export const decoded = (stored: StoredEvent) => decodeAny(kinds, stored);

/** The rules of the stream an event lies in. Throws for one that nobody writes. */
export const deciderOf = (stream: string): AnyDecider => {
  const found = nouns.find(({ stream: kind }) => stream.startsWith(`${kind.category}-`));
  if (!found) throw new Error(`Nobody writes ${stream}.`);
  return found.decider;
};

/** How a name over all streams was remembered when each kind had rules of its own. */
const namesBefore: Readonly<Record<string, (name: Taken<object>) => unknown>> = {
  enforcementFinedAct: (name) => ({
    held: {
      caseId: name.matter,
      ...name.details,
      ...(name.status === 'held' ? { attempt: name.attempt, at: name.since } : {}),
    },
  }),
  enforcementReceipt: ({ matter }) => ({ caseId: matter }),
  reservationCreditCode: ({ matter }) => ({ enterprise: matter }),
};

/**
 * What today's rules make of a stream, in the shape it was kept in before. Throws for a type that
 * has no row.
 */
export const folded = (events: readonly StoredEvent[]): unknown => {
  const { stream } = events[0]!;
  const state = fold(deciderOf(stream), events.map(decoded) as readonly Event[]);
  const before = namesBefore[partsOf(stream)!.category];
  if (!before) return state;
  const name = state as Name<object>;
  return name.status === 'free' ? {} : before(name);
};

/** The events of each stream, in the order the streams began. */
export const byStream = (
  events: readonly StoredEvent[],
): ReadonlyMap<string, readonly StoredEvent[]> => {
  const streams = new Map<string, StoredEvent[]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known) known.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
};
