import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { notBefore } from '../stages.js';
import type { HigherCourtAnswered } from './court.events.js';
import { start } from '../execution.clocks.js';
import { alreadySo, notArchived, notClosed } from '../execution.guards.js';
import { clocks, rules } from '../execution.law.js';
import { asOfficer } from '../execution.roles.js';
import type { Execution } from '../execution.state.js';
import { applicationOf } from './record-court-answer.js';

export type RecordHigherCourtAnswer = Command<
  'RecordHigherCourtAnswer',
  { answer: 'refusal-upheld' | 'accept' | 'execute'; reasons: string }
>;

/** 上一级法院裁定. The refusal stands, or the lower court must accept the application, or the decision is executed (CL 56, 58). */
export const recordHigherCourtAnswer: Decide<
  RecordHigherCourtAnswer,
  Execution,
  HigherCourtAnswered
> = (asked, state, act) => {
  notArchived(state);
  asOfficer(state, act);
  if (alreadySo(state.court.higherAnswered, asked)) return [];
  notClosed(state);
  applicationOf(state);
  if (!state.court.higher || state.court.higherAnswered)
    refuse('higher-court-not-asked', 'Nothing waits for a higher court（未申请复议）.', 'CL 56');
  notBefore(act, state.court.higher.askedOn, 'it was asked（申请）');
  const { answer, reasons } = asked;
  const answeredOn = localDateOf(act.validAt);
  const ruling = { name: clocks.courtRuling, rule: rules.courtRuling, duty: 'officer' };
  const changes = answer === 'accept' ? [start(act, ruling)] : [];
  return [{ type: 'HigherCourtAnswered', data: { answer, reasons, answeredOn, clocks: changes } }];
};
