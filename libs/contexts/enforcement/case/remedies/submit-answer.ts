import { fields, localDateOf, type MessageOf, own, refuse } from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import { forms, papersOf } from '../papers.js';
import type { Case } from '../case.state.js';
import { penaltyOf } from '../standing-penalty.js';
import { staffOf } from '../who-executes.js';
import { answerClock, mustRun, remedy } from './record-copy.js';

const { text, texts } = fields;

/**
 * The organ answers in writing（答复、答辩） with the evidence and the basis of its decision. What
 * is not handed in counts as not there: the act is annulled then (ARL 48, 70; ALL 34, 67).
 */
export const submitAnswer = caseCommand('SubmitAnswer', {
  title: 'Answer in review or suit（提交答复、答辩及证据依据）',
  at: 'remedies/answers',
  by: staff,
  asks: {
    of: remedy,
    answer: text({ about: 'The answer（答复、答辩意见）', max: 50_000 }),
    evidence: texts({ about: 'Records handed in（提交的证据）', max: 200 }),
  },
  who: staffOf,
  repeat: (asked, state) => {
    const given = own(state.answers, asked.of);
    const { of, answer, evidence } = given ?? asked;
    return again(given && { of, answer, evidence }, asked, 'answer-on-record');
  },
  stage: (state, _, { of }) => mustRun(of, state),
  rule: (asked, state, act, by) => {
    const { penalty } = penaltyOf(state);
    const { of, answer, evidence } = asked;
    ofTheCase(evidence, penalty.evidence, state);
    if (!own(state.copies, of))
      refuse(
        'copy-not-received',
        '尚未登记收到副本，请先登记（record first when the copy was received）.',
        'ARL 48',
        'ALL 67',
      );
    const submittedOn = localDateOf(act.now);
    const { decisionNumber, basis } = penalty;
    const content = { of, decisionNumber, answer, evidence, basis, submittedOn };
    const paper = of === 'review' ? forms.reviewAnswer : forms.defenceInCourt;
    const list = { of, decisionNumber, evidence, submittedOn };
    return [
      {
        type: 'AnswerSubmitted',
        data: {
          of,
          answer,
          evidence,
          submittedOn,
          by,
          documents: drawUp(papersOf(state), act, [paper, content], [forms.evidenceList, list]),
          clocks: stop(state, act.validAt, answerClock(of)),
        },
      },
    ];
  },
});

/** What is handed in is what the decision rests on, or another record of the case (ARL 48). */
function ofTheCase(evidence: readonly string[], decided: readonly string[], state: Case): void {
  for (const id of evidence)
    if (!decided.includes(id) && !own(state.records, id))
      refuse(
        'not-on-record',
        `${id} 不是本案证据（is no evidence of this case）.`,
        'ARL 48',
        'ALL 34',
      );
}

export type SubmitAnswer = MessageOf<typeof submitAnswer>;
