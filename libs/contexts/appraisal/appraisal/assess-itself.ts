import { localDateOf, type MessageOf } from '#domain/kernel';
import { again, stop } from '#domain/procedure';
import { appraised, forSubject } from '../shared/who-may.js';
import { issuedCommand, mustBeNext } from './appraisal.state.js';
import { oweNext } from './clocks.js';
import { mustScoreAll, askedBefore, scoresField, scoresOf } from './scores.js';

/** Whoever is appraised says how far each item is met, each with what it rests on（自评）. */
export const assessItself = issuedCommand('AssessItself', {
  title: 'Assess oneself, item by item（自评）',
  at: 'self-assessment',
  by: appraised,
  asks: { scores: scoresField(1) },
  who: ({ issued }, act) => forSubject(issued, act),
  repeat: ({ scores }, { assessed }) =>
    again(assessed && { scores: askedBefore(assessed.scores) }, { scores }, 'already-assessed'),
  stage: (appraisal, _, { scores }) => {
    mustBeNext(appraisal, 'assessed');
    mustScoreAll(scores, appraisal.issued.scale);
  },
  rule: ({ scores }, appraisal, act, { id: by }) => [
    {
      type: 'SelfAssessed',
      data: {
        scores: scoresOf(scores, appraisal.issued.scale, act),
        assessedOn: localDateOf(act.now),
        by,
        clocks: [
          ...stop(appraisal, act.validAt, 'self-assessment'),
          oweNext(act, appraisal, 'review'),
        ],
      },
    },
  ],
});

export type AssessItself = MessageOf<typeof assessItself>;
