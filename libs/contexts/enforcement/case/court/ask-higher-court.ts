import {
  type Act,
  type Command,
  type Decide,
  type LocalDate,
  localDateOf,
  refuse,
  startOfDay,
} from '#domain/kernel';
import { alreadySo, stop, madeNow } from '#domain/procedure';
import { notClosed } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { headOfOrgan } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { applicationOf } from './record-court-answer.js';
import type { CaseEvent } from '../case.events.js';

export type AskHigherCourt = Command<'AskHigherCourt', { court: string; reasons: string }>;

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
      `The fifteen days ended on ${last}（复议申请期限已过）.`,
      'CL 56',
      'EXE-D5',
    );
};

/** 向上一级法院申请复议. The head objects within fifteen days to a refusal of the court (CL 56, 58). */
export const askHigherCourt: Decide<AskHigherCourt, Case, CaseEvent> = (asked, state, act) => {
  const askedBy = headOfOrgan(state, act);
  if (alreadySo(state.court.higher, asked)) return [];
  notClosed(state);
  madeNow(act);
  applicationOf(state);
  if (state.court.higher)
    refuse('higher-court-asked', 'The higher court was asked already（已申请复议）.', 'CL 56');
  const since = refusedOn(state);
  if (!since)
    return refuse('court-not-refused', 'The court has refused nothing（法院未拒绝）.', 'CL 56');
  const askedOn = localDateOf(act.validAt);
  inTime(since, askedOn, act);
  const { court, reasons } = asked;
  const changes = stop(state, act.validAt, rules.objection);
  return [
    { type: 'HigherCourtAsked', data: { court, reasons, askedOn, askedBy, clocks: changes } },
  ];
};
