import { fields, localDateOf, type MessageOf, type Role } from '#domain/kernel';
import { filedCommand, type Status } from '../application.shape.js';
import { mustBe, mustBeApartFrom, mustBeFreeFor, ofOrgan } from '../authority.js';
import { mustServeAs } from './assign-reviewer.js';
import { allHands, type Hand, handoverReasons } from './review.events.js';

const { id, oneOf } = fields;

const roleOf: Readonly<Record<Hand, Role>> = {
  intake: 'intake-clerk',
  review: 'licence-reviewer',
  approval: 'licence-approver',
};
const open: readonly Status[] = [
  'received',
  'supplement-asked',
  'accepted',
  'under-review',
  'reviewed',
];
/** The hands that come before: none of them chooses who has this one. */
const before: Readonly<Record<Hand, readonly Hand[]>> = {
  intake: [],
  review: ['intake'],
  approval: ['intake', 'review'],
};
const openFor: Readonly<Record<Hand, readonly Status[]>> = {
  intake: open,
  review: ['under-review'],
  approval: open,
};

/**
 * Passes one of the three hands to somebody else: leave, return from leave, transfer, recusal.
 * Whoever had it before is not set free for another hand of the same matter.
 */
export const handOver = filedCommand('HandOver', {
  title: 'Hand the file over（移交办理）',
  at: 'handover',
  by: ['licence-approver', 'head-of-organ', 'principal-head'],
  asks: {
    hand: oneOf(allHands, { about: 'Intake, review or approval（受理、审查、审批）' }),
    to: id({ about: 'To whom（接办人）' }),
    reason: oneOf(handoverReasons, {
      about: 'Leave, return, transfer, recusal（请假、销假、调动、回避）',
    }),
  },
  who: (application, act, { hand }) => {
    const by = ofOrgan(application, act);
    mustBeApartFrom(application, before[hand], by, act);
    return by;
  },
  repeat: ({ hand, to }, { holder }) => holder[hand] === to,
  stage: (application, _, { hand }) => mustBe(application, ...openFor[hand]),
  rule: ({ hand, to, reason }, application, act, by) => {
    const { organ, window } = application.received;
    mustBeFreeFor(application, hand, to, act);
    mustServeAs(act, to, { role: roleOf[hand], organ: hand === 'intake' ? window : organ });
    const data = { hand, from: application.holder[hand], to, reason, by };
    return [{ type: 'HandedOver', data: { ...data, on: localDateOf(act.validAt) } }];
  },
});

export type HandOver = MessageOf<typeof handOver>;
