import { type Act, type Label, label } from '#domain/kernel';
import { owe, start, type Started } from '#domain/procedure';
import type { Issued } from './appraisal.state.js';

/** What is owed next, under its rule, by the organ that appraises. */
const next = {
  review: ['APR-REVIEW', label('review the material', '审核考核材料')],
  check: ['APR-CHECK', label('check on site', '开展实地考核')],
  draft: ['APR-DRAFT', label('draft the result', '提出初评结果')],
  answer: ['APR-ANSWER', label('answer the objection', '复核答复异议')],
} as const satisfies Record<string, readonly [string, Label]>;

/** The next step is owed by the officers of the organ that appraises. */
export const oweNext = (
  act: Act,
  { issued: { organ } }: Pick<Issued, 'issued'>,
  duty: keyof typeof next,
): Started =>
  owe(act, {
    duty,
    rule: next[duty][0],
    what: next[duty][1],
    by: { kind: 'post', role: 'officer', organ },
    why: ['WSL 9', next[duty][0]],
  });

const later = {
  final: ['APR-FINAL', label('settle the result', '审定考核结果')],
  publish: ['APR-PUBLISH', label('publish the result', '通报考核结果')],
  transfer: ['APR-PUBLISH', label('tell the personnel body', '移送组织人事部门')],
  reconsider: ['APR-RECONSIDER', label('settle the result anew', '重新审定考核结果')],
} as const satisfies Record<string, readonly [string, Label]>;

/** What the heads of the organ that appraises owe. */
export const oweOfHeads = (
  act: Act,
  { issued: { organ } }: Pick<Issued, 'issued'>,
  duty: keyof typeof later,
): Started =>
  owe(act, {
    duty,
    rule: later[duty][0],
    what: later[duty][1],
    by: { kind: 'unit', organ },
    why: ['WSL 9', later[duty][0]],
  });

/** The time in which whoever is appraised may object: a right that lapses. */
export const mayObject = (act: Act): Started =>
  start(act, { rule: 'APR-OBJECT', duty: 'applicant', name: 'object' });
