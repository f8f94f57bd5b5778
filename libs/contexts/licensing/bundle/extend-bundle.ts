import { type Command, type Decide, localDateOf, refuse, type RingClock } from '#domain/kernel';
import { headWhoExtends } from '../application/decision/extend-decision.js';
import { mustRing, organIn } from '../desk/authority.js';
import { type ClockEvent, newsOf } from '../desk/clock-news.js';
import { move, rung } from '../desk/clocks.js';
import { forms } from '../documents/forms.js';
import { nextDocument } from '../documents/numbered-document.js';
import type { BundleExtended } from './bundle.events.js';
import { type Bundle, opened } from './bundle.state.js';
import { joint } from './note-member.js';

export type ExtendBundle = Command<'ExtendBundle', { amount: number; reason: string }>;

/** The head of the government extends the joint limit once, for all parts alike (LIC-D3; LL 42). */
export const extendBundle: Decide<ExtendBundle, Bundle, BundleExtended> = (
  { amount, reason },
  state,
  act,
) => {
  const bundle = opened(state);
  const { leadOrgan: organ, year, serial } = bundle.opened;
  const by = headWhoExtends(act, { joint: true, organ });
  if (bundle.extension) {
    const { amount: before, reason: then } = bundle.extension;
    if (before === amount && then === reason) return [];
    refuse('extension-used-up', 'The joint limit is extended once（只能延长一次）.', 'LL 42');
  }
  const running = bundle.clocks[joint];
  if (!running) refuse('no-decision-clock', 'The joint limit does not run（未起算）.', 'LL 42');
  if (!running.standing && act.validAt > running.due)
    refuse('period-over', `The joint limit ended on ${running.dueDate}（逾期不得延长）.`, 'LL 42');
  const grantedOn = localDateOf(act.validAt);
  const extension = { amount, approver: by.office, grantedOn };
  const clocks = move(act, bundle.clocks, joint, {
    facts: (was) => ({ ...was, extended: [...(was.extended ?? []), extension] }),
    why: reason,
  });
  const matter = { organ: organIn(act, organ), year, serial, ordinals: bundle.ordinals };
  const content = { to: bundle.opened.applicant.name, amount, reason, law: 'LL 42' };
  const members = bundle.opened.members
    .map(({ application }) => application)
    .filter((application) => bundle.decided[application] === undefined);
  const documents = [nextDocument(matter, forms.period, content)];
  return [
    {
      type: 'BundleExtended',
      data: { approver: by.id, amount, reason, grantedOn, members, documents, clocks },
    },
  ];
};

/** The joint limit reminds, runs out, escalates: a liability, while the parts are still to be decided. */
export const ringClock: Decide<RingClock, Bundle, ClockEvent> = (ring, state, act) => {
  mustRing(act);
  const bundle = opened(state);
  const running = rung(bundle.clocks, bundle.answered, ring, act.now);
  return running ? [newsOf(ring, running)] : [];
};
