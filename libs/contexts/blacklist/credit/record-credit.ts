import { caseReference } from '#contexts/enforcement/contract';
import {
  type Act,
  fields,
  filledWith,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
  seenIn,
} from '#domain/kernel';
import { type CreditClass, creditClassOf } from '#domain/law';
import { actingAs, again, person, type Started } from '#domain/procedure';
import { registered } from '../listing/candidate/raise-candidate.js';
import type { Penalty } from '../listing/facts.js';
import { heads, officers } from '../listing/who-may.js';
import { creditClasses, type Graded } from './credit.events.js';
import { creditCommand } from './credit.state.js';
import { gradedOn, isGraded, oweCreditPublication, termOf } from './grading.js';

const { day, id, oneOf, paperNumber, ref, text } = fields;
const law = ['CRD-7', 'N36'] as const;

type Behind = Readonly<{ penalty: Penalty; kind: 'citizen' | 'organisation'; class: CreditClass }>;

/** The penalty of the case as it stands, and the class of the record it leaves. */
export const penaltyBehind = (one: string, act: Act): Behind => {
  const { standing } = seenIn(act, caseReference, one);
  if (!standing)
    return refuse('no-penalty', 'Nobody was punished in this case（该案尚无处罚决定）.', 'CRD-4');
  const { party = '', organ = '', facts } = standing;
  const { decisionNumber, decidedOn, handlingOrgan, investigators, kinds, procedure } = facts;
  return {
    penalty: { case: one, decisionNumber, decidedOn, party, organ, handlingOrgan, investigators },
    kind: facts.partyKind,
    class: creditClassOf(act.law, decidedOn, { kinds, procedure }),
  };
};

const mustBeGraded = (establishedOn: LocalDate, act: Act): void => {
  if (!isGraded(establishedOn, act))
    refuse(
      'no-classes-then',
      `${establishedOn} 失信信息分类规定尚未施行（the rule of classes was not in force then）.`,
      'CRD-9',
    );
};

const begin = (
  act: Act,
  organs: Readonly<{ handlingOrgan: string }>,
  { class: grade }: Graded,
  establishedOn: LocalDate,
): readonly Started[] => [
  termOf(act, grade, establishedOn),
  ...(grade === 'light' ? [] : [oweCreditPublication(act, organs)]),
];

/**
 * A penalty leaves a record（失信信息）: found by itself when it is served, or entered by an
 * officer of its case. Its class follows from the kinds of the penalty, its term runs from the
 * day of the decision (CRD-1…4).
 */
export const recordCredit = creditCommand('RecordCredit', {
  title: 'Record what a penalty leaves（形成失信信息）',
  at: '',
  by: [...officers, ...heads],
  system: ['reaction'],
  asks: {
    case: ref(caseReference, { about: 'Case of the penalty（处罚案件）', at: () => 'then' }),
  },
  fills: filledWith<{ recordId: string }>(),
  who: (_, act, { case: one }) => {
    if (act.actor.kind === 'system') return undefined;
    const { standing } = seenIn(act, caseReference, one);
    const organs = standing && [standing.organ ?? '', standing.facts.handlingOrgan];
    const own = [person(act).capacity.organ];
    return actingAs(act, [...officers, ...heads], organs ?? own, law).id;
  },
  repeat: (asked, { recorded }) =>
    again(recorded && { case: recorded.penalty.case }, { case: asked.case }, 'record-id-taken'),
  rule: ({ recordId, case: one }, _, act, by) => {
    const { penalty, kind, class: grade } = penaltyBehind(one, act);
    const { decidedOn: establishedOn, organ, handlingOrgan } = penalty;
    // Penalties of before leave none that this rule knows; nobody is asked to settle that.
    if (act.actor.kind === 'system' && !isGraded(establishedOn, act)) return [];
    mustBeGraded(establishedOn, act);
    const graded = gradedOn(act, grade, establishedOn);
    return [
      {
        type: 'CreditRecorded',
        data: {
          recordId,
          subject: registered({ kind, subject: penalty.party }, act),
          organ,
          handlingOrgan,
          ...graded,
          establishedOn,
          penalty,
          ...(by !== undefined && { by }),
          clocks: begin(act, penalty, graded, establishedOn),
        },
      },
    ];
  },
});

/**
 * A document of another kind leaves a record of a unit or a worker（建筑施工等信用评价，S15）: who,
 * by which paper, for what, of which class.
 */
export const enterCredit = creditCommand('EnterCredit', {
  title: 'Enter a record by its document（登记信用评价信息）',
  at: '/credit-records-by-document',
  by: [...officers, ...heads],
  asks: {
    kind: oneOf(['citizen', 'organisation'], { about: 'Worker or unit（从业人员或单位）' }),
    subject: id({ about: 'Entry of the register（登记编号）' }),
    organ: id({ about: 'Organ that established it（认定机关）' }),
    document: paperNumber({ about: 'Number of the document（认定文书文号）', max: 100 }),
    establishedOn: day({ about: 'Day of the document（认定文书日期）', past: true }),
    conduct: text({ about: 'What was done（失信行为）', max: 1_000 }),
    class: oneOf(creditClasses, { about: 'Class（失信信息类别）' }),
  },
  fills: filledWith<{ recordId: string }>(),
  who: (_, act, { organ }) => actingAs(act, [...officers, ...heads], [organ], law).id,
  repeat: ({ recordId: _id, ...asked }, { entered }) =>
    again(
      entered && {
        kind: entered.subject.kind,
        subject: entered.subject.id,
        organ: entered.organ,
        document: entered.document,
        establishedOn: entered.establishedOn,
        conduct: entered.conduct,
        class: entered.class,
      },
      asked,
      'record-id-taken',
    ),
  rule: ({ recordId, kind, subject, class: grade, ...said }, _, act, by) => {
    mustBeGraded(said.establishedOn, act);
    const graded = gradedOn(act, grade, said.establishedOn);
    if (graded.until < localDateOf(act.now))
      refuse(
        'term-is-over',
        `公示期限已于 ${graded.until} 届满（its term was over on ${graded.until}）.`,
        'CRD-5',
      );
    const handlingOrgan = said.organ;
    return [
      {
        type: 'CreditEntered',
        data: {
          recordId,
          subject: registered({ kind, subject }, act),
          ...said,
          handlingOrgan,
          ...graded,
          by,
          clocks: begin(act, { handlingOrgan }, graded, said.establishedOn),
        },
      },
    ];
  },
});

export type RecordCredit = MessageOf<typeof recordCredit>;
export type EnterCredit = MessageOf<typeof enterCredit>;
