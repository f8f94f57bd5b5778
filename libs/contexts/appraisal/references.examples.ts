import { accidentReference, yearReference } from '#contexts/accidents/contract';
import { caseReference } from '#contexts/enforcement/contract';
import { exhibitReference } from '#contexts/evidence/contract';
import { hazardReference, inspectionReference } from '#contexts/hazards/contract';
import type { Act } from '#domain/kernel';
import { type Referring, seeing, withFile } from '#testing';
import * as story from './appraisal/appraisal.examples.js';
import { appraisalNoun } from './appraisal/appraisal.noun.js';
import { propose } from './commendation/commendation.examples.js';
import { commendationNoun } from './commendation/commendation.noun.js';
import { by } from './people.examples.js';
import * as plan from './plan-evaluation/evaluation.examples.js';
import { evaluationNoun } from './plan-evaluation/evaluation.noun.js';
import { record } from './veto/veto.examples.js';
import { vetoNoun } from './veto/veto.noun.js';

/** One of each kind of file that may be cited. */
const cited = {
  accident: 'accident-1',
  year: 'year-1',
  inspection: 'inspection-1',
  hazard: 'hazard-1',
  penalty: 'case-1',
  exhibit: story.sum,
} as const;

/** An act that looked at all of them. */
const knowingAll = (act: Act): Act => {
  const standing = { organ: 'bureau', facts: {} };
  const files = [
    [accidentReference, cited.accident],
    [yearReference, cited.year],
    [inspectionReference, cited.inspection],
    [hazardReference, cited.hazard],
    [caseReference, cited.penalty],
  ] as const;
  return files.reduce<Act>(
    (so, [to, id]) => seeing<object>(so, to, id, { standing }),
    withFile(act, exhibitReference, cited.exhibit),
  );
};

const all = story.scores({ quota: cited });
const base = story.scores({ base: { choice: 'partly', ...cited } }).slice(4);
const steps = story.upToDraft;

/** Scores, vetoes and commendations name what they rest on. */
export const referring: readonly Referring[] = [
  {
    noun: appraisalNoun,
    history: story.tale(story.issued),
    command: { type: 'AssessItself', data: { scores: all } },
    act: knowingAll(by('ling', '2026-12-21')),
  },
  {
    noun: appraisalNoun,
    history: story.tale(story.issued, story.assessed),
    command: { type: 'ReviewMaterial', data: { scores: all } },
    act: knowingAll(by('chen', '2026-12-28')),
  },
  {
    noun: appraisalNoun,
    history: story.tale(story.issued, story.assessed, story.reviewed),
    command: { type: 'CheckOnSite', data: { ...story.checkData, scores: base } },
    act: knowingAll(by('chen', '2027-01-12')),
  },
  {
    noun: appraisalNoun,
    history: story.tale(...steps, story.objected),
    command: { type: 'AnswerObjection', data: { ...story.answerData, scores: base } },
    act: knowingAll(by('lin', '2027-01-27')),
  },
  {
    noun: appraisalNoun,
    history: story.tale(...story.upToLowest),
    command: { type: 'PlanRectification', data: story.rectificationData },
    act: withFile(by('wu', '2027-02-20'), exhibitReference, story.sum),
  },
  {
    noun: vetoNoun,
    history: [],
    command: record(cited),
    act: knowingAll(by('zheng', '2026-09-02')),
  },
  {
    noun: commendationNoun,
    history: [],
    command: propose(cited),
    act: knowingAll(by('chen', '2026-04-20')),
  },
  {
    noun: evaluationNoun,
    history: plan.tale(plan.opened),
    command: plan.drafted[0],
    act: plan.knowingYears(by('chen', '2026-03-03')),
  },
];
