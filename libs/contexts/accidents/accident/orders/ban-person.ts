import {
  type Act,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  mustNotBeOneself,
  refuse,
  Refusal,
  same,
  unknown,
} from '#domain/kernel';
import { from } from '#domain/procedure';
import { inOurHands, type Known, knownCommand, occurredAt } from '../accident.state.js';
import { isMajor } from '../grading.js';
import { approvedOf } from '../inquiry/stages.js';
import { headOf, heads } from '../who-may.js';
import type { PersonBanned } from './orders.events.js';

const { day, flag, id, oneOf, paperNumber } = fields;

/**
 * Whoever was removed or punished for an accident heads no unit（任职资格限制）: five years, any
 * unit (ACB-1); for life in the same industry where a major accident is theirs (ACB-2). It belongs
 * to the person, and ends by its own rule alone.
 */
export const banPerson = knownCommand('BanPerson', {
  title: 'Ban a principal from heading units（限制任职）',
  at: 'bans',
  by: heads,
  asks: {
    citizen: id({ about: 'Entry of the register of citizens（自然人登记编号）' }),
    ground: oneOf(['removed', 'criminal-penalty'], {
      about: 'Removed, or the criminal penalty ended（撤职、刑罚执行完毕）',
    }),
    since: day({ about: 'Of which day（撤职或者刑罚执行完毕之日）', past: true }),
    paper: paperNumber({ about: 'Number of that decision（决定文号）', max: 80 }),
    responsible: flag({ about: 'Responsible for the accident（对事故负有责任）' }),
  },
  who: (accident, act, { citizen }) => {
    mustNotBeOneself([citizen], act);
    return headOf(accident, act);
  },
  repeat: ({ citizen, ground, since, paper }, { bans }) =>
    bans.some((one) =>
      same([one.citizen, one.ground, one.from, one.paper], [citizen, ground, since, paper]),
    ),
  stage: (accident) => {
    inOurHands(accident);
    approvedOf(accident);
  },
  rule: ({ citizen, ground, since, paper, responsible }, accident, act, { id: by }) => {
    const known =
      act.registry.citizen(citizen) ??
      unknown(
        'citizen-unknown',
        `登记簿中没有自然人 ${citizen}（the register knows no such person）.`,
      );
    mustNotBeBefore(localDateOf(occurredAt(accident)), since);
    const { identityToken: subject } = known;
    return [
      {
        type: 'PersonBanned',
        data: {
          citizen,
          ...(subject !== undefined && { subject }),
          ground,
          paper,
          from: since,
          by,
          ...termOf({ since, responsible }, accident, act),
        },
      },
    ];
  },
});

type Term = Pick<PersonBanned['data'], 'rule' | 'scope' | 'industry' | 'until'>;

/**
 * Which rule it is under: for life in the same industry where a major accident is theirs (ACB-2);
 * before that rule, by the plan of the district, for life in any unit (ACB-5); five years else.
 */
const termOf = (
  { since, responsible }: Readonly<{ since: LocalDate; responsible: boolean }>,
  accident: Known,
  act: Act,
): Term => {
  const forLife = responsible && isMajor(accident.grading);
  if (forLife && isInForce('ACB-2', since, act))
    return {
      rule: 'ACB-2',
      scope: 'same-industry',
      industry: accident.reported.accident.industry,
    };
  if (forLife && isInForce('ACB-5', since, act)) return { rule: 'ACB-5', scope: 'any-unit' };
  const until = localDateOf(act.law.clock('ACB-1', from(since)).due);
  return { rule: 'ACB-1', scope: 'any-unit', until };
};

const isInForce = (rule: string, on: LocalDate, { law }: Act): boolean => {
  try {
    return law.amount(rule, 'lifetime', on) === 1;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unknown') return false;
    throw error;
  }
};

export type BanPerson = MessageOf<typeof banPerson>;

/**
 * A ban ends by its own rule alone; it falls with the decision that it rested on（解除限制）, where
 * that was revoked, and with it what licensing keeps of it.
 */
export const liftBan = knownCommand('LiftBan', {
  title: 'Lift a ban whose decision fell（解除任职限制）',
  at: 'bans/liftings',
  by: heads,
  asks: {
    citizen: id({ about: 'Entry of the register of citizens（自然人登记编号）' }),
    paper: paperNumber({
      about: 'Number of the decision that it rested on（原决定文号）',
      max: 80,
    }),
    decision: paperNumber({ about: 'Number of the decision that revoked it（撤销文号）', max: 80 }),
    reason: fields.text({ about: 'Why（理由）', max: 500 }),
  },
  who: headOf,
  repeat: (asked, { lifted }) =>
    lifted.some(({ citizen, paper, decision, reason }) =>
      same({ citizen, paper, decision, reason }, asked),
    ),
  stage: ({ bans }, _, { citizen, paper }) => {
    if (!bans.some((one) => one.citizen === citizen && one.paper === paper))
      refuse(
        'no-such-ban',
        `没有依据 ${paper} 作出的任职限制（no ban rests on that decision）.`,
        'WSL 94',
      );
  },
  rule: (asked, _, act, { id: by }) => [
    { type: 'BanLifted', data: { ...asked, liftedOn: localDateOf(act.now), by } },
  ],
});

export type LiftBan = MessageOf<typeof liftBan>;
