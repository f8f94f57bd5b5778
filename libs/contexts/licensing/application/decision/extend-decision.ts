import {
  type Act,
  deny,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  own,
  refuse,
} from '#domain/kernel';
import { drawUp, move } from '#domain/procedure';
import { actedBy, capacityOf, isReaction } from '../../desk/authority.js';
import { heads } from '../../desk/roles.js';
import { forms } from '../../documents/forms.js';
import { joint, runningDecision } from '../application.clocks.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { itemOf, mustBe } from '../authority.js';
import { papersOf } from '../papers.js';

const { text, whole } = fields;

/** What is said to extend a limit, of one matter or of a bundle. */
export const extensionAsks = {
  amount: whole({ about: 'Working days（延长工作日）', min: 1, max: 60 }),
  reason: text({ about: 'Reason（理由）' }),
};

type Head = Readonly<{ id: string; office: string }>;

/**
 * The head of the organ; for joint handling the head of the government（本级人民政府负责人） (LL
 * 42).
 */
export const headWhoExtends = (act: Act, of: Readonly<{ joint: boolean; organ: string }>): Head => {
  const { organ } = capacityOf(act);
  const inGovernment = act.registry.organ(organ)?.kind === 'government';
  if (of.joint && !inGovernment)
    deny(
      'head-of-government-needed',
      'Joint handling is extended by the head of government（联合办理的期限由本级人民政府负责人批准延长）.',
      'LL 42',
    );
  if (!of.joint && organ !== of.organ)
    deny(
      'wrong-organ',
      'The head of the organ that handles it extends（延长期限由承办机关负责人批准）.',
      'LL 42',
    );
  return { id: actedBy(act), office: of.joint ? 'head-of-government' : 'head-of-organ' };
};

const clockOf = (application: Filed): string | undefined =>
  runningDecision(itemOf(application), application);

/** The head, or the head of government who extended the bundle that this is a part of. */
const granting = (application: Filed, act: Act, approver: string | undefined): Head => {
  if (isReaction(act)) return { id: approver ?? actedBy(act), office: 'head-of-government' };
  const { organ } = application.received;
  return headWhoExtends(act, { joint: clockOf(application) === joint, organ });
};

/** The decision period that runs; one that is over is not extended any more. */
const stillRunning = (application: Filed, act: Act): string => {
  const clock = clockOf(application);
  if (clock === undefined)
    return refuse(
      'no-decision-clock',
      'No decision period runs（没有正在计算的审批期限）.',
      'LL 42',
    );
  mustBe(application, 'accepted', 'under-review', 'reviewed');
  const running = own(application.clocks, clock)?.set;
  if (running && !running.standing && act.validAt > running.due)
    refuse(
      'period-over',
      `The period ended on ${running.dueDate}（审批期限已于 ${running.dueDate} 届满，逾期不得延长）.`,
      'LL 42',
      clock,
    );
  return clock;
};

/**
 * Extends the time once, before it is over, with the reason told to the applicant (LIC-D2, LIC-D3;
 * LL 42).
 */
export const extendDecision = filedCommand('ExtendDecision', {
  title: 'Extend the time of the decision once（延长审批期限）',
  at: 'extension',
  by: heads,
  system: ['reaction'],
  asks: extensionAsks,
  /** Only from a bundle: the head of government who extended the joint limit. */
  fills: filledWith<{ approver?: string }>(),
  who: (application, act, { approver }) => granting(application, act, approver),
  repeat: ({ amount, reason }, application, act) => {
    if (isReaction(act) && clockOf(application) !== joint) return true;
    const { extension: before } = application;
    if (!before || (before.amount === amount && before.reason === reason))
      return before !== undefined;
    return refuse('extension-used-up', 'The period is extended once（只能延长一次）.', 'LL 42');
  },
  rule: ({ amount, reason }, application, act, { id: approver, office }) => {
    const clock = stillRunning(application, act);
    const grantedOn = localDateOf(act.validAt);
    const extension = { amount, approver: office, grantedOn };
    const clocks = move(act, application, clock, {
      facts: (was) => ({ ...was, extended: [...(was.extended ?? []), extension] }),
      why: reason,
    });
    const documents = drawUp(papersOf(application, act), act, [
      forms.period,
      { amount, reason, law: 'LL 42' },
    ]);
    const data = { approver, amount, reason, grantedOn, documents, clocks };
    return [{ type: 'DecisionExtended', data }];
  },
});

export type ExtendDecision = MessageOf<typeof extendDecision>;
