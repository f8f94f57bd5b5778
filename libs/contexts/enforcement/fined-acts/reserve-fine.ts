import { type Command, type Decide, type Fen, type LocalDate, refuse } from '#domain/kernel';
import type { FineReserved } from './fined-act.events.js';
import type { FinedAct } from './fined-act.state.js';

export type ReserveFine = Command<
  'ReserveFine',
  {
    caseId: string;
    actId: string;
    fineFen: Fen;
    on: LocalDate;
    decisionNumber: string;
    attempt: string;
  }
>;

/** 一事不二罚: the first case takes the act for its fine, every other is refused (PL 29). */
export const reserveFine: Decide<ReserveFine, FinedAct, FineReserved> = (asked, { held }, act) => {
  const { caseId, actId, fineFen, on, decisionNumber, attempt } = asked;
  if (held && held.caseId !== caseId)
    refuse(
      'act-already-fined',
      `The act was fined by ${held.decisionNumber}, or is about to be（一事不二罚）.`,
      'PL 29',
      'ENF-N4',
    );
  if (held?.attempt === attempt) return [];
  const data = { caseId, actId, fineFen, on, decisionNumber, attempt, at: act.now };
  return [{ type: 'FineReserved', data }];
};
