import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, stop, voided } from '#domain/procedure';
import { exhibitReference } from '#contexts/evidence/contract';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { lastReview, pendingIn, underNotice } from '../stages.js';
import { forTheUnit, unitOrOfficer } from '../who-may.js';

const { file, oneOf, text } = fields;

/**
 * The unit says in writing that it is done, on an evaluation of its own or of a qualified body
 * (HAZ-S10, O16 18). Applied for before its end, the limit is kept; the review is due in time
 * (HAZ-D2, HAZ-D3). Who waits to resume may apply for acceptance all the same: neither application
 * stands in the way of the other.
 */
export const applyForReview = knownCommand('ApplyForReview', {
  title: 'Apply for acceptance or to resume（申请验收、恢复生产经营）',
  at: 'review-application',
  by: unitOrOfficer,
  evenInOwn: true,
  asks: {
    purpose: oneOf(['acceptance', 'resumption'], { about: 'For what（申请事项）' }),
    evaluatedBy: text({ about: 'Who evaluated（评估单位）', max: 200 }),
    report: file(exhibitReference, {
      about: 'SHA-256 of the report（评估报告）',
      here: true,
      at: () => 'then',
    }),
  },
  who: forTheUnit,
  repeat: (asked, hazard) => {
    const before = asked.purpose === 'acceptance' ? hazard.applied : hazard.resuming;
    return (
      pendingIn(hazard).includes(asked.purpose) &&
      again(
        before && {
          purpose: before.purpose,
          evaluatedBy: before.evaluatedBy,
          report: before.report,
        },
        asked,
        'review-pending',
      )
    );
  },
  stage: (hazard, _, { purpose }) => {
    underNotice(hazard);
    const stays = hazard.limitPassed !== undefined || lastReview(hazard)?.passed === false;
    if (stays && purpose === 'acceptance')
      refuse(
        'stays-listed-first',
        'The lister says first that it stays listed, and until when（须先由挂牌机关决定继续挂牌及新期限）.',
        'HAZ-S17',
      );
    if (purpose === 'resumption' && hazard.controls.length === 0)
      refuse('nothing-stopped', 'Nothing was stopped（未停产停业、停止使用）.', 'O16 23');
  },
  rule: (said, hazard, act, { id: by }) => {
    const appliedOn = localDateOf(act.now);
    const isAcceptance = said.purpose === 'acceptance';
    const rule = isAcceptance ? rules.acceptance : rules.resumption;
    const kept = isAcceptance
      ? [
          ...stop(hazard, act.now, rules.limit),
          ...voided(hazard, act.now, 'HAZ-S10（申请验收）', (one) => one === rules.askExtension),
        ]
      : [];
    return [
      {
        type: 'ReviewApplied',
        data: {
          ...said,
          appliedOn,
          by,
          documents: drawUp(papersOf(hazard), act, [forms.application, { ...said, appliedOn }]),
          clocks: [...kept, oweStep(act, hazard, rule)],
        },
      },
    ];
  },
});

export type ApplyForReview = MessageOf<typeof applyForReview>;
