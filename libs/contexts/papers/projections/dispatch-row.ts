import type { Outgoing, Recorded } from '#domain/kernel';
import type { KeyChange } from '#platform/following';
import {
  actedOn,
  beginning,
  earlierAreNot,
  type Row,
  threadOf,
  toldOn,
  type Which,
} from './row-of-entry.js';

type Sent = NonNullable<Outgoing['dispatched']>;

const unanswered = { state: 'sent', answeredOn: null, answeredBy: null, waits: true } as const;
const notLifted = { liftedOn: null, acknowledgedOn: null } as const;

/** Something was sent: a row of its own, whatever was sent before; corrected, the same one. */
export const dispatchSent = (event: Recorded, sent: Sent, which: Which): readonly KeyChange[] => {
  const { to = null, number = null, on: sentOn } = sent;
  const key = { stream: event.stream, entry: which.entry };
  if (which.again)
    return [
      {
        key,
        merge: (row) => ({ ...toldOn(event), to, sentOn, number: row?.['number'] ?? number }),
      },
    ];
  const set = { ...beginning(event, sent, which), to, number, sentOn, ...unanswered, ...notLifted };
  return [earlierAreNot(event, sent), { key, set }];
};

const lifted = (row: Row, { step, on }: Sent): object =>
  step === 'lifted'
    ? { state: step, liftedOn: on, acknowledgedOn: null, waits: true }
    : { state: step, acknowledgedOn: on, waits: false, liftedOn: row?.['liftedOn'] ?? null };

const answered = (row: Row, { step, on, to, number }: Sent, entry: number): object => ({
  state: step,
  answeredOn: on,
  answeredBy: entry,
  to: row?.['to'] ?? to ?? null,
  number: number ?? row?.['number'] ?? null,
  waits: false,
});

const isAnswered = (row: Row, sent: Sent, { entry, again }: Which): boolean => {
  if (again) return row?.['answeredBy'] === entry;
  return row?.['latest'] === true && row['thread'] === threadOf(sent);
};

/** What the other side said, or was told: of the entry named, else of the latest of its thread. */
export const dispatchAnswered = (event: Recorded, sent: Sent, which: Which): KeyChange => {
  const { stream } = event;
  const change = (row: Row): object => ({
    ...actedOn(event, row),
    ...(sent.step === 'lifted' || sent.step === 'acknowledged'
      ? lifted(row, sent)
      : answered(row, sent, which.entry)),
  });
  if (sent.entry !== undefined) return { key: { stream, entry: sent.entry }, merge: change };
  return { key: { stream }, merge: (row) => (isAnswered(row, sent, which) ? change(row) : {}) };
};
