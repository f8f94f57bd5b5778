import type { Act, Event, Role } from '#domain/kernel';
import { localDate } from '#domain/kernel';
import type { Samples, Tried } from '#testing';
import { caseSamples } from './case/samples/every-command.examples.js';
import { caseNoun } from './case/case.noun.js';
import { act as actOf, actor } from './case/stories/people.examples.js';
import type { nouns } from './enforcement.nouns.js';
import { type Fine, finedActNoun } from './fined-acts/fined-act.noun.js';
import { type ReceiptNumber, receiptNoun } from './receipts/receipt.noun.js';

const caseId = '01970000-0000-7000-8000-00000000000c';
const act = (changes: Partial<Act>): Act => actOf('chen', '2026-05-12 10:00', changes);

/** One name of either kind: held by the case, then on record in it, or let go. */
const heldBy = <D extends object>(details: D, holding: Event) => ({
  HoldName: { history: [], data: { matter: caseId, attempt: 'a1', details } },
  ConfirmName: { history: [holding], data: { matter: caseId, details } },
  GiveUpName: {
    history: [holding],
    data: { matter: caseId, attempt: 'a1', reason: '未作出决定' },
  },
  ReleaseName: {
    history: [holding],
    data: { matter: caseId, attempt: 'a1', reason: '未作出决定' },
  },
});

const fine: Fine = {
  actId: 'act-overstock',
  fineFen: 3_000_000,
  on: localDate('2026-05-12'),
  decisionNumber: '（江海）应急罚〔2026〕12号',
};
const receipt: ReceiptNumber = { receiptNumber: 'B-1' };
const holding = { caseId, attempt: 'a1', at: act({}).now };
const fines: Samples<typeof finedActNoun> = heldBy(fine, {
  type: 'FineReserved',
  data: { ...fine, ...holding },
});
const receipts: Samples<typeof receiptNoun> = heldBy(receipt, {
  type: 'ReceiptHeld',
  data: { ...receipt, ...holding },
});

const somebody = (role: Role) => {
  const chen = actor('chen');
  return chen.kind === 'person' ? { ...chen, capacity: { ...chen.capacity, roles: [role] } } : chen;
};

const office = { act, somebody };

/** Names of either kind are held, confirmed and let go by commands of the same names. */
export const tried: readonly Tried<(typeof nouns)[number]>[] = [
  { ...office, noun: caseNoun, samples: caseSamples },
  { ...office, noun: finedActNoun, samples: fines },
  { ...office, noun: receiptNoun, samples: receipts },
];
