import { localDate } from '#domain/kernel';
import { seeingTold } from '#testing';
import { vetoReference } from '../veto/veto.reference.js';
import type { VetoEvent } from '../veto/veto.events.js';
import { by, type Step, system, told, type Who } from '../people.examples.js';
import type { AppraisalCommand } from './appraisal.noun.js';
import { appraisalNoun } from './appraisal.noun.js';
import type { IssueAppraisal } from './issue-appraisal.js';
import type { AskedScore } from './scores.js';

// 外海街道 is appraised for 2026: it says of itself that all is met, the bureau finds less.

export const tale = told(appraisalNoun);
export type AppraisalStep = Step<AppraisalCommand>;

export const sum = 'ab'.repeat(32);
const other = 'cd'.repeat(32);

/** All items at their best, each with a file that proves it. */
export const scores = (change: Readonly<Record<string, Partial<AskedScore>>> = {}) =>
  ['responsibility', 'quota', 'hazards', 'checks', 'base'].map((item): AskedScore => ({
    item,
    choice: item === 'quota' ? 'kept' : 'full',
    exhibit: sum,
    ...change[item],
  }));

/** An act that looked at the record of vetoes of the street: nothing, or that history. */
export const knowingVetoes = (
  who: Who,
  local: string,
  history: readonly VetoEvent[] = [],
  record = 'street-waihai',
) => seeingTold(by(who, local), vetoReference, record, history);

export const issue = (change: Partial<IssueAppraisal['data']> = {}): IssueAppraisal => ({
  type: 'IssueAppraisal',
  data: {
    appraisalId: '2026-street-waihai',
    organ: 'bureau',
    year: 2026,
    subject: { kind: 'street', id: 'waihai' },
    number: '江安委〔2026〕20号',
    selfDue: localDate('2026-12-31'),
    ...change,
  },
});
export const issued: AppraisalStep = [issue(), by('chen', '2026-12-01')];
export const assessed: AppraisalStep = [
  { type: 'AssessItself', data: { scores: scores() } },
  by('ling', '2026-12-21'),
];
export const reviewed: AppraisalStep = [
  { type: 'ReviewMaterial', data: { scores: scores({ base: { choice: 'partly' } }) } },
  by('chen', '2026-12-28'),
];
export const checkData = {
  checkers: [{ person: 'chen' }, { person: 'he' }],
  findings: '抽查三个村居，安全办公场所未达标',
  scores: scores({ base: { choice: 'not', exhibit: other } }).slice(4),
};
export const checked: AppraisalStep = [
  { type: 'CheckOnSite', data: checkData },
  by('chen', '2027-01-12'),
];
export const drafted: AppraisalStep = [
  { type: 'DraftResult', data: {} },
  knowingVetoes('he', '2027-01-18'),
];
export const objectionData = { items: ['base'], reason: '两个村居已于年底前完成改造' };
export const objected: AppraisalStep = [
  { type: 'RaiseObjection', data: objectionData },
  by('wu', '2027-01-20'),
];
export const answerData = {
  reason: '复核属实，按基本落实计分',
  scores: scores({ base: { choice: 'partly' } }).slice(4),
};
export const answered: AppraisalStep = [
  { type: 'AnswerObjection', data: answerData },
  by('lin', '2027-01-27'),
];
export const settled: AppraisalStep = [
  { type: 'SettleResult', data: {} },
  knowingVetoes('zheng', '2027-02-04'),
];
export const published: AppraisalStep = [
  { type: 'PublishResult', data: { places: ['江海区人民政府网站'] } },
  by('zheng', '2027-02-08'),
];
export const transferData = {
  to: '中共江门市江海区委组织部',
  number: '江海应急函〔2027〕3号',
};
export const transferred: AppraisalStep = [
  { type: 'TransferResult', data: transferData },
  by('zheng', '2027-02-09'),
];
export const upToDraft = [issued, assessed, reviewed, checked, drafted] as const;
export const upToSettled = [...upToDraft, objected, answered, settled] as const;

/** The veto of the story, as it is told to a result that was settled. */
export const vetoData = {
  vetoId: '江安委〔2027〕2号',
  step: 'recorded',
  causedOn: localDate('2026-11-03'),
  from: localDate('2027-02-20'),
  until: localDate('2028-02-20'),
} as const;
export const vetoNoted: AppraisalStep = [
  { type: 'NoteVeto', data: vetoData },
  system('reaction', '2027-02-20'),
];

/** Every item fails: the lowest grade. */
const nothing = scores({
  responsibility: { choice: 'not' },
  quota: { choice: 'over' },
  hazards: { choice: 'not' },
  checks: { choice: 'not' },
  base: { choice: 'not' },
});
/** The same street, which met nothing. */
export const upToLowest = [
  issued,
  assessed,
  [{ type: 'ReviewMaterial', data: { scores: nothing } }, reviewed[1]],
  [{ type: 'CheckOnSite', data: { ...checkData, scores: [] } }, checked[1]],
  drafted,
  objected,
  [{ type: 'AnswerObjection', data: { reason: '维持', scores: [] } }, answered[1]],
  settled,
] as readonly AppraisalStep[];
export const rectificationData = { measures: '逐项整改，三月底前完成', plan: sum };
