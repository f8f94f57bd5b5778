import { fields, type MessageOf, refuse, unknown } from '#domain/kernel';
import { mustNotPrecede } from '../../shared/dated.js';
import { superiorOrRegistrar } from '../../shared/superior.js';
import { keepers } from '../../shared/who-may.js';
import { postOf } from '../end-post.js';
import { notForOneself, notTheOwnEntry } from '../own-entry.js';
import { type Deputyship, type Person, personCommand, registeredPerson } from '../person.state.js';

const { day, id } = fields;

/** Ends a deputyship (终止代行). It can only become shorter. */
export const endDeputy = personCommand('EndDeputy', {
  title: 'End a deputyship（终止代行职务）',
  at: 'deputies/:deputyship/end',
  ...keepers('team-leader', 'head-of-organ', 'principal-head'),
  asks: {
    deputyship: id({ about: 'The deputyship（代行编号）' }),
    lastDay: day({ about: 'Last day（代行末日）' }),
  },
  who: (state, act, { deputyship }) => {
    notForOneself(state, act);
    const { post, deputy } = deputyshipOf(state, deputyship);
    superiorOrRegistrar([postOf(state, post)], act);
    notTheOwnEntry(act, deputy);
  },
  repeat: ({ deputyship, lastDay }, state) => {
    const { ended, to } = deputyshipOf(state, deputyship);
    return ended === true && to === lastDay;
  },
  stage: (state, _, { deputyship, lastDay }) => {
    const { ended, to } = deputyshipOf(state, deputyship);
    if (ended || (to !== undefined && to < lastDay))
      refuse('deputyship-ended', `It ends on ${to}（该代行已于 ${to} 终止）.`);
  },
  rule: ({ deputyship, lastDay }, state) => {
    mustNotPrecede(lastDay, deputyshipOf(state, deputyship).from);
    return [{ type: 'DeputyEnded', data: { deputyship, lastDay } }];
  },
});

export type EndDeputy = MessageOf<typeof endDeputy>;

const deputyshipOf = (state: Person, deputyship: string): Deputyship =>
  registeredPerson(state).deputies.find((one) => one.deputyship === deputyship) ??
  unknown(
    'deputyship-unknown',
    `There is no deputyship ${deputyship}（没有编号为 ${deputyship} 的代行记录）.`,
  );
