import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import {
  type Act,
  type LocalDate,
  localDateOf,
  refuse,
  startOfDay,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { alreadySo, stop } from '#domain/procedure';
import { notClosed } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { headOfOrgan } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { applicationOf } from './record-court-answer.js';

const { text } = fields;

const refusedOn = ({ court }: Case): LocalDate | undefined =>
  court.ruled?.ruling === 'not-execute'
    ? court.ruled.ruledOn
    : court.answered?.answer === 'not-accepted'
      ? court.answered.answeredOn
      : undefined;

const inTime = (since: LocalDate, on: LocalDate, act: Act): void => {
  const last = act.law.clock(rules.objection, { start: startOfDay(since) }).dueDate;
  if (on > last)
    refuse(
      'objection-period-over',
      `向上一级法院申请复议的期限已于 ${last} 届满 (the time for asking the court above ended on ${last}).`,
      'CL 56',
      'EXE-D5',
    );
};

/**
 * 向上一级法院申请复议. The head objects within fifteen days to a refusal of the court (CL 56, 58).
 */
export const askHigherCourt = caseCommand('AskHigherCourt', {
  title: 'Ask the court above（向上一级法院申请复议）',
  at: 'higher-court',
  by: heads,
  asks: {
    court: text({ about: 'Court above（上一级人民法院）', max: 200 }),
    reasons: text({ about: 'Reasons（复议理由）', called: 'reason' }),
  },
  who: (state, act) => headOfOrgan(state, act),
  repeat: (asked, state) => alreadySo(state.court.higher, asked),
  rule: (asked, state, act, askedBy) => {
    notClosed(state);
    applicationOf(state);
    if (state.court.higher)
      refuse(
        'higher-court-asked',
        'The higher court was asked already（已向上一级法院申请复议）.',
        'CL 56',
      );
    const since = refusedOn(state);
    if (!since)
      return refuse(
        'court-not-refused',
        'The court has refused nothing（法院未曾不予受理或者裁定不予执行，无从申请复议）.',
        'CL 56',
      );
    const askedOn = localDateOf(act.validAt);
    inTime(since, askedOn, act);
    const { court, reasons } = asked;
    const changes = stop(state, act.validAt, rules.objection);
    return [
      { type: 'HigherCourtAsked', data: { court, reasons, askedOn, askedBy, clocks: changes } },
    ];
  },
});

export type AskHigherCourt = MessageOf<typeof askHigherCourt>;
