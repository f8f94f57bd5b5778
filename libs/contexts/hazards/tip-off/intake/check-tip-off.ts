import { deny, fields, label, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, move, owe, shown, shownByOneOf, stop } from '#domain/procedure';
import { hazardReference } from '../../hazard/hazard.reference.js';
import { inspectionReference } from '../../inspection/inspection.reference.js';
import { mustTellNobody } from '../../came-from/came-from.js';
import { forms, papersOf } from '../papers.js';
import { acceptedOf, checkedOf, registeredCommand } from '../../tip-off-kept/tip-off.state.js';
import { heads, matching, of } from '../../tip-off-kept/who-may.js';

const { oneOf, optional, parts, ref, text, whole } = fields;

/** The organ that has the tip-off: what it led to is one of its files. */
const itsOrgan = ({ organ }: Readonly<Record<string, unknown>>): unknown => organ;

type LedTo = Readonly<{ ledToInspection?: string | undefined; ledToHazard?: string | undefined }>;

/** What was asked, with the files it led to as the record has them: `inspections/<id>`. */
const asOnFile = <T extends LedTo>({ ledToInspection, ledToHazard, ...said }: T) => {
  const files = [
    ...(ledToInspection === undefined ? [] : [`inspections/${ledToInspection}`]),
    ...(ledToHazard === undefined ? [] : [`hazards/${ledToHazard}`]),
  ];
  return { ...said, ...(files.length > 0 && { ledTo: files.join('、') }) };
};

/** More time to check, thirty days at most, approved above, once and before it is over (WHI-4). */
export const extendCheck = registeredCommand('ExtendCheck', {
  title: 'Extend the time to check（延长办理期限）',
  at: 'extension',
  by: heads,
  asks: {
    days: whole({ about: 'Days more（延长日数）', min: 1, max: 30 }),
    approval: text({ about: 'Paper of the organ above（上级批准文号）', max: 100 }),
    reason: text({ about: 'Why（理由）' }),
  },
  who: of(...heads),
  repeat: ({ days, approval, reason }, { extended }) =>
    again(
      extended && { days: extended.days, approval: extended.approval, reason: extended.reason },
      { days, approval, reason },
      'already-extended',
    ),
  stage: (tipOff, act) => {
    acceptedOf(tipOff);
    const running = tipOff.clocks['WHI-4']?.set;
    if (!running || act.now > running.due)
      refuse('period-over', 'The time to check is over（办理期限已届满或者已办结）.', 'WHI-4');
  },
  rule: (said, tipOff, act, { id: by }) => {
    const extendedOn = localDateOf(act.now);
    const granted = { amount: said.days, approver: 'higher-organ', grantedOn: extendedOn };
    return [
      {
        type: 'CheckExtended',
        data: {
          ...said,
          extendedOn,
          by,
          documents: drawUp(papersOf(tipOff), act, [forms.extension, { ...said, extendedOn }]),
          clocks: move(act, tipOff, 'WHI-4', {
            facts: (was) => ({ ...was, extended: [...(was.extended ?? []), granted] }),
            why: said.reason,
          }),
        },
      },
    ];
  },
});

/** Two officers, those it was given to, say what is true of it; the reporter is told in time. */
export const recordCheck = registeredCommand('RecordCheck', {
  title: 'Record the result of the check（举报核查结果）',
  at: 'check',
  by: ['officer'],
  asks: {
    result: oneOf(['verified', 'partly-true', 'false'], { about: 'Result（核查结论）' }),
    findings: text({ about: 'What was found（核查情况）' }),
    ledToInspection: optional(
      ref(inspectionReference, { about: 'Inspection it led to（由此开展的检查）', in: itsOrgan }),
    ),
    ledToHazard: optional(
      ref(hazardReference, { about: 'Hazard it led to（由此发现的隐患）', in: itsOrgan }),
    ),
    present: parts(shown, {
      about: 'Officers and certificates（核查人员及证件）',
      min: 1,
      max: 10,
    }),
  },
  late: ({ accepted }) => accepted?.acceptedOn,
  against: (asked, { registered }) => ({ ...asked, organ: registered.told.organ }),
  who: (tipOff, act, { present }) => {
    const who = shownByOneOf(present, matching(tipOff, act), act);
    const { checkers } = acceptedOf(tipOff);
    if (present.some(({ officer }) => !checkers.includes(officer)))
      deny('not-its-checkers', 'Those check it who were named（限指定的核查人员）.', 'WSL 73');
    return who;
  },
  repeat: (asked, { checked }) => {
    const { result, findings, ledTo, present } = checked ?? asOnFile(asked);
    return again(
      checked && { result, findings, ledTo, present },
      asOnFile(asked),
      'already-checked',
    );
  },
  rule: (asked, tipOff, act, { id: by }) => {
    const said = asOnFile(asked);
    const checkedOn = localDateOf(act.validAt);
    return [
      {
        type: 'TipOffChecked',
        data: {
          ...said,
          checkedOn,
          by,
          documents: drawUp(papersOf(tipOff), act, [forms.check, { ...said, checkedOn }]),
          clocks: [
            ...stop(tipOff, act.validAt, 'WHI-4'),
            owe(act, {
              duty: 'WHI-5',
              rule: 'WHI-5',
              what: label('tell the reporter the result', '反馈举报人'),
              by: { kind: 'person', person: by, organ: tipOff.registered.told.organ },
              why: ['WHI-5'],
            }),
          ],
        },
      },
    ];
  },
});

/**
 * The reporter is told what came of it, by the query code where no name is known (WHI-5); who told
 * what was told before, what came of the first.
 */
export const giveFeedback = registeredCommand('GiveFeedback', {
  title: 'Tell the reporter the result（反馈举报人）',
  at: 'feedback',
  by: ['officer', 'intake-clerk'],
  asks: { summary: text({ about: 'What is told（反馈内容）' }) },
  who: of('officer', 'intake-clerk'),
  repeat: (asked, { feedback }) =>
    again(feedback && { summary: feedback.summary }, asked, 'already-told'),
  stage: (tipOff, _, { summary }) => {
    if (!tipOff.joined) checkedOf(tipOff);
    mustTellNobody(summary);
  },
  rule: ({ summary }, tipOff, act, { id: by }) => {
    const givenOn = localDateOf(act.now);
    return [
      {
        type: 'FeedbackGiven',
        data: {
          summary,
          givenOn,
          by,
          documents: drawUp(papersOf(tipOff), act, [forms.feedback, { summary, givenOn }]),
          clocks: stop(tipOff, act.now, 'WHI-5'),
        },
      },
    ];
  },
});

export type ExtendCheck = MessageOf<typeof extendCheck>;
export type RecordCheck = MessageOf<typeof recordCheck>;
export type GiveFeedback = MessageOf<typeof giveFeedback>;
