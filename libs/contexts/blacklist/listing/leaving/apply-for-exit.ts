import { exhibitReference } from '#contexts/evidence/contract';
import { type Act, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, shown } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../listing.law.js';
import { type Known, knownCommand, standingNow } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { forTheSubject, pairOnSite, subjectOrOfficer } from '../who-may.js';

const { files, flag, parts, text } = fields;

/** From its day on an early exit may be applied for (BLK-D2); under older rules never. */
const mayApply = (listing: Known, act: Act): void => {
  const { exitFrom } = standingNow(listing).entry;
  if (exitFrom === undefined)
    refuse(
      'no-early-exit',
      '列入所依据的规定没有提前移出（its rule knows no early exit）.',
      'BLK-D2',
    );
  else if (localDateOf(act.now) < exitFrom)
    refuse(
      'too-early-to-leave',
      `自 ${exitFrom} 起可以申请提前移出（an early exit may be applied for from ${exitFrom}）.`,
      rules.exit,
      'M11-13',
    );
};

/**
 * The subject asks to leave the list early（申请提前移出）: the duties of the penalty performed,
 * harm removed, a public promise, with proof (BLK-S7, M11-14, CRD-6). An application of each
 * subject is its own.
 */
export const applyForExit = knownCommand('ApplyForExit', {
  title: 'Apply for early exit（申请提前移出）',
  at: 'exit-application',
  by: subjectOrOfficer,
  asks: {
    performed: text({ about: 'How the penalty was performed（处罚义务履行情况）', max: 2_000 }),
    harmRemoved: text({ about: 'How the harm was removed（危害后果消除情况）', max: 2_000 }),
    promise: text({ about: 'The credit promise（信用承诺书）', max: 2_000 }),
    evidence: files(exhibitReference, {
      about: 'SHA-256 of what proves it（履行证明材料）',
      here: true,
      at: () => 'then',
      max: 20,
    }),
  },
  who: forTheSubject,
  repeat: (asked, { applied }) =>
    again(
      applied && {
        performed: applied.performed,
        harmRemoved: applied.harmRemoved,
        promise: applied.promise,
        evidence: applied.evidence,
      },
      asked,
      'application-pending',
    ),
  stage: (listing, act, { evidence }) => {
    mayApply(listing, act);
    if (evidence.length === 0)
      refuse('not-proven', '申请须附履行证明材料（say what proves it）.', 'M11-14');
  },
  rule: (said, listing, act, { id: by }) => {
    const appliedOn = localDateOf(act.now);
    const { subject } = listing.about;
    return [
      {
        type: 'ExitApplied',
        data: {
          ...said,
          appliedOn,
          by,
          documents: drawUp(
            papersOf(listing),
            act,
            [forms.application, { subject, ...said, appliedOn }],
            [forms.promise, { subject, promise: said.promise, appliedOn }],
          ),
          clocks: [oweStep(act, listing.about, rules.answerExit)],
        },
      },
    ];
  },
});

/** Two officers look on site whether it is as the application says (BLK-S8). */
export const verifyExit = knownCommand('VerifyExit', {
  title: 'Verify the application on site（信用修复现场核查）',
  at: 'exit-verification',
  by: ['officer'],
  asks: {
    present: parts(shown, {
      about: 'Officers and certificates（执法人员及证件）',
      min: 1,
      max: 20,
    }),
    performed: flag({ about: 'The penalty is performed（处罚义务已履行）' }),
    harmRemoved: flag({ about: 'The harm is removed（危害后果已消除）' }),
    noNewBreach: flag({ about: 'No new serious breach（未再发生同类严重违法行为）' }),
    findings: text({ about: 'What was found（核查情况）', max: 2_000 }),
  },
  late: ({ applied }) => applied?.appliedOn,
  who: (listing, act, { present }) => pairOnSite(listing, act, present),
  repeat: (asked, { verified }) =>
    again(
      verified && {
        present: verified.present,
        performed: verified.performed,
        harmRemoved: verified.harmRemoved,
        noNewBreach: verified.noNewBreach,
        findings: verified.findings,
      },
      asked,
      'already-verified',
    ),
  stage: (listing) => {
    standingNow(listing);
    if (!listing.applied)
      refuse('nothing-applied', 'Nobody applied（没有待办的提前移出申请）.', 'BLK-S7');
  },
  rule: (said, listing, act, { id: by }) => {
    const verifiedOn = localDateOf(act.validAt);
    return [
      {
        type: 'ExitVerified',
        data: {
          ...said,
          verifiedOn,
          by,
          documents: drawUp(papersOf(listing), act, [forms.verification, { ...said, verifiedOn }]),
        },
      },
    ];
  },
});

export type ApplyForExit = MessageOf<typeof applyForExit>;
export type VerifyExit = MessageOf<typeof verifyExit>;
