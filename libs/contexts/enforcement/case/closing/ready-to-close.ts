import { type Act, localDateOf, refuse, showFen } from '#domain/kernel';
import type { ClosingWay } from './closing.events.js';
import { confiscationAccount, owedBack } from '../payment/confiscation-account.js';
import { dueOn } from '../payment/due-on.js';
import { fallen, notInQuestion, remedyPending } from '../standing-penalty.js';
import type { Case } from '../case.state.js';
import { publicationStale } from './publication-stale.js';
import { kindsToPerform } from './record-performance.js';
import { standing } from '../measures/measures.js';
import { transferSettled } from '../transfer/who-transfers.js';

const endedWithoutPenalty = (state: Case): ClosingWay | undefined => {
  if (state.penalty) return undefined;
  if (state.noPenalty) return state.served && 'no-penalty';
  if (state.transferred) return 'transferred';
  return state.stage === 'terminated' || state.stage === 'not-filed' ? 'terminated' : undefined;
};

/** How the case has come to its end（结案方式）. Refuses while it has not. */
export const closingWay = (state: Case): ClosingWay => {
  const without = endedWithoutPenalty(state);
  if (without) return without;
  if (!state.penalty || !state.served)
    return refuse(
      'not-decided-or-served',
      'A case is closed after its decision is served, or when it ended without one（决定送达后，或者案件已不经决定终结的，方可结案）.',
      'PL 57',
      'ENF-S17',
    );
  if (fallen(state)) return 'revoked';
  const { ended } = state.court;
  if (!ended) return 'performed';
  return ended.outcome === 'executed' ? 'executed' : 'unenforceable';
};

const moneySettled = (state: Case, act: Act): void => {
  const account = dueOn(state, localDateOf(act.now), act.law);
  const given = state.court.ended && state.court.ended.outcome !== 'executed';
  if (account.openFen > 0 && !given)
    refuse(
      'money-still-due',
      `${showFen(account.openFen)} is still due（尚有 ${showFen(account.openFen)} 未缴清）.`,
      'PL 66',
      'ENF-S17',
    );
  const back = owedBack(state, act);
  if (back > 0)
    refuse(
      'refund-due',
      `${showFen(back)} is to be given back（尚有 ${showFen(back)} 应退还当事人）.`,
      'PL 75',
      'X12',
    );
  if (confiscationAccount(state).openFen > 0 && !given)
    refuse('confiscation-open', 'The confiscation is not performed（没收尚未执行）.', 'PL 74');
  if (state.collections.some(({ deposited }) => !deposited))
    refuse(
      'cash-not-deposited',
      'Collected cash is not at the bank（当场收缴的款项尚未缴付银行）.',
      'PL 71',
      'ENF-D10',
    );
};

const penaltyPerformed = (state: Case, way: ClosingWay): void => {
  if (way === 'revoked' || way === 'unenforceable') return;
  const done = [...state.performed.map(({ kind }) => kind), ...state.lifted];
  const open = kindsToPerform.filter(
    (kind) => state.penalty?.kinds.includes(kind) && !done.includes(kind),
  );
  if (open.length > 0)
    refuse(
      'penalty-not-performed',
      `Not carried out yet: ${open.join(', ')}（尚未履行：${open.join('、')}）.`,
      'PL 66',
    );
  if (state.correction && !state.correction.corrected)
    refuse(
      'not-corrected',
      'The violation is not corrected（违法行为尚未改正）.',
      'PL 28',
      'WSL 112',
    );
};

const publicityDone = (state: Case): void => {
  if (publicationStale(state))
    refuse(
      'publication-not-withdrawn',
      'Withdraw what was published（请先撤回已公开的信息）.',
      'PL 48',
      'ENF-D13',
    );
  const stands = state.fate.kind === 'standing' || state.fate.kind === 'changed';
  const published = state.publication && !state.publication.withdrawn;
  if (state.penalty?.workSafetyLaw && stands && !published)
    refuse('not-published', 'The decision is not published（决定尚未公开）.', 'WSL 78', 'ENF-D12');
};

const nothingPending = (state: Case): void => {
  if (remedyPending(state))
    refuse(
      'remedy-pending',
      'Review or litigation is running（正在复议或者诉讼，不能结案）.',
      'PL 73',
    );
  notInQuestion(state);
  const { court, deferral } = state;
  if (court.applied && !court.ended)
    refuse(
      'execution-pending',
      'The court executes; end the execution first（法院正在执行，请先办理执行终结）.',
      'CL 53',
      'CL 40',
    );
  if (deferral.applied && !deferral.approved && !deferral.refused)
    refuse('deferral-pending', 'An application waits for the head（延期申请待审批）.', 'PL 66');
};

/**
 * What was given to the police is received, filed and handed over, or back: nothing is closed on an
 * answer that never came (R310 8–12; CRM-5, CRM-7, CRM-11).
 */
const transferOver = (state: Case): void => {
  transferSettled(state);
  const { transferred, transfer, filed } = state;
  if (transferred?.to !== 'police' || transfer.handedOver || !filed) return;
  const last = transfer.answers.at(-1)?.answer.answer;
  if (last === 'not-filed' || last === 'refusal-stands')
    refuse(
      'transfer-refused',
      '公安机关不予立案，须办理退回并依法处理（the police did not file: take the case back）.',
      'R310 10',
      'CRM-11',
    );
  refuse(
    'transfer-pending',
    '移送尚未办结：须有回执、立案答复并完成移交（receipt, answer and hand-over are still to come）.',
    'R310 8',
    'R310 12',
  );
};

/** Remedy periods are the party's and hinder nobody; whatever else runs is still to be done. */
const noClockRuns = ({ clocks }: Case): void => {
  const runs = Object.keys(clocks).find((clock) => /^(ENF-D7:|ENF-D10|ENF-D13|EXE-)/.test(clock));
  if (runs)
    refuse(
      'clock-running',
      `The clock ${runs} still runs（期限 ${runs} 仍在计算，尚未了结）.`,
      'ENF-S17',
    );
};

/**
 * Refuses while anything is left to do: money due or to be given back, measures not lifted,
 * publicity not done, a remedy or an execution running (ENF-S17). Tells how the case has ended.
 */
export const readyToClose = (state: Case, act: Act): ClosingWay => {
  const way = closingWay(state);
  const held = standing(state);
  if (held.length > 0)
    refuse(
      'measures-not-lifted',
      `Not lifted yet: ${held.join(', ')}（强制措施尚未解除：${held.join('、')}）.`,
      'CL 28',
      'PL 56',
      'ENF-S17',
    );
  nothingPending(state);
  transferOver(state);
  if (!state.penalty) return way;
  moneySettled(state, act);
  penaltyPerformed(state, way);
  publicityDone(state);
  noClockRuns(state);
  return way;
};
