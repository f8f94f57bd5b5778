import { exhibitReference } from '#contexts/evidence/contract';
import { type Act, deny, fields, holds, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actingAs, again, drawUp, person, stop, waysToChallenge } from '#domain/procedure';
import { heads, isForSubject, subjectOrOfficer } from '../listing/who-may.js';
import { type Known, knownCommand, papersOf, standing } from './credit.state.js';
import { answerClock, oweRepairAnswer } from './grading.js';
import { forms } from './papers.js';
import { ending, office, placesOf } from './stand-and-fall.js';

const { files, paperNumber, text } = fields;

/** From the end of its shortest term on; a light one at once (CRD-1, CRD-5, CRD-6). */
const mayRepair = ({ graded: { repairFrom } }: Known, act: Act): void => {
  if (repairFrom !== undefined && localDateOf(act.now) <= repairFrom)
    refuse(
      'too-early-to-repair',
      `最短公示期于 ${repairFrom} 届满，此后可以申请修复（its shortest term ends on ${repairFrom}）.`,
      'CRD-5',
      'CRD-6',
    );
};

const subjectOrOffice = (one: Known, act: Act): string => {
  if (!holds(act.actor, 'applicant')) return office(one, act).id;
  const who = person(act);
  if (!isForSubject(who, one.about.subject.id))
    deny(
      'not-the-subject',
      '只有本人、本单位或者代收其材料的人员可以办理（only the subject, or who takes its paper in）.',
      'CRD-6',
    );
  return who.id;
};

/** The subject asks that its record be repaired（申请信用修复）: performed, proven, promised. */
export const applyForRepair = knownCommand('ApplyForRepair', {
  title: 'Apply for the repair of the record（申请信用修复）',
  at: 'repair-application',
  by: subjectOrOfficer,
  asks: {
    performed: text({ about: 'How the duties were performed（义务履行、整改情况）', max: 2_000 }),
    promise: text({ about: 'The public credit promise（信用承诺）', max: 2_000 }),
    evidence: files(exhibitReference, {
      about: 'SHA-256 of what proves it（履行证明材料）',
      here: true,
      at: () => 'then',
      max: 20,
    }),
  },
  who: subjectOrOffice,
  repeat: (asked, { applied }) =>
    again(
      applied && {
        performed: applied.performed,
        promise: applied.promise,
        evidence: applied.evidence,
      },
      asked,
      'application-pending',
    ),
  stage: (one, act, { evidence }) => {
    standing(one);
    mayRepair(one, act);
    if (evidence.length === 0)
      refuse('not-proven', '申请须附履行证明材料（say what proves it）.', 'CRD-6');
  },
  rule: (said, one, act, by) => {
    const appliedOn = localDateOf(act.now);
    const { subject } = one.about;
    return [
      {
        type: 'RepairApplied',
        data: {
          ...said,
          appliedOn,
          by,
          documents: drawUp(
            papersOf(one),
            act,
            [forms.application, { subject, ...said, appliedOn }],
            [forms.promise, { subject, promise: said.promise, appliedOn }],
          ),
          clocks: [oweRepairAnswer(act, one.about)],
        },
      },
    ];
  },
});

const asks = {
  number: paperNumber({ about: 'Number of the decision（决定文号）', max: 80 }),
  reason: text({ about: 'Reasons（理由）', max: 2_000 }),
};

const pending = (one: Known): void => {
  standing(one);
  if (!one.applied) refuse('nothing-applied', 'Nobody applied（没有待办的信用修复申请）.', 'CRD-6');
};

const headOfOrgan = ({ about }: Known, act: Act) => actingAs(act, heads, [about.organ], ['CRD-7']);

/** Repaired by the organ that established it: it is gone at every place at once (CRD-7, X34). */
export const grantRepair = knownCommand('GrantRepair', {
  title: 'Grant the repair（准予信用修复）',
  at: 'repair',
  by: heads,
  asks,
  who: headOfOrgan,
  repeat: (asked, { granted }) =>
    again(granted && { number: granted.number, reason: granted.reason }, asked, 'already-repaired'),
  stage: pending,
  rule: (said, one, act, { id: by }) => {
    const grantedOn = localDateOf(act.now);
    const { [answerClock]: _met, ...clocks } = one.clocks;
    return [
      {
        type: 'RepairGranted',
        data: {
          ...said,
          places: placesOf(one),
          grantedOn,
          by,
          documents: drawUp(papersOf(one), act, [
            forms.granted,
            { subject: one.about.subject, ...said, places: placesOf(one), grantedOn },
          ]),
          clocks: [
            ...stop(one, act.validAt, answerClock),
            ...ending({ ...one, clocks }, act, 'CRD-7（信用修复）'),
          ],
        },
      },
    ];
  },
});

/** It stands（不予信用修复）, with reasons and remedies; the subject may apply again. */
export const refuseRepair = knownCommand('RefuseRepair', {
  title: 'Refuse the repair（不予信用修复）',
  at: 'repair-refusal',
  by: heads,
  asks,
  who: headOfOrgan,
  repeat: (asked, { refused, applied }) =>
    again(
      !applied && refused ? { number: refused.number, reason: refused.reason } : undefined,
      asked,
      'already-refused',
    ),
  stage: pending,
  rule: (said, one, act, { id: by }) => {
    const refusedOn = localDateOf(act.now);
    const { subject, organ } = one.about;
    const content = { subject, ...said, refusedOn, ...waysToChallenge(act, organ) };
    const documents = drawUp(papersOf(one), act, [forms.refused, content]);
    const clocks = stop(one, act.validAt, answerClock);
    return [{ type: 'RepairRefused', data: { ...said, refusedOn, by, documents, clocks } }];
  },
});

export type ApplyForRepair = MessageOf<typeof applyForRepair>;
export type GrantRepair = MessageOf<typeof grantRepair>;
export type RefuseRepair = MessageOf<typeof refuseRepair>;
