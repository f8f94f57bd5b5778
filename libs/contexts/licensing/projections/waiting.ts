import type { ApplicationRow } from './application-row.js';
import { label, type Label } from './label.js';

/** What an application waits for: whose act, which one, on what ground. */
export type Waiting = Readonly<{
  waitsFor: readonly string[];
  task: Label;
  why: readonly string[];
}>;

type Standing = Pick<
  ApplicationRow,
  | 'stage'
  | 'organ'
  | 'window'
  | 'clerk'
  | 'reviewer'
  | 'approver'
  | 'applicantId'
  | 'published'
  | 'clocks'
  | 'stepsAsked'
  | 'recusalsAsked'
>;

const heldBy = (person: string | null, role: string, organ: string): readonly string[] => [
  person === null ? `${role}@${organ}` : `person:${person}`,
];

const heads = (organ: string): readonly string[] => [
  `head-of-organ@${organ}`,
  `principal-head@${organ}`,
];

type Next = (row: Standing) => Waiting | undefined;

const toPublish: Next = ({ clocks, organ, published }) =>
  published || !clocks.some(({ rule }) => rule.startsWith('LIC-D17'))
    ? undefined
    : {
        waitsFor: [`licence-approver@${organ}`, `certificate-clerk@${organ}`],
        task: label('publish the result', '公开许可结果'),
        why: ['LIC-D17'],
      };

const byStage: Readonly<Partial<Record<ApplicationRow['stage'], Next>>> = {
  received: ({ clerk, window }) => ({
    waitsFor: heldBy(clerk, 'intake-clerk', window),
    task: label(
      'check completeness: accept, file or ask for a supplement',
      '审查材料：受理、备案或补正告知',
    ),
    why: ['LL 32', 'LIC-S5', 'LIC-S7'],
  }),
  'supplement-asked': ({ applicantId }) => ({
    waitsFor: [`applicant@${applicantId}`, `person:${applicantId}`],
    task: label('bring what was asked for', '补正材料'),
    why: ['LL 32(4)', 'LIC-S7'],
  }),
  accepted: ({ organ }) => ({
    waitsFor: [`licence-approver@${organ}`, ...heads(organ)],
    task: label('give the file to a reviewer', '分派审查员'),
    why: ['LL 34', 'LIC-S8'],
  }),
  'under-review': ({ reviewer, organ }) => ({
    waitsFor: heldBy(reviewer, 'licence-reviewer', organ),
    task: label('review and sign the opinion', '审查并签署意见'),
    why: ['LL 34', 'LIC-S12'],
  }),
  reviewed: ({ approver, organ }) => ({
    waitsFor: heldBy(approver, 'licence-approver', organ),
    task: label('decide', '作出许可决定'),
    why: ['LL 38', 'LIC-S13', 'LIC-S14'],
  }),
  approved: ({ organ }) => ({
    waitsFor: [`certificate-clerk@${organ}`],
    task: label('serve the certificate', '发证送达'),
    why: ['LL 44', 'LIC-S15'],
  }),
  issued: toPublish,
  refused: toPublish,
};

const forHeads = ({ stepsAsked, recusalsAsked, organ }: Standing): readonly Waiting[] => [
  ...stepsAsked.map((step) => ({
    waitsFor: heads(organ),
    task: label(`approve that the time of ${step} does not count`, `批准${step}时间不计入期限`),
    why: ['LL 45', 'LIC-S10'],
  })),
  ...recusalsAsked.map(() => ({
    waitsFor: heads(organ),
    task: label('decide on a recusal', '决定回避'),
    why: ['LL 34', 'PL 43'],
  })),
];

/** All that an application waits for now. */
export const waitingOf = (row: Standing): readonly Waiting[] => {
  const next = byStage[row.stage]?.(row);
  return [...(next ? [next] : []), ...forHeads(row)];
};
