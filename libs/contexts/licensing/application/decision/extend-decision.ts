import { type Act, type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import { isReaction, personAs } from '../../desk/authority.js';
import { move } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { runningDecision } from '../application.clocks.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { itemOf, mustBe } from '../authority.js';
import { paper } from '../papers.js';
import type { DecisionExtended } from '../review/review.events.js';

export type ExtendDecision = Command<
  'ExtendDecision',
  {
    amount: number;
    reason: string;
    /** Only from a bundle: the head of government who extended the joint limit. */
    approver?: string;
  }
>;

/** The head of the organ; for joint handling the head of the government（本级人民政府负责人） (LL 42). */
export const headWhoExtends = (
  act: Act,
  of: Readonly<{ joint: boolean; organ: string }>,
): Readonly<{ id: string; office: string }> => {
  const head = personAs(act, 'head-of-organ', 'principal-head');
  const inGovernment = act.registry.organ(head.capacity.organ)?.kind === 'government';
  if (of.joint && !inGovernment)
    deny(
      'head-of-government-needed',
      'Joint handling is extended by the head of government.',
      'LL 42',
    );
  if (!of.joint && head.capacity.organ !== of.organ)
    deny('wrong-organ', 'The head of the organ（机关负责人） that handles it extends.', 'LL 42');
  return { id: head.id, office: of.joint ? 'head-of-government' : 'head-of-organ' };
};

const granting = (act: Act, application: Filed, joint: boolean, approver?: string) =>
  joint && isReaction(act) && approver !== undefined
    ? { id: approver, office: 'head-of-government' }
    : headWhoExtends(act, { joint, organ: application.received.organ });

function mustStillRun(
  application: Filed,
  clock: string | undefined,
  act: Act,
): asserts clock is string {
  if (clock === undefined)
    refuse('no-decision-clock', 'No decision period runs（无审批期限）.', 'LL 42');
  mustBe(application, 'accepted', 'under-review', 'reviewed');
  const running = application.clocks[clock];
  if (running && !running.standing && act.validAt > running.due)
    refuse(
      'period-over',
      `The period ended on ${running.dueDate}（逾期不得延长）.`,
      'LL 42',
      clock,
    );
}

/** Extends the time once, before it is over, with the reason told to the applicant (LIC-D2, LIC-D3; LL 42). */
export const extendDecision: Decide<ExtendDecision, Application, DecisionExtended> = (
  { amount, reason, approver },
  state,
  act,
) => {
  const application = filed(state);
  const item = itemOf(application);
  const clock = runningDecision(item, application);
  if (isReaction(act) && clock !== 'LIC-D3') return [];
  const by = granting(act, application, clock === 'LIC-D3', approver);
  const { extension: before } = application;
  if (before) return before.amount === amount && before.reason === reason ? [] : extendedAlready();
  mustStillRun(application, clock, act);
  const grantedOn = localDateOf(act.validAt);
  const extension = { amount, approver: by.office, grantedOn };
  const clocks = move(act, application.clocks, clock, {
    facts: (was) => ({ ...was, extended: [...(was.extended ?? []), extension] }),
    why: reason,
  });
  const documents = [paper(application, act, forms.period, { amount, reason, law: 'LL 42' })];
  return [
    {
      type: 'DecisionExtended',
      data: { approver: by.id, amount, reason, grantedOn, documents, clocks },
    },
  ];
};

const extendedAlready = (): never =>
  refuse('extension-used-up', 'The period is extended once（只能延长一次）.', 'LL 42');
