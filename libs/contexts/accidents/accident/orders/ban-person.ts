import {
  fields,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  same,
  unknown,
} from '#domain/kernel';
import { from } from '#domain/procedure';
import { inOurHands, knownCommand, occurredAt } from '../accident.state.js';
import { isMajor } from '../grading.js';
import { approvedOf } from '../inquiry/stages.js';
import { headOf, heads } from '../who-may.js';

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
  who: headOf,
  repeat: ({ citizen, ground, since, paper }, { bans }) =>
    bans.some((one) =>
      same([one.citizen, one.ground, one.from, one.paper], [citizen, ground, since, paper]),
    ),
  stage: (accident) => {
    inOurHands(accident);
    approvedOf(accident);
  },
  rule: ({ citizen, ground, since, paper, responsible }, accident, act, { id: by }) => {
    if (!act.registry.citizen(citizen))
      unknown(
        'citizen-unknown',
        `登记簿中没有自然人 ${citizen}（the register knows no such person）.`,
      );
    mustNotBeBefore(localDateOf(occurredAt(accident)), since);
    const said = { citizen, ground, paper, from: since, by };
    const { accident: facts } = accident.reported;
    return responsible && isMajor(accident.grading)
      ? [
          {
            type: 'PersonBanned',
            data: { ...said, rule: 'ACB-2', scope: 'same-industry', industry: facts.industry },
          },
        ]
      : [
          {
            type: 'PersonBanned',
            data: {
              ...said,
              rule: 'ACB-1',
              scope: 'any-unit',
              until: localDateOf(act.law.clock('ACB-1', from(since)).due),
            },
          },
        ];
  },
});

export type BanPerson = MessageOf<typeof banPerson>;
