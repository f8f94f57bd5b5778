import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import {
  type Act,
  type ClockChange,
  localDateOf,
  refuse,
  startOfDay,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { papersOf, forms } from '../papers.js';
import { drawUp, start, voided } from '#domain/procedure';
import { notClosed, notInCourt, servedPenalty } from '../standing-penalty.js';
import { instalmentClock, rules } from '../case.law.js';
import { decidingHead } from '../who-executes.js';
import type { Deferral } from './payment.state.js';
import type { Case } from '../case.state.js';
import type { DeferralApproved } from './payment.events.js';

const { flag, text } = fields;

type Applied = NonNullable<Deferral['applied']>;

const clocksOf = (applied: Applied, state: Case, act: Act): readonly ClockChange[] => [
  ...voided(state, act.validAt, 'deferred（延期/分期）', (clock) => clock === rules.payment),
  ...applied.parts.map(({ until }, index) =>
    start(
      act,
      {
        name: applied.kind === 'deferral' ? rules.payment : instalmentClock(index + 1),
        rule: rules.payment,
        duty: 'cashier',
      },
      { start: startOfDay(applied.appliedOn), until },
    ),
  ),
];

const approval = (
  applied: Applied,
  said: Readonly<{ by: string; reasons: string }>,
  state: Case,
  act: Act,
): DeferralApproved => {
  const { kind, parts, appliedOn: from } = applied;
  const { by: approvedBy, reasons } = said;
  const approvedOn = localDateOf(act.validAt);
  const content = { party: state.filed?.party.name, kind, parts, reasons, approvedOn };
  const documents = drawUp(papersOf(state), act, [forms.deferralApproval, content]);
  const clocks = clocksOf(applied, state, act);
  return {
    type: 'DeferralApproved',
    data: { kind, parts, from, approvedOn, approvedBy, reasons, documents, clocks },
  };
};

/**
 * 批准延期（分期）. The head approves or refuses what the party asked (PL 66). Each part gets a
 * clock of its own, and from the day of the application it bears no surcharge until its own last
 * day.
 */
export const decideDeferral = caseCommand('DecideDeferral', {
  title: 'Approve or refuse to let pay later（延期分期缴纳审批）',
  at: 'deferral-approval',
  by: heads,
  asks: {
    approved: flag({ about: 'Approved（批准）' }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: (state, act) => decidingHead(state, act),
  repeat: ({ approved }, { deferral: { approved: before, refused } }) =>
    (approved ? before : refused) !== undefined ||
    ((before ?? refused) !== undefined &&
      refuse('deferral-decided', 'The application was decided otherwise（已作出审批）.', 'PL 66')),
  stage: (state) => {
    notClosed(state);
    notInCourt(state);
    servedPenalty(state);
  },
  rule: ({ approved, reasons }, state, act, id) => {
    const { applied } = state.deferral;
    if (!applied)
      return refuse(
        'no-deferral-applied',
        'Nobody asked for it（当事人未申请延期或者分期）.',
        'PL 66',
      );
    if (approved) return [approval(applied, { by: id, reasons }, state, act)];
    const refusedOn = localDateOf(act.validAt);
    const { appliedOn } = applied;
    return [{ type: 'DeferralRefused', data: { refusedOn, refusedBy: id, reasons, appliedOn } }];
  },
});

export type DecideDeferral = MessageOf<typeof decideDeferral>;
