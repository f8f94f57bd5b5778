import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { actingAs, again, drawUp, workingOrgans } from '#domain/procedure';
import { followedUp } from '../duties.js';
import { findingOf, notOrdered } from '../findings.js';
import { plannedCommand } from '../inspection.state.js';
import { forms, papersOf } from '../papers.js';

const { id, text } = fields;

/**
 * What is another department’s is handed over in time, and a record kept (INS-9, WSL 69; chemicals
 * from 2026-05-01: HSL 9(2)). What this organ ordered to be corrected it looks at again itself.
 */
export const handFindingOver = plannedCommand('HandFindingOver', {
  title: 'Hand a finding over to another department（移送其他部门）',
  at: 'handovers',
  by: ['officer', 'team-leader'],
  asks: {
    findingId: id({ about: 'Which finding（移送的问题）' }),
    to: text({ about: 'To which department（接收部门）', max: 200 }),
    reason: text({ about: 'Why（移送理由）' }),
  },
  who: ({ planned: { scheme } }, act) =>
    actingAs(act, ['officer', 'team-leader'], workingOrgans(scheme), ['WSL 69']),
  repeat: (asked, { handedOver }) => {
    const there = handedOver.find(({ findingId }) => findingId === asked.findingId);
    const said = there && { findingId: there.findingId, to: there.to, reason: there.reason };
    return again(said, asked, 'handed-over-otherwise');
  },
  stage: (inspection, _, { findingId }) => {
    findingOf(inspection, findingId);
    notOrdered(inspection, findingId);
  },
  rule: (said, inspection, act, { id: by }) => {
    const handedOverOn = localDateOf(act.now);
    const { unit } = inspection.planned.scheme;
    const { facts } = findingOf(inspection, said.findingId);
    return [
      {
        type: 'FindingHandedOver',
        data: {
          ...said,
          handedOverOn,
          by,
          documents: drawUp(papersOf(inspection), act, [
            forms.handover,
            { unit, facts, ...said, handedOverOn },
          ]),
          clocks: followedUp(act, inspection, [said.findingId]),
        },
      },
    ];
  },
});

export type HandFindingOver = MessageOf<typeof handFindingOver>;
