import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { passedOn } from '#domain/procedure';
import { dutyClock, openDutyCommand } from './duty.state.js';
import { headOfDuty, ownerNow, stillOwed } from './who-holds-it.js';

const { id, text } = fields;

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
    if (!act.registry.person(to)?.posts.some((post) => post.organ === organ))
      refuse('not-of-the-organ', 'Only somebody of the organ takes it over（须转交本机关人员）.');
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
