import { type Act, deny, refuse } from '#domain/kernel';
import {
  actingAs,
  decidingOrgans,
  fitTogether,
  notRecused,
  recordedByOneOf,
} from '#domain/procedure';
import { rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { handlingOf, matching, recusedIn } from '../duties.js';
import { notClosed } from '../standing-penalty.js';
import { transferStep, type TransferStep } from './transfer.state.js';

const law = ['R310 5', 'CRM-1'] as const;

const ofTeam = (state: Case) => ({ ...matching(state), rule: rules.transferTeam, law });

/** The team is two officers or more, each fit to act in the case（专案组不少于两人） (CRM-1). */
export const fitForTeam = (officers: readonly string[], state: Case, act: Act): void =>
  fitTogether(officers, ofTeam(state), act);

/** One of the team, all of whom may still act in the case. */
export const teamMember = (state: Case, act: Act): string => {
  const officers = state.transfer.team?.team.officers ?? [];
  const { id } = actingAs(act, ['officer'], ofTeam(state).organs, law);
  if (!officers.includes(id))
    deny(
      'not-on-the-team',
      '移送报告由指定的专案组提出（the report is that of the team named for it）.',
      ...law,
    );
  return recordedByOneOf(officers, ofTeam(state), act).id;
};

/** The main head（正职负责人） decides whether a case goes to the police, nobody else (CRM-2). */
export const mainHead = (state: Case, act: Act): string => {
  const organs = decidingOrgans(handlingOf(state), act);
  const { id } = actingAs(act, ['principal-head'], organs, ['R310 5', 'CRM-2']);
  notRecused(recusedIn(state), id, act);
  return id;
};

/** Neither over nor with another organ already: a suspicion may come up at any time before. */
export const mayBeTransferred = (state: Case): void => {
  if (state.stage === 'unknown')
    refuse('case-unknown', 'There is no clue and no case here（无此线索或者案件）.');
  notClosed(state);
  if (state.transferred)
    refuse('case-transferred', '案件已移送（the case was given away already）.', 'R310 5');
  if (state.stage === 'not-filed' || state.stage === 'terminated')
    refuse('case-ended', 'The case has ended here (不予立案、移送或终止).');
};

/** The transfer stands at one of these steps, or what is asked has no place（移送环节）. */
export const transferAt = (
  state: Case,
  steps: readonly TransferStep[],
  [code, reason]: readonly [string, string],
  ...articles: readonly string[]
): TransferStep => {
  const step = transferStep(state);
  return step && steps.includes(step) ? step : refuse(code, reason, ...articles);
};

/**
 * While the main head has the report on his desk nothing is decided: no penalty stands in for a
 * transfer（不得以罚代移） (R310 11; CRM-8; X28).
 */
export const transferSettled = (state: Case): void => {
  if (!state.transferred && state.transfer.report)
    refuse(
      'transfer-undecided',
      '移送报告尚未审批，不得以行政处罚代替移送（the main head decides on the transfer first）.',
      'R310 11',
      'CRM-8',
    );
};

/**
 * Where the court imposed a criminal fine, no administrative one follows for the case; other kinds
 * of penalty may（不再给予罚款） (PL 35; ENF-N7).
 */
export const notFinedBeside = (
  items: readonly Readonly<{ fineFen: number }>[],
  { transfer }: Case,
): void => {
  const result = transfer.result?.result;
  if (result && result.criminalFineFen > 0 && items.some(({ fineFen }) => fineFen > 0))
    refuse(
      'criminally-fined',
      `${result.organ}已以 ${result.number} 判处罚金，不再给予罚款（the court imposed a criminal fine: no administrative one follows）.`,
      'PL 35',
      'ENF-N7',
    );
};
