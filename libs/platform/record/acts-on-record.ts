import { type ChainFault, type EventLog, positionText, verifyChain } from '#platform/log';
import { type Actor, type Instant, own, plusMs, type Recorded, unknown } from '#domain/kernel';
import type { Words } from '#domain/law';
import { anyStreamLabels } from './names/names-on-record.js';
import { type ActorNames, whoActed } from './who-acted.js';

/**
 * One act on record: what, by whom, in which capacity, when it happened and when it was recorded.
 */
export type ActOnRecord = Readonly<{
  revision: number;
  id: string;
  position: string;
  type: string;
  name: Words;
  actor: Actor;
  /** The actor as a person reads it（操作主体）. */
  who: Words;
  validAt: Instant;
  recordedAt: Instant;
  /**
   * It was recorded after it happened（补录）. What the system hands on takes a moment; it is late
   * when that took an hour.
   */
  late: boolean;
  law: string;
  calendar: string;
  what: object;
}>;

const hourMs = 3_600_000;

type Names = ActorNames & Readonly<{ events: Readonly<Record<string, Words>> }>;

/** How a context shows its events in a history. */
export const entriesNamed =
  (names: Names) =>
  (event: Recorded): ActOnRecord => {
    const { revision, id, position, type, data, envelope } = event;
    const { actor, validAt, recordedAt, law, calendar } = envelope;
    const { zh, en } = own(names.events, type) ??
      own(anyStreamLabels, type) ?? { zh: type, en: type };
    return {
      revision,
      id,
      position: positionText(position),
      type,
      name: { zh, en },
      actor,
      who: whoActed(actor, names, type),
      validAt,
      recordedAt,
      late: (actor.kind === 'system' ? plusMs(validAt, hourMs) : validAt) < recordedAt,
      law,
      calendar,
      what: data,
    };
  };

/** Whether a chain of digests is unbroken, and where it is not（防篡改校验）. */
export type Proof = Readonly<{
  intact: boolean;
  events: number;
  head: string;
  faults: readonly ChainFault[];
}>;

/** Proves a stream. Throws `Refusal` (unknown, as `missing` says) when there is none. */
export const proofOf = async (
  log: EventLog,
  stream: string,
  missing: readonly [code: string, reason: string],
): Promise<Proof> => {
  const { events, head, faults } = await verifyChain(log.readStream(stream));
  if (events === 0) return unknown(...missing);
  return { intact: faults.length === 0, events, head, faults };
};
