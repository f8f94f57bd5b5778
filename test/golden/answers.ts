import { partsOf } from '#domain/kernel';
import type { Answer, StreamState } from './files.js';

// What must stay the same. The inner shape of a noun's state may be restructured; what people are told of it may not. So a noun is
// compared by the answers about it (the case file, its clocks, the licence …), and by its folded state only where nobody is told.

type Fields = Readonly<Record<string, unknown>>;

/** Nouns without an address of their own; their state is small and told nowhere else. */
const toldNowhere = [
  'documentNumber',
  'enforcementFinedAct',
  'enforcementReceipt',
  'licensingOpening',
  'projectionControl',
  'registryParty',
  'reservationCreditCode',
  'registryMandate',
  'registryOrgan',
];

/** Whether a stream is compared by its folded state. */
export const byState = ({ stream }: StreamState): boolean =>
  toldNowhere.includes(partsOf(stream)!.category);

const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** Where each step of a replay changed the inner state is the program's own affair; that the act is there, and by whom, is not. */
const replayed = (body: Fields): Fields => ({
  ...body,
  steps: (body['steps'] as readonly Fields[]).map((step) => without(step, 'changes')),
});

/** An answer without what depends on the process that gave it: how far its tables had come, the millisecond of asking. */
export const comparable = ({ as, path, status, body }: Answer): Answer => {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { as, path, status, body };
  const told = without(body as Fields, 'position', 'stale', 'at');
  const steps = path.endsWith('/replay') && 'steps' in told;
  return { as, path, status, body: steps ? replayed(told) : told };
};
