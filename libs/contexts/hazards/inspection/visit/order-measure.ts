import { fields, holds, localDateOf, type MessageOf, same } from '#domain/kernel';
import { drawUp, fitTogether, start } from '#domain/procedure';
import { findingOf } from '../findings.js';
import { plannedCommand } from '../inspection.state.js';
import { forms, papersOf } from '../papers.js';
import { headOf, heads, matching, officerWithPair } from '../who-may.js';

/** The clock of what was stopped for a finding. */
export const stopClock = (findingId: string): string => `HAZ-D7:${findingId}`;

const { id, someOf, text, texts } = fields;

/**
 * Danger that cannot wait: removed at once, people withdrawn, use stopped on the spot by two
 * officers who are there; production is suspended by order of the head (INS-3, WSL 65(3)).
 */
export const orderMeasure = plannedCommand('OrderMeasure', {
  title: 'Order a measure on site（现场处理措施）',
  at: 'measures',
  by: ['officer', ...heads],
  asks: {
    findingId: id({ about: 'For which finding（针对的问题）' }),
    measures: someOf(['remove-at-once', 'evacuate', 'suspend-production', 'stop-use'], {
      about: 'Measures（措施）',
      min: 1,
    }),
    reason: text({ about: 'Why（理由）' }),
    officers: texts({ about: 'Officers on site（现场执法人员）', min: 1, max: 20 }),
  },
  who: (inspection, act, { measures, officers }) => {
    const onTheSpot = !measures.includes('suspend-production');
    if (onTheSpot && holds(act.actor, 'officer')) return officerWithPair(inspection, act, officers);
    const who = headOf(inspection, act);
    fitTogether(officers, matching(inspection.planned.scheme), act);
    return who;
  },
  repeat: (asked, { measures }) =>
    measures.some(({ findingId, measures: which, reason, officers }) =>
      same({ findingId, measures: which, reason, officers }, asked),
    ),
  stage: (inspection, _, { findingId }) => findingOf(inspection, findingId),
  rule: (said, inspection, act, { id: by }) => {
    const orderedOn = localDateOf(act.now);
    const { unit } = inspection.planned.scheme;
    const { facts } = findingOf(inspection, said.findingId);
    const stops = said.measures.some((one) => one === 'suspend-production' || one === 'stop-use');
    const name = stopClock(said.findingId);
    return [
      {
        type: 'MeasureOrdered',
        data: {
          ...said,
          orderedOn,
          by,
          documents: drawUp(papersOf(inspection), act, [
            forms.measure,
            { unit, facts, ...said, orderedOn, law: 'WSL 65(3)' },
          ]),
          clocks: stops ? [start(act, { rule: 'HAZ-D7', duty: 'head-of-organ', name })] : [],
        },
      },
    ];
  },
});

export type OrderMeasure = MessageOf<typeof orderMeasure>;
