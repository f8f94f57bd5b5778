import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, shown, stop } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { pairOnSite } from '../who-reviews.js';

const { parts, text } = fields;

/** What was reported is no hazard: two officers say so on site, and why; who reported is told. */
export const rejectHazard = knownCommand('RejectHazard', {
  title: 'Reject the report with reasons（不予认定）',
  at: 'rejection',
  by: ['officer'],
  asks: {
    reason: text({ about: 'Why it is none（不予认定理由）' }),
    present: parts(shown, {
      about: 'Officers and certificates（执法人员及证件）',
      min: 1,
      max: 20,
    }),
  },
  who: (hazard, act, { present }) => pairOnSite(hazard, act, present),
  repeat: (asked, { rejected }) =>
    again(
      rejected && { reason: rejected.reason, present: rejected.present },
      asked,
      'already-rejected',
    ),
  stage: ({ verified }) => {
    if (verified) refuse('already-verified', 'It was verified already（已认定为隐患）.', 'HAZ-S2');
  },
  rule: (said, hazard, act, { id: by }) => {
    const rejectedOn = localDateOf(act.validAt);
    const { subject } = hazard.reported.report;
    return [
      {
        type: 'HazardRejected',
        data: {
          ...said,
          rejectedOn,
          by,
          documents: drawUp(papersOf(hazard), act, [
            forms.rejection,
            { ...said, subject, rejectedOn },
          ]),
          clocks: stop(hazard, act.validAt, rules.verify),
        },
      },
    ];
  },
});

export type RejectHazard = MessageOf<typeof rejectHazard>;
