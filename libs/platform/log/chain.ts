import { hash } from 'node:crypto';
import type { Envelope } from '#domain/kernel';
import { canonicalJson } from './canonical-json.js';
import type { StoredEvent } from './event-log.js';

/** What stands in `previous` of the first event of a stream. */
export const noDigest = '0'.repeat(64);

const sha256 = (text: string): string => hash('sha256', text);

/** SHA-256 over RFC 8785 canonical JSON, hex. */
export const digestOfJson = (value: unknown): string => sha256(canonicalJson(value) ?? 'null');

/**
 * What is sealed: everything about the event but the digest itself and what only the store knows
 * (position, created).
 */
type Sealed = Readonly<{
  id: string;
  stream: string;
  revision: number;
  type: string;
  data: object;
  metadata: Omit<Envelope, 'digest'>;
}>;

/**
 * The digest that goes into the envelope; it covers `previous`, so that no event can be changed,
 * dropped or moved.
 */
export const sealOf = ({ id, stream, revision, type, data, metadata }: Sealed): string =>
  digestOfJson({ id, stream, revision, type, data, metadata });

/** What is wrong with one event of a stream, for the auditor. */
export type ChainFault = Readonly<{ revision: number; id: string; fault: string }>;

/**
 * Walks a stream from its first event and recomputes the chain. Empty when every digest is right
 * and follows the one before; otherwise each fault with its place.
 */
export async function verifyChain(
  events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>,
): Promise<Readonly<{ events: number; head: string; faults: readonly ChainFault[] }>> {
  const faults: ChainFault[] = [];
  let [previous, expected] = [noDigest, 0];
  for await (const event of events) {
    const at = { revision: event.revision, id: event.id };
    if (event.revision !== expected)
      faults.push({ ...at, fault: `revision ${expected} is missing` });
    expected = event.revision + 1;
    if (typeof event.metadata !== 'object') {
      // Whoever wrote after it could not read it either, and followed on the one before.
      faults.push({ ...at, fault: 'its envelope cannot be read' });
      continue;
    }
    const { digest, ...metadata } = event.metadata as Envelope;
    if (metadata.previous !== previous)
      faults.push({ ...at, fault: 'does not follow the event before' });
    if (sealOf({ ...event, metadata }) !== digest) faults.push({ ...at, fault: 'was changed' });
    previous = digest;
  }
  return { events: expected, head: previous, faults };
}
