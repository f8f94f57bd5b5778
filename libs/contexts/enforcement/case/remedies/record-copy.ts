import { fields, type MessageOf, own, refuse, startOfDay } from '#domain/kernel';
import { again, start } from '#domain/procedure';
import { clockOfOne, rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import * as since from '../said/since.js';
import { remedyPending } from '../standing-penalty.js';
import { staffOf } from '../who-executes.js';

const { day, flag, oneOf, optional } = fields;

/** Which remedy it is about（复议或诉讼）. */
export type Remedy = 'review' | 'litigation';
export const remedy = oneOf(['review', 'litigation'], {
  about: 'Of the review or of the suit（行政复议或行政诉讼）',
});

/** The clock of the organ’s answer in that remedy. */
export const answerClock = (of: Remedy): string => clockOfOne('answer', of);

/** The copy on record, as it was told. */
const copyOf = (of: Remedy, { copies }: Case) => {
  const copy = own(copies, of);
  if (!copy) return undefined;
  const { receivedOn, summary } = copy;
  return { of, receivedOn, ...(summary === undefined ? {} : { summary }) };
};

/** Refuses what is said of a remedy that is not running. */
export const mustRun = (of: Remedy, state: Case): void => {
  const filed = of === 'review' ? state.review : state.litigation;
  if (!filed || !remedyPending(state))
    refuse(
      'remedy-not-running',
      '该复议或者诉讼未在进行（no such review or suit is running）.',
      'ARL 48',
      'ALL 67',
    );
};

/**
 * The copy of the application for review, or of the claim, has reached the
 * organ（收到申请书、起诉状副 本）: as respondent it answers with all evidence and basis within
 * ten working days, five in summary review; as defendant within fifteen days (ARL 48, 54; ALL 67;
 * ENF-D22, D23).
 */
export const recordCopy = caseCommand('RecordCopy', {
  title: 'Record the copy of an application or claim（收到申请书、起诉状副本）',
  at: 'remedies/copies',
  by: staff,
  asks: {
    of: remedy,
    receivedOn: day({ about: 'The organ received it on（收到日期）', happened: true }),
    summary: optional(flag({ about: 'Summary review（简易程序）' })),
  },
  who: staffOf,
  repeat: (asked, state) => again(copyOf(asked.of, state), asked, 'copy-on-record'),
  late: (state, { of }) => (of === 'review' ? since.reviewFiled(state) : since.sued(state)),
  stage: (state, _, { of }) => mustRun(of, state),
  rule: (asked, _, act, by) => {
    const { of, receivedOn, summary } = asked;
    const ofReview = summary ? rules.answerInSummaryReview : rules.answerInReview;
    const rule = of === 'review' ? ofReview : rules.answerInSuit;
    const timer = { rule, duty: 'officer', name: answerClock(of) } as const;
    const clocks = [start(act, timer, { start: startOfDay(receivedOn) })];
    return [{ type: 'CopyReceived', data: { of, receivedOn, summary, by, clocks } }];
  },
});

export type RecordCopy = MessageOf<typeof recordCopy>;
