import { fields, localDateOf, type MessageOf, unknown } from '#domain/kernel';
import { actingAs, again } from '#domain/procedure';
import { heads, law, notAbout } from '../shared/who-may.js';
import { keptCommand } from './veto.state.js';

const { paperNumber, text } = fields;

/** A veto falls（撤销一票否决）: what it took away is looked at again. */
export const liftVeto = keptCommand('LiftVeto', {
  title: 'Lift a veto（撤销一票否决）',
  at: 'liftings',
  by: heads,
  asks: {
    vetoId: paperNumber({ about: 'Number of the decision that falls（原决定文号）', max: 60 }),
    number: paperNumber({ about: 'Number of the decision that lifts it（撤销决定文号）', max: 60 }),
    reason: text({ about: 'Why（理由）', max: 1_000 }),
  },
  who: ({ organ, subject }, act) => {
    const who = actingAs(act, heads, [organ], law);
    notAbout(subject, act, who.id);
    return who;
  },
  repeat: ({ vetoId, number, reason }, { lifted }) => {
    const was = lifted.find((one) => one.vetoId === vetoId);
    return again(was && { number: was.number, reason: was.reason }, { number, reason }, 'lifted');
  },
  stage: ({ vetoes }, _, { vetoId }) => {
    if (!vetoes.some((one) => one.vetoId === vetoId))
      unknown('no-such-veto', `There is no veto ${vetoId}（没有 ${vetoId} 号否决决定）.`);
  },
  rule: ({ vetoId, number, reason }, _, act, { id: by }) => [
    {
      type: 'VetoLifted',
      data: { vetoId, number, reason, liftedOn: localDateOf(act.now), by },
    },
  ],
});

export type LiftVeto = MessageOf<typeof liftVeto>;
