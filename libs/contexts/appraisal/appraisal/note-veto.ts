import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { standsAgainst } from '../veto/veto.reference.js';
import { type Appraisal, appraisalCommand } from './appraisal.state.js';
import { oweOfHeads } from './clocks.js';

const { day, oneOf, text } = fields;

/** What of a veto whoever follows it tells. */
export const vetoAsks = {
  vetoId: text({ about: 'The veto, by the number of its decision（否决决定文号）', max: 60 }),
  step: oneOf(['recorded', 'lifted'], { about: 'It came, or it fell（作出、撤销）' }),
  causedOn: day({ about: 'Day of what led to it（事由发生日期）' }),
  from: day({ about: 'Since when it stands（否决起始日）' }),
  until: day({ about: 'Until when（否决截止日）' }),
} as const;

/** Whether a result that was settled would be another one now. */
const changes = (
  asked: Readonly<{ vetoId: string; step: string }>,
  { settled }: Appraisal,
  stands: boolean,
): boolean => {
  const there = settled?.result.before.some(({ because }) => because === asked.vetoId) ?? false;
  return asked.step === 'recorded' ? stands && !there : there;
};

/**
 * A veto came or fell（一票否决变化）. Before the result is settled nothing is to be done: the veto
 * is looked at then. Afterwards it is owed that the result is settled anew.
 */
export const noteVeto = appraisalCommand('NoteVeto', {
  title: 'Note that a veto came or fell（一票否决变化）',
  by: [],
  system: ['reaction'],
  asks: vetoAsks,
  repeat: ({ vetoId, step }, { noted }) =>
    noted.some((one) => one.vetoId === vetoId && one.step === step),
  rule: ({ vetoId, step, causedOn, from, until }, appraisal, act) => {
    const { issued, settled } = appraisal;
    if (!issued || !settled) return [];
    const veto = { vetoId, causedOn, from, until };
    const stands = standsAgainst(veto, issued.year, settled.settledOn);
    if (!changes({ vetoId, step }, appraisal, stands)) return [];
    return [
      {
        type: 'VetoNoted',
        data: {
          vetoId,
          step,
          notedOn: localDateOf(act.now),
          clocks: appraisal.clocks['reconsider'] ? [] : [oweOfHeads(act, { issued }, 'reconsider')],
        },
      },
    ];
  },
});

export type NoteVeto = MessageOf<typeof noteVeto>;
