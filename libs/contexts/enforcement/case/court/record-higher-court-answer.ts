import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { alreadySo, notBefore, start } from '#domain/procedure';
import { notClosed } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { applicationOf } from './record-court-answer.js';
import type { CaseEvent } from '../case.events.js';

export type RecordHigherCourtAnswer = Command<
  'RecordHigherCourtAnswer',
  { answer: 'refusal-upheld' | 'accept' | 'execute'; reasons: string }
>;

/** 上一级法院裁定. The refusal stands, or the lower court must accept the application, or the decision is executed (CL 56, 58). */
export const recordHigherCourtAnswer: Decide<RecordHigherCourtAnswer, Case, CaseEvent> = (
  asked,
  state,
  act,
) => {
  staffOf(state, act);
  if (alreadySo(state.court.higherAnswered, asked)) return [];
  notClosed(state);
  applicationOf(state);
  if (!state.court.higher || state.court.higherAnswered)
    refuse('higher-court-not-asked', 'Nothing waits for a higher court（未申请复议）.', 'CL 56');
  notBefore(act, state.court.higher.askedOn, 'it was asked（申请）');
  const { answer, reasons } = asked;
  const answeredOn = localDateOf(act.validAt);
  const ruling = { name: rules.courtRuling, rule: rules.courtRuling, duty: 'officer' } as const;
  const changes = answer === 'accept' ? [start(act, ruling)] : [];
  return [{ type: 'HigherCourtAnswered', data: { answer, reasons, answeredOn, clocks: changes } }];
};
