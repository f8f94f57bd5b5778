import { type Event, type Instant, refuse, type StreamKind } from '#domain/kernel';
import { free, held, onRecord, reservation } from './reservation.js';

type SealHeld = Event<'SealHeld', { file: string; attempt: string; label: string; at: Instant }>;
type SealUsed = Event<'SealUsed', { file: string; label: string }>;
type SealFreed = Event<'SealFreed', { file: string; reason: string }>;
export type SealEvent = SealHeld | SealUsed | SealFreed;
export type SealLabel = Readonly<{ label: string }>;

const stream: StreamKind<SealEvent> = { category: 'testSeal', upcasters: {} };

/** A seal (封条) that goes on one file only: a name as contexts declare theirs. */
export const sealNoun = reservation<SealLabel, SealEvent>({
  stream,
  title: 'Seal（封条）',
  writes: {
    held: ({ matter, attempt, details, since }) => ({
      type: 'SealHeld',
      data: { file: matter, attempt, ...details, at: since },
    }),
    onRecord: ({ matter, details }) => ({ type: 'SealUsed', data: { file: matter, ...details } }),
    released: ({ matter, reason }) => ({ type: 'SealFreed', data: { file: matter, reason } }),
  },
  evolve: {
    SealHeld: (was, { file, attempt, label, at }) =>
      held(was, { matter: file, attempt, details: { label }, since: at }),
    SealUsed: (_, { file, label }) => onRecord(file, { label }),
    SealFreed: () => free,
  },
  taken: ({ details }) => refuse('seal-taken', `It is on ${details.label}（封条已使用）.`, 'PL 1'),
});
