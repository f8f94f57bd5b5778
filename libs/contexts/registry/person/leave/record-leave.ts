import { type Act, fields, type MessageOf, refuse } from '#domain/kernel';
import { mustRunForwards, overlap, type Period } from '../../shared/dated.js';
import { keepers } from '../../shared/who-may.js';
import { mustBeAble, mustBeAvailable, ofLeave } from '../deputy/deputy.rules.js';
import { aboveAllPosts, notTheOwnEntry } from '../own-entry.js';
import type { DeputyAppointed } from '../person.events.js';
import { personCommand, type RegisteredPerson, registeredPerson } from '../person.state.js';

const { day, id, optional, text } = fields;

/**
 * Records that somebody is away from the post (离岗), and who answers for it meanwhile (代行职务).
 * Nobody acts while away, so that no name is signed by others. A superior records it, or the
 * registrar where the post neither decides nor checks: nobody sends his superior away.
 */
export const recordLeave = personCommand('RecordLeave', {
  title: 'Record that somebody is away（登记离岗）',
  at: 'leaves',
  ...keepers('team-leader', 'head-of-organ', 'principal-head'),
  asks: {
    from: day({ about: 'First day away（离岗日期）' }),
    to: optional(day({ about: 'Last day away, when known（预计返岗前一日）' })),
    reason: text({ about: 'Reason in general words, no diagnosis（原因，不写病情）', max: 200 }),
    deputy: optional(id({ about: 'Who answers for the post meanwhile（代行人员）' })),
    basis: optional(
      text({ about: 'The written order of the deputy（代行书面依据、文号）', max: 200 }),
    ),
  },
  who: (state, act, asked) => {
    aboveAllPosts(state, act, asked);
    if (asked.deputy !== undefined) notTheOwnEntry(act, asked.deputy);
  },
  repeat: ({ from, to, reason, deputy }, state) =>
    registeredPerson(state).leaves.some(
      (leave) =>
        leave.from === from &&
        leave.to === to &&
        leave.reason === reason &&
        leave.deputy === deputy,
    ),
  rule: (asked, state, act) => {
    const { from, to, reason, deputy } = asked;
    const person = registeredPerson(state);
    mustRunForwards(asked);
    if (person.leaves.some((leave) => overlap(leave, asked)))
      refuse(
        'leave-overlaps',
        'Somebody is away only once at a time（离岗时间与已登记的离岗重叠，不得重复）.',
      );
    return [
      { type: 'LeaveRecorded', data: { from, to, reason, deputy, ...recordedBy(act) } },
      ...(deputy === undefined ? [] : answeredBy(deputy, asked, person, act)),
    ];
  },
});

export type RecordLeave = MessageOf<typeof recordLeave>;

/** Whose hand it was: a contested leave is upheld by another one. */
const recordedBy = ({ actor }: Act): Readonly<{ by?: string }> =>
  actor.kind === 'person' ? { by: actor.id } : {};

/** The deputy answers for every post of an organ that is held in those days. */
const answeredBy = (
  deputy: string,
  { from, to, basis }: Period & Readonly<{ basis?: string }>,
  { id: holder, posts, deputies }: RegisteredPerson,
  act: Act,
): readonly DeputyAppointed[] => {
  if (basis === undefined)
    return refuse('deputy-not-written', 'A deputy is named in writing（代行职务须有书面依据）.');
  const held = posts.filter((post) => overlap(post, { from, to }));
  return held.map((post) => {
    const { roles } = post;
    mustBeAble({ deputy, holder, roles, from, to }, post, act);
    mustBeAvailable(deputies, { post: post.post, deputy, roles, from, to });
    const deputyship = ofLeave(from, post.post);
    const data = { deputyship, post: post.post, deputy, roles, from, to, basis };
    return { type: 'DeputyAppointed', data };
  });
};
