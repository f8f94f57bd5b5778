import { fields, filledWith, localDateOf, type MessageOf, own, refuse } from '#domain/kernel';
import { again, drawUp } from '#domain/procedure';
import { followedUp } from '../duties.js';
import { findingOf, notOrdered } from '../findings.js';
import { type Planned, plannedCommand } from '../inspection.state.js';
import { forms, papersOf } from '../papers.js';
import { officerWithPair } from '../who-may.js';
import { withinCap } from './order-cap.js';
import { correctionTime } from './order-clocks.js';

const { day, text, texts } = fields;

/** Two officers order what must be corrected, and until when (INS-4, WSL 65(2), PL 28). */
export const orderCorrection = plannedCommand('OrderCorrection', {
  title: 'Order to correct within a time（责令限期整改）',
  at: 'orders',
  by: ['officer'],
  asks: {
    findings: texts({ about: 'Which findings（针对的问题）', min: 1, max: 100 }),
    demands: text({ about: 'What is demanded（整改要求）' }),
    until: day({ about: 'Until when（整改期限）' }),
    officers: texts({ about: 'The pair（执法人员）', min: 1, max: 20 }),
  },
  fills: filledWith<{ orderId: string }>(),
  who: (inspection, act, { officers }) => officerWithPair(inspection, act, officers),
  repeat: ({ orderId, findings, demands, until }, { orders }) => {
    const there = own(orders, orderId);
    const asked = { findings, demands, until };
    const said = there && { findings: there.findings, demands: there.demands, until: there.until };
    return again(said, asked, 'order-id-taken');
  },
  stage: (inspection, act, { findings, until }) => {
    for (const one of findings) mayBeOrdered(inspection, one);
    if (until <= localDateOf(act.now))
      refuse(
        'no-time-to-correct',
        'The time to correct lies after today（整改期限须晚于今天）.',
        'INS-4',
      );
    withinCap(until, localDateOf(act.now), act);
  },
  rule: ({ officers, ...order }, inspection, act, { id: by }) => {
    const orderedOn = localDateOf(act.now);
    const { unit } = inspection.planned.scheme;
    const facts = order.findings.map((one) => findingOf(inspection, one).facts);
    return [
      {
        type: 'CorrectionOrdered',
        data: {
          order,
          officers,
          orderedOn,
          by,
          documents: drawUp(papersOf(inspection), act, [
            forms.order,
            { unit, facts, ...order, officers, orderedOn, law: 'WSL 65(2)' },
          ]),
          clocks: [
            ...followedUp(act, inspection, order.findings),
            correctionTime(act, { ...order, orderedOn }),
          ],
        },
      },
    ];
  },
});

/** One order at a time for a finding that is this organ's（一事不重复责令）. */
const mayBeOrdered = (inspection: Planned, finding: string): void => {
  findingOf(inspection, finding);
  if (inspection.handedOver.some(({ findingId }) => findingId === finding))
    refuse(
      'finding-handed-over',
      `问题 ${finding} 已移送其他部门，不在此责令整改 (it was handed over to another department).`,
      'INS-9',
    );
  notOrdered(inspection, finding);
};

export type OrderCorrection = MessageOf<typeof orderCorrection>;
