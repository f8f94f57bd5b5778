import { fields, label, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import {
  actingAs,
  apartFrom,
  fitTogether,
  owe,
  shown,
  stop,
  voided,
  workingOrgans,
} from '#domain/procedure';
import { exhibitReference } from '#contexts/evidence/contract';
import { knownCommand, onRegister } from './source.state.js';
import { forItsUnit, heads, unitOrOfficer } from './who-may.js';

const { file, flag, parts, text } = fields;

/** The unit asks that it is taken off the register（申请核销）: it is gone, or below S = 1. */
export const applyForCancellation = knownCommand('ApplyForCancellation', {
  title: 'Apply for cancellation（申请核销）',
  at: 'cancellation-applications',
  by: unitOrOfficer,
  asks: {
    reason: text({ about: 'Why（核销理由）', max: 500 }),
    report: file(exhibitReference, {
      about: 'SHA-256 of the report that proves it（核销材料）',
      here: true,
      at: () => 'then',
    }),
  },
  who: forItsUnit,
  repeat: (asked, { applied }) =>
    applied !== undefined && same({ reason: applied.reason, report: applied.report }, asked),
  stage: (source) => {
    onRegister(source);
    if (source.applied) refuse('already-applied', 'It was applied for（已申请核销）.', 'MHS-7');
  },
  rule: (asked, { identified: { source } }, act, { id: by }) => [
    {
      type: 'CancellationApplied',
      data: {
        ...asked,
        appliedOn: localDateOf(act.now),
        by,
        clocks: [
          owe(act, {
            duty: 'MHS-7',
            rule: 'MHS-7',
            what: label('review the cancellation', '审查核销申请'),
            by: { kind: 'post', role: 'head-of-organ', organ: source.organ },
            why: ['MHS-7', 'O40 28'],
          }),
        ],
      },
    },
  ],
});

export type ApplyForCancellation = MessageOf<typeof applyForCancellation>;

/** A head decides on what two officers saw on site（核销）; what was owed about it ends with it. */
export const answerCancellation = knownCommand('AnswerCancellation', {
  title: 'Answer the application for cancellation（核销答复）',
  at: 'cancellation-answer',
  by: heads,
  asks: {
    granted: flag({ about: 'Taken off the register（准予核销）' }),
    findings: text({ about: 'What was found on site（核查情况）' }),
    present: parts(shown, {
      about: 'Officers and certificates（核查人员及证件）',
      min: 1,
      max: 20,
    }),
  },
  who: ({ identified: { source }, applied }, act, { present }) => {
    const organs = workingOrgans(source);
    const who = actingAs(act, heads, organs, ['WSL 40']);
    const people = present.map(({ officer }) => officer);
    fitTogether(people, { rule: 'ENF-R1', organs, recused: [], law: ['PL 42', 'WSL 40'] }, act);
    apartFrom(
      {
        held: applied ? [applied.by] : [],
        code: 'applied-for-it',
        reason: 'Who applied does not check it（申请、代收人员不得核查）.',
        law: ['MHS-7'],
      },
      act,
      ...people,
    );
    return who;
  },
  repeat: (asked, { cancelled, kept }) => {
    const was = cancelled ?? kept;
    if (!was) return false;
    return same({ granted: was.granted, findings: was.findings, present: was.present }, asked);
  },
  stage: (source, _, { granted }) => {
    onRegister(source);
    if (!source.applied)
      refuse('not-applied', 'Nobody applied for it（没有待审查的核销申请）.', 'MHS-7');
    if (granted && source.grading.isMajor && source.changed === undefined)
      refuse(
        'still-major',
        `按登记的数量，S = ${source.grading.s}，仍构成重大危险源，须先登记变化情况 (by what is on record it is one still: record the change first).`,
        'MHS-1',
        'MHS-7',
      );
  },
  rule: (asked, source, act, { id: by }) => [
    {
      type: 'CancellationAnswered',
      data: {
        ...asked,
        answeredOn: localDateOf(act.now),
        by,
        clocks: [
          ...stop(source, act.validAt, 'MHS-7'),
          ...(asked.granted
            ? voided(source, act.validAt, '已核销', (clock) => clock !== 'MHS-7')
            : []),
        ],
      },
    },
  ],
});

export type AnswerCancellation = MessageOf<typeof answerCancellation>;
