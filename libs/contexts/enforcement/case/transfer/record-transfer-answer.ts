import {
  type Act,
  fields,
  label,
  type LocalDate,
  type MessageOf,
  mustNotBeBefore,
  refuse,
} from '#domain/kernel';
import { from, owe, start, type Started, stop } from '#domain/procedure';
import { duties, rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { handlingOf } from '../duties.js';
import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import * as since from '../said/since.js';
import { staffOf } from '../who-executes.js';
import { outside } from './record-transfer-receipt.js';
import type { Answered, TransferAnswer } from './transfer.events.js';
import { transferStep } from './transfer.state.js';

const { day, oneOf, optional, paperNumber, text } = fields;

/** What may be answered to what was asked. */
const answersTo: Readonly<Record<Answered, readonly TransferAnswer['answer'][]>> = {
  transfer: ['filed', 'not-filed', 'forwarded'],
  reconsideration: ['filed', 'not-filed'],
  procuratorate: ['told-to-file', 'refusal-stands'],
};

const toldToFile: readonly TransferAnswer['answer'][] = ['filed'];

/** To what an answer is awaited, and which are possible. */
const awaited = (state: Case): Readonly<{ of: Answered; may: (typeof answersTo)[Answered] }> => {
  const step = transferStep(state);
  const way = state.transfer.contest?.contest.way;
  if (step === 'contested' && way) return { of: way, may: answersTo[way] };
  if (step === 'with-police') return { of: 'transfer', may: answersTo.transfer };
  if (step === 'told-to-file') return { of: 'procuratorate', may: toldToFile };
  return refuse(
    'no-answer-awaited',
    '没有等待答复的移送事项（nothing waits for an answer）.',
    'R310 8',
    'R310 9',
  );
};

/**
 * 立案通知书、不予立案通知书、复议决定、立案监督意见. What the other side says, with its number
 * and its day, decides who has to act next: goods are handed over in three days, or a refusal is
 * contested in three (R310 7–9, 12; CRM-5 to CRM-7, CRM-10).
 */
export const recordTransferAnswer = caseCommand('RecordTransferAnswer', {
  title: 'Record the answer to a transfer（登记移送答复）',
  at: 'transfer/answers',
  by: staff,
  asks: {
    answer: oneOf(['filed', 'not-filed', 'forwarded', 'told-to-file', 'refusal-stands'], {
      about:
        'Filed, not filed, forwarded; of the procuratorate: told to file, refusal stands（立案、不予立案、转送；通知立案、不立案理由成立）',
    }),
    number: paperNumber({ about: 'Number of its document（对方文书文号）', max: 100 }),
    decidedOn: day({ about: 'Decided on（作出日期）', past: true }),
    receivedOn: day({ about: 'Received on（收到日期）', happened: true }),
    reasons: optional(text({ about: 'Its reasons（对方理由）', called: 'reason' })),
    organ: optional(text({ about: 'Forwarded to（转送机关）', max: 200 })),
  },
  who: staffOf,
  repeat: ({ number }, { transfer }) =>
    transfer.answers.some(({ answer }) => answer.number === number) && !transfer.contest,
  late: since.transferAsked,
  rule: (answer, state, act, by) => {
    const { of, may } = awaited(state);
    if (!may.includes(answer.answer))
      refuse(
        'answer-out-of-place',
        '该答复与所提事项不符（this is no answer to what was asked）.',
        'R310 8',
        'R310 9',
      );
    saysWhy(answer);
    mustNotBeBefore(since.transferAsked(state), answer.decidedOn);
    const asked = [duties.transferAnswer, duties.transferContest];
    const clocks = [...stop(state, act.validAt, ...asked), ...next(answer, of, state, act)];
    const toldLate = isToldLate(answer, state, act) || undefined;
    return [{ type: 'TransferAnswered', data: { answer, of, toldLate, by, clocks } }];
  },
});

/** A refusal comes with its reasons, and what is forwarded with where it went. */
function saysWhy({ answer, reasons, organ }: TransferAnswer): void {
  if (['not-filed', 'refusal-stands'].includes(answer) && !reasons)
    refuse('no-reasons', '须登记不予立案的理由（record its reasons）.', 'R310 8');
  if (answer === 'forwarded' && !organ)
    refuse('no-receiver', '须登记转送机关（record where it went）.', 'R310 7');
}

/** They tell within three days of deciding; what is not theirs goes on within a day. */
function isToldLate(answer: TransferAnswer, { transfer }: Case, act: Act): boolean {
  const { decidedOn, receivedOn } = answer;
  const due = act.law.clock(rules.policeTell, from(decidedOn)).dueDate;
  const received = transfer.receipt?.receipt.receivedAt;
  const forwarded =
    answer.answer === 'forwarded' && received
      ? act.law.clock(rules.policeForward, { start: received }).dueDate
      : decidedOn;
  return receivedOn > due || decidedOn > forwarded;
}

/** Who has to act next, from the day on which it was received. */
function next(
  { answer, receivedOn, organ }: TransferAnswer,
  of: Answered,
  state: Case,
  act: Act,
): readonly Started[] {
  if (answer === 'filed') return [handOverDue(receivedOn, state, act)];
  if (answer === 'not-filed') return [contestDue(of, receivedOn, act)];
  if (answer === 'refusal-stands') return [];
  const police = outside(organ ?? state.transferred?.organ ?? '', state);
  return [
    owe(act, {
      duty: duties.transferAnswer,
      ...(answer === 'told-to-file' ? toldByProcuratorate : forwardedToThem),
      facts: from(receivedOn),
      what: label('decide whether to file the case', '决定是否立案并书面告知'),
      by: police,
    }),
  ];
}

const toldByProcuratorate = { rule: rules.answerAwaited, why: ['R310 9'] } as const;
const forwardedToThem = { rule: rules.policeAnswer, why: ['R310 7', 'CRM-5'] } as const;

function handOverDue(receivedOn: LocalDate, state: Case, act: Act): Started {
  const { organ } = handlingOf(state);
  const person = state.officers[0] ?? state.transfer.report?.team[0];
  return owe(act, {
    duty: duties.transferGoods,
    rule: rules.handOverToPolice,
    facts: from(receivedOn),
    what: label('hand over goods and papers', '移交涉案物品和有关材料并办结交接手续'),
    by: person ? { kind: 'person', person, organ } : { kind: 'unit', organ },
    why: ['R310 12', 'CRM-7'],
  });
}

/** The head may contest a refusal, and loses the way when its time is over (CRM-6). */
function contestDue(of: Answered, receivedOn: LocalDate, act: Act): Started {
  const rule = of === 'transfer' ? rules.contestRefusal : rules.contestAgain;
  return start(
    act,
    { name: duties.transferRefused, rule, duty: 'head-of-organ' },
    from(receivedOn),
  );
}

export type RecordTransferAnswer = MessageOf<typeof recordTransferAnswer>;
