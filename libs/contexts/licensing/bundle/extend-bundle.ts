import { localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { drawUp, move } from '#domain/procedure';
import { joint } from '../application/application.clocks.js';
import { extensionAsks, headWhoExtends } from '../application/decision/extend-decision.js';
import { heads } from '../desk/roles.js';
import { forms } from '../documents/forms.js';
import { openCommand } from './bundle.state.js';

/** The head of the government extends the joint limit once, for all parts alike (LIC-D3; LL 42). */
export const extendBundle = openCommand('ExtendBundle', {
  title: 'Extend the joint limit once（延长联办期限）',
  at: 'extension',
  by: heads,
  asks: extensionAsks,
  who: ({ opened }, act) => headWhoExtends(act, { joint: true, organ: opened.leadOrgan }),
  repeat: ({ amount, reason }, { extension: before }) => {
    if (!before || (before.amount === amount && before.reason === reason))
      return before !== undefined;
    return refuse(
      'extension-used-up',
      'The joint limit is extended once（只能延长一次）.',
      'LL 42',
    );
  },
  stage: ({ clocks }, act) => {
    const running = clocks[joint]?.set;
    if (!running)
      refuse('no-decision-clock', 'The joint limit does not run（联办期限尚未起算）.', 'LL 42');
    if (!running.standing && act.validAt > running.due)
      refuse(
        'period-over',
        `The joint limit ended on ${running.dueDate}（联办期限已于 ${running.dueDate} 届满，逾期不得延长）.`,
        'LL 42',
      );
  },
  rule: ({ amount, reason }, bundle, act, { id: approver, office }) => {
    const { leadOrgan: organ, year, serial, applicant } = bundle.opened;
    const grantedOn = localDateOf(act.validAt);
    const extension = { amount, approver: office, grantedOn };
    const clocks = move(act, bundle, joint, {
      facts: (was) => ({ ...was, extended: [...(was.extended ?? []), extension] }),
      why: reason,
    });
    const content = { to: applicant.name, amount, reason, law: 'LL 42' };
    const matter = { organ, year, serial, papers: bundle.papers };
    const members = bundle.opened.members
      .map(({ application }) => application)
      .filter((application) => bundle.decided[application] === undefined);
    const documents = drawUp(matter, act, [forms.period, content]);
    return [
      {
        type: 'BundleExtended',
        data: { approver, amount, reason, grantedOn, members, documents, clocks },
      },
    ];
  },
});

export type ExtendBundle = MessageOf<typeof extendBundle>;
