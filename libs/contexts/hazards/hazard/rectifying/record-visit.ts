import { fields, localDateOf, type MessageOf, same } from '#domain/kernel';
import { drawUp, from, shown, stop } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { underNotice } from '../stages.js';
import { pairOnSite } from '../who-reviews.js';

const { parts, text } = fields;

/** Two officers look on the spot how far it is; then the time for the next visit runs (HAZ-S8). */
export const recordVisit = knownCommand('RecordVisit', {
  title: 'Record a check on the spot（现场督查）',
  at: 'visits',
  by: ['officer'],
  asks: {
    findings: text({ about: 'What was found（督查情况）' }),
    present: parts(shown, {
      about: 'Officers and certificates（执法人员及证件）',
      min: 1,
      max: 20,
    }),
  },
  late: ({ served }) => served?.servedOn,
  who: (hazard, act, { present }) => pairOnSite(hazard, act, present),
  repeat: (asked, { visits }, act) =>
    visits.some(({ findings, present, visitedOn }) =>
      same(
        [findings, present, visitedOn],
        [asked.findings, asked.present, localDateOf(act.validAt)],
      ),
    ),
  stage: underNotice,
  rule: (said, hazard, act, { id: by }) => {
    const visitedOn = localDateOf(act.validAt);
    return [
      {
        type: 'VisitRecorded',
        data: {
          ...said,
          visitedOn,
          by,
          documents: drawUp(papersOf(hazard), act, [forms.visit, { ...said, visitedOn }]),
          clocks: [
            ...stop(hazard, act.validAt, rules.visit),
            oweStep(act, hazard, rules.visit, from(visitedOn)),
          ],
        },
      },
    ];
  },
});

export type RecordVisit = MessageOf<typeof recordVisit>;
