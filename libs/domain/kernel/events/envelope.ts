import type { Actor } from '../people/actor.js';
import type { Instant } from '../time/instant.js';

/**
 * The metadata of every event (architecture §3), complete from the first event, because it cannot
 * be added later.
 */
export type Envelope = Readonly<{
  $correlationId: string;
  $causationId: string;
  commandId: string;
  traceparent?: string;
  actor: Actor;
  /** When it happened in the world. */
  validAt: Instant;
  /** When the command API recorded it. */
  recordedAt: Instant;
  /** Shape number of the data: how many upcast steps existed when it was written. */
  schema: number;
  law: string;
  calendar: string;
  code: string;
  /** SHA-256 of what was asked, so that one idempotency key cannot stand for two requests. */
  asked: string;
  /**
   * Which command a person sent, and by short digests what it said name by name: a repeat that
   * differs is told where. On the first event of a command; absent in what is older.
   */
  request?: Readonly<{ command: string; said: Readonly<Record<string, string>> }>;
  /** Log position of the registry snapshot the decision saw. */
  registry: string;
  /**
   * The files that the act referred to, each as it was looked at: `stream@revision`. Absent where
   * it referred to none, and in events from before references were looked up.
   */
  restsOn?: readonly string[];
  /**
   * Of each paper the event issued, in their order: digest of what it says, and of the form in
   * force on its day, by which it is set（文书内容与格式的摘要）. No form where none is known.
   * Absent where no paper was issued, and in events from before papers were set.
   */
  papers?: readonly PaperDigests[];
  /** Digest of the event before in the stream; 64 zeros for the first. */
  previous: string;
  digest: string;
}>;

/** A file as an act looked at it. */
export type Rested = Readonly<{ stream: string; revision: number }>;

/** As the envelope names it: `stream@revision`. */
export const asRested = ({ stream, revision }: Rested): string => `${stream}@${revision}`;

/** What the envelope names, taken apart again. */
export const restedOn = (text: string): Rested => {
  const at = text.lastIndexOf('@');
  return { stream: text.slice(0, at), revision: Number(text.slice(at + 1)) };
};

/** What a paper says and how it is set, by SHA-256. */
export type PaperDigests = Readonly<{ content: string; form?: string }>;

/** A place in the global log. Both halves, as text: neither alone is enough to resume from. */
export type Position = Readonly<{ commit: string; prepare: string }>;

/** An event as the store gives it back, upcast to today's shape. */
export type Recorded<E extends { type: string; data: object } = { type: string; data: object }> =
  E &
    Readonly<{
      id: string;
      stream: string;
      revision: number;
      position: Position;
      /** The store's own time: a second witness of `recordedAt`. */
      created: Instant;
      envelope: Envelope;
    }>;
