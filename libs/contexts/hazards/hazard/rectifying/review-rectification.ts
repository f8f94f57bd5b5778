import {
  type Act,
  type ClockChange,
  fields,
  localDateOf,
  type MessageOf,
  same,
} from '#domain/kernel';
import { drawUp, shown, stop } from '#domain/procedure';
import { oweStep, removalDuty } from '../duties.js';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { oweNewLimit } from './new-limit.js';
import { breachOf } from './breach.js';
import { mustBePending, mustBeWitnessed } from './may-be-reviewed.js';
import { isUnlisted, notGone, pendingIn, underNotice } from '../stages.js';
import { reviewers } from '../who-reviews.js';

const { flag, oneOf, optional, parts, text } = fields;

/**
 * People who neither found it nor rectified it look whether it is gone (HAZ-S11). Where the notice
 * wants two acceptances, the second is due when the first passed: by other people, with a third
 * party. What failed stays listed until
 * the lister says under which limit (HAZ-S17), and enforcement goes beside it (HAZ-S12). One that
 * nobody lists is seen on site the same way, without an application（HAZ-S16, 一般隐患）.
 */
export const reviewRectification = knownCommand('ReviewRectification', {
  title: 'Review on site（现场审查验收）',
  at: 'review',
  by: ['officer'],
  asks: {
    purpose: optional(
      oneOf(['acceptance', 'resumption'], {
        about: 'Which application, where both wait（审查事项）',
      }),
    ),
    passed: flag({ about: 'Up to standard（是否合格）' }),
    findings: text({ about: 'What was found（审查情况）' }),
    present: parts(shown, {
      about: 'Officers and certificates（执法人员及证件）',
      min: 1,
      max: 20,
    }),
    thirdParty: optional(text({ about: 'Third party on site（第三方机构）', max: 200 })),
  },
  late: ({ applied, verified }) => applied?.appliedOn ?? verified?.verifiedOn,
  who: (hazard, act, asked) => reviewers(hazard, act, asked),
  repeat: ({ purpose, passed, findings, present, thirdParty }, { reviews, resumptions }) =>
    [reviews, resumptions].some((all) => {
      const last = all.at(-1);
      return (
        last !== undefined &&
        same(
          [last.purpose, last.passed, last.findings, last.present, last.thirdParty],
          [purpose ?? last.purpose, passed, findings, present, thirdParty],
        )
      );
    }),
  stage: (hazard, _, asked) => {
    if (isUnlisted(hazard)) return notGone(hazard);
    underNotice(hazard);
    mustBePending(hazard, asked.purpose);
    mustBeWitnessed(hazard, asked);
  },
  rule: (asked, hazard, act, { id: by }) => {
    const reviewedOn = localDateOf(act.validAt);
    const purpose = asked.purpose ?? pendingIn(hazard)[0] ?? 'acceptance';
    const said = { ...asked, purpose };
    const last =
      isUnlisted(hazard) ||
      purpose === 'resumption' ||
      acceptedWith(hazard) >= acceptancesOf(hazard);
    const content = { ...said, last, reviewedOn };
    return [
      {
        type: 'RectificationReviewed',
        data: {
          ...content,
          by,
          ...(!said.passed && !isUnlisted(hazard) && { breach: breachOf(hazard, act, 'failed') }),
          documents: drawUp(papersOf(hazard), act, [forms.review, content]),
          clocks: clocksOfReview(hazard, act, content),
        },
      },
    ];
  },
});

export type ReviewRectification = MessageOf<typeof reviewRectification>;

const acceptancesOf = (hazard: Known): number => underNotice(hazard).notice.acceptances;
/** How many have accepted it, this one included. */
const acceptedWith = ({ reviews }: Known): number =>
  1 + reviews.filter(({ passed }) => passed).length;

type Reviewed = Readonly<{ purpose: 'acceptance' | 'resumption'; passed: boolean; last: boolean }>;

/** What is due next: another acceptance, or the publication of the delisting. */
const clocksOfReview = (
  hazard: Known,
  act: Act,
  { purpose, passed, last }: Reviewed,
): readonly ClockChange[] => {
  if (isUnlisted(hazard))
    return [
      ...stop(hazard, act.validAt, removalDuty, ...(passed ? [rules.decide] : [])),
      ...(passed ? [] : [oweStep(act, hazard, removalDuty)]),
    ];
  const isAcceptance = purpose === 'acceptance';
  const rule = isAcceptance ? rules.acceptance : rules.resumption;
  const done = stop(hazard, act.validAt, rule);
  // The limit runs on for what may not resume yet: only what is not accepted gets another.
  if (!isAcceptance) return done;
  if (!passed) return [...done, ...oweNewLimit(hazard, act)];
  const next = last ? rules.delistingPublication : rule;
  return [...done, oweStep(act, hazard, next)];
};
