import { type Act, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { passedOn } from '#domain/procedure';
import { dutyClock, openDutyCommand } from './duty.state.js';
import { headOfDuty, ownerNow, stillOwed } from './who-holds-it.js';

const { id, text } = fields;

/** Holds a post in the organ on that day（当日在任）: whoever left it owes nothing there. */
const servesIn = (organ: string, to: string, { registry, now }: Act): boolean => {
  const on = localDateOf(now);
  const { posts = [] } = registry.person(to) ?? {};
  return posts.some((post) => post.organ === organ && post.from <= on && on <= (post.to ?? on));
};

/** The head gives it to somebody else of the organ; it keeps its day（转交职责）. */
export const handDutyOver = openDutyCommand('HandDutyOver', {
  title: 'Give it to somebody else（转交职责）',
  at: 'handing-over',
  by: ['team-leader', 'head-of-organ', 'principal-head'],
  asks: {
    to: id({ about: 'Who has it from now on（转交给）' }),
    reason: text({ about: 'Why（转交理由）', max: 500 }),
  },
  who: headOfDuty,
  repeat: ({ to, reason }, { handedOver }) => handedOver?.to === to && handedOver.reason === reason,
  stage: stillOwed,
  rule: ({ to, reason }, duty, act, by) => {
    const { organ } = ownerNow(duty);
    if (!servesIn(organ, to, act))
      refuse(
        'not-of-the-organ',
        'Only somebody who is in office in the organ takes it over（须转交本机关在任人员）.',
      );
    const { set, owed } = duty.clocks[dutyClock]!;
    return [
      {
        type: 'DutyHandedOver',
        data: {
          to,
          reason,
          by,
          handedOverOn: localDateOf(act.now),
          clocks: [
            {
              op: 'move',
              clock: dutyClock,
              set,
              why: 'handed over（转交）',
              owed: passedOn(owed!, { kind: 'person', person: to, organ }, act.now),
            },
          ],
        },
      },
    ];
  },
});

export type HandDutyOver = MessageOf<typeof handDutyOver>;
