import { label, type Role } from '#domain/kernel';
import { before, bindsOffice, headsOf, type Task } from '#platform/registers';
import type { ApplicationRow } from './application-row.js';

type Row = Readonly<ApplicationRow>;
type Next = (row: Row) => Task | undefined;

/** One who holds the hand is waited for by name, else whoever holds the role at that organ. */
const heldBy = (person: string | null, role: Role, organ: string) => ({
  role,
  waitsFor: [person === null ? `${role}@${organ}` : `person:${person}`],
});

const toPublish: Next = ({ clocks, organ, published }) =>
  published || !clocks.some(({ rule }) => rule.startsWith('LIC-D17'))
    ? undefined
    : {
        role: 'licence-approver',
        waitsFor: [`licence-approver@${organ}`, `certificate-clerk@${organ}`],
        task: label('publish the result', '公开许可结果'),
        why: ['LIC-D17'],
      };

const byStage: Readonly<Partial<Record<Row['stage'], Next>>> = {
  received: ({ clerk, window }) => ({
    ...heldBy(clerk, 'intake-clerk', window),
    task: label(
      'check completeness: accept, file or ask for a supplement',
      '审查材料：受理、备案或补正告知',
    ),
    why: ['LL 32', 'LIC-S5', 'LIC-S7'],
  }),
  'supplement-asked': ({ partyId }) => ({
    role: 'applicant',
    waitsFor: [`applicant@${partyId}`, `person:${partyId}`],
    task: label('bring what was asked for', '补正材料'),
    why: ['LL 32(4)', 'LIC-S7'],
  }),
  accepted: ({ organ }) => ({
    role: 'licence-approver',
    waitsFor: [`licence-approver@${organ}`, ...headsOf(organ)],
    task: label('give the file to a reviewer', '分派审查员'),
    why: ['LL 34', 'LIC-S8'],
  }),
  'under-review': ({ reviewer, organ }) =>
    reviewer === null
      ? {
          role: 'licence-approver',
          waitsFor: [`licence-approver@${organ}`, ...headsOf(organ)],
          task: label('hand the file to another reviewer', '另行指定审查员'),
          why: ['LL 34', 'LIC-S8', 'E17'],
        }
      : {
          ...heldBy(reviewer, 'licence-reviewer', organ),
          task: label('review and sign the opinion', '审查并签署意见'),
          why: ['LL 34', 'LIC-S12'],
        },
  reviewed: ({ approver, organ }) => ({
    ...heldBy(approver, 'licence-approver', organ),
    task: label('decide', '作出许可决定'),
    why: ['LL 38', 'LIC-S13', 'LIC-S14'],
  }),
  approved: ({ organ }) => ({
    ...heldBy(null, 'certificate-clerk', organ),
    task: label('serve the certificate', '发证送达'),
    why: ['LL 44', 'LIC-S15'],
  }),
  issued: toPublish,
  refused: toPublish,
};

/** Stages in which something is still to be decided: what is over asks nothing of the head. */
const undecided: readonly Row['stage'][] = [
  'received',
  'supplement-asked',
  'accepted',
  'under-review',
  'reviewed',
];

const forHeads = ({ stage, stepsAsked, recusalsAsked, organ }: Row): readonly Task[] => {
  if (!undecided.includes(stage)) return [];
  const head = { role: 'head-of-organ', waitsFor: headsOf(organ) };
  return [
    ...stepsAsked.map((step) => ({
      ...head,
      task: label(`approve that the time of ${step} does not count`, `批准${step}时间不计入期限`),
      why: ['LL 45', 'LIC-S10'],
    })),
    ...recusalsAsked.map(() => ({
      ...head,
      task: label('decide on a recusal', '决定回避'),
      why: ['LL 34', 'PL 43'],
    })),
  ];
};

/**
 * All that an application waits for now; its next step before the first clock that binds the
 * office.
 */
export const applicationTasks = (row: Row): readonly Task[] => {
  const next = byStage[row.stage]?.(row);
  return [...(next ? [before(next, row.clocks.filter(bindsOffice))] : []), ...forHeads(row)];
};
