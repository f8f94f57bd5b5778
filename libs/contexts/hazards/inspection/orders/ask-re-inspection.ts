import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { oweReInspection } from '../duties.js';
import { orderOf, plannedCommand } from '../inspection.state.js';
import { forms, papersOf } from '../papers.js';
import { forTheUnit } from '../who-may.js';
import { correctionClock, reInspectionClock } from './order-clocks.js';

const { id, text } = fields;

/** The unit says that it corrected: the re-inspection is due in ten days (INS-6). */
export const askReInspection = plannedCommand('AskReInspection', {
  title: 'Ask to be re-inspected（申请复查）',
  at: 'orders/:orderId/re-inspection-request',
  by: ['applicant', 'officer'],
  asks: {
    orderId: id({ about: 'Which order（责令整改编号）' }),
    statement: text({ about: 'What was corrected（整改情况）' }),
  },
  who: forTheUnit,
  repeat: (asked, inspection) => {
    const { reInspectionAsked: before } = orderOf(inspection, asked.orderId);
    const { orderId, statement } = before ?? asked;
    return again(before && { orderId, statement }, asked, 'already-asked');
  },
  stage: (inspection, _, { orderId }) => {
    if (orderOf(inspection, orderId).reInspected)
      refuse('already-re-inspected', 'It was re-inspected（已复查）.', 'INS-6');
  },
  rule: (said, inspection, act, { id: by }) => {
    const askedOn = localDateOf(act.now);
    const name = reInspectionClock(said.orderId);
    const runs = inspection.clocks[name] !== undefined;
    return [
      {
        type: 'ReInspectionAsked',
        data: {
          ...said,
          askedOn,
          by,
          documents: drawUp(papersOf(inspection), act, [forms.request, { ...said, askedOn }]),
          clocks: [
            ...stop(inspection, act.now, correctionClock(said.orderId)),
            ...(runs ? [] : [oweReInspection(act, inspection, said.orderId)]),
          ],
        },
      },
    ];
  },
});

export type AskReInspection = MessageOf<typeof askReInspection>;
