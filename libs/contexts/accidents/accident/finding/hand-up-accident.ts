import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, stop, voided } from '#domain/procedure';
import { inOurHands, knownCommand } from '../accident.state.js';
import { isAbove } from '../grading.js';
import { forms, gradeOnPaper, papersOf } from '../papers.js';
import { headOf, heads, office, onDuty } from '../who-may.js';

const { flag, optional, paperNumber, text } = fields;

/**
 * It goes to the level above（移交上级）: because its grade is investigated there (R493 19), or
 * because that level thinks it necessary (R493 20). Until it is accepted the file goes on here.
 */
export const handUpAccident = knownCommand('HandUpAccident', {
  title: 'Hand the accident up（移交上级调查）',
  at: 'hand-up',
  by: heads,
  asks: {
    to: text({ about: 'To whom（接收机关）', max: 120, example: '江门市人民政府' }),
    ordered: optional(
      paperNumber({
        about:
          'Number of the order of the level above, for an ordinary accident（上级提级调查文号）',
        max: 80,
      }),
    ),
    reason: text({ about: 'Why（移交理由）' }),
  },
  who: headOf,
  repeat: ({ to, reason, ordered }, { handedUp, answered }) =>
    answered?.accepted === false
      ? false
      : again(
          handedUp && { to: handedUp.to, reason: handedUp.reason, ordered: handedUp.ordered },
          { to, reason, ordered },
          'already-handed-up',
        ),
  stage: (accident, _, { ordered }) => {
    inOurHands(accident);
    if (!isAbove(accident.grading) && ordered === undefined)
      refuse(
        'ours-to-investigate',
        '一般事故由本级调查；上级决定提级调查的，请填写文号 ordered (an ordinary accident is investigated here, unless the level above orders otherwise).',
        'R493 19',
        'R493 20',
      );
    if (accident.approved && !isAbove(accident.grading))
      refuse(
        'report-approved',
        '调查报告已经批复，不再移交调查（its report is approved: it is not investigated again）.',
        'R493 20',
      );
  },
  rule: ({ to, ordered, reason }, accident, act, { id: by }) => {
    const handedUpOn = localDateOf(act.now);
    const { accident: facts } = accident.reported;
    const said = { to, reason, ...(ordered !== undefined && { ordered }), handedUpOn };
    const paper = {
      ...said,
      accident: facts,
      grading: gradeOnPaper(accident.grading),
      counted: accident.counted,
    };
    return [
      {
        type: 'AccidentHandedUp',
        data: {
          ...said,
          by,
          documents: drawUp(papersOf(accident), act, [forms.handUp, paper]),
          clocks: stop(accident, act.now, 'ACC-D16-HAND-UP'),
        },
      },
    ];
  },
});

/** What the level above says（上级答复）: once it has taken it, our file is read-only. */
export const answerHandUp = knownCommand('AnswerHandUp', {
  title: 'Enter the answer from above（登记上级接收答复）',
  at: 'hand-up/answer',
  by: [...onDuty, ...heads],
  asks: {
    accepted: flag({ about: 'It takes the case（接收）' }),
    number: paperNumber({ about: 'Number of its paper（答复文号）', max: 80 }),
    reason: optional(text({ about: 'Why, where it does not（不接收的理由）', max: 500 })),
  },
  who: office,
  repeat: (asked, { answered }) =>
    again(
      answered && {
        accepted: answered.accepted,
        number: answered.number,
        reason: answered.reason,
      },
      { accepted: asked.accepted, number: asked.number, reason: asked.reason },
      'already-answered',
    ),
  stage: ({ handedUp }, _, { accepted, reason }) => {
    if (!handedUp)
      refuse(
        'not-handed-up',
        'Nothing was handed up that could be answered（该事故尚未移交上级，没有可登记的答复）.',
        'R493 19',
      );
    if (!accepted && reason === undefined)
      refuse('why-not', 'Say why it is not taken（上级不接收的，须写明理由）.', 'R493 19');
  },
  rule: (asked, accident, act, { id: by }) => [
    {
      type: 'HandUpAnswered',
      data: {
        ...asked,
        answeredOn: localDateOf(act.now),
        by,
        clocks: asked.accepted ? voided(accident, act.validAt, '已由上级接收') : [],
      },
    },
  ],
});

export type HandUpAccident = MessageOf<typeof handUpAccident>;
export type AnswerHandUp = MessageOf<typeof answerHandUp>;
