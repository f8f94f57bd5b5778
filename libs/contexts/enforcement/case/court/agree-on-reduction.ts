import { type Command, type Decide, type Fen, localDateOf, refuse, showFen } from '#domain/kernel';
import { drawUp, paper } from '../papers.js';
import { dueOn } from '../payment/due-on.js';
import { alreadySo, madeNow } from '#domain/procedure';
import { notClosed, servedPenalty } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { soundAmount } from '../payment/payments.js';
import type { CaseEvent } from '../case.events.js';

/** `remedy` is what the party has done to put things right. */
export type AgreeOnReduction = Command<'AgreeOnReduction', { reductionFen: Fen; remedy: string }>;

/**
 * 执行协议. Once the party has remedied the harm, the head may reduce the surcharge, never the fine itself, if no public
 * or other person's interest suffers (CL 42). The agreement counts up to the surcharge there is.
 */
export const agreeOnReduction: Decide<AgreeOnReduction, Case, CaseEvent> = (asked, state, act) => {
  const agreedBy = headOfOrgan(state, act);
  const { reductionFen, remedy } = asked;
  if (!state.reduction?.lost && alreadySo(state.reduction, asked)) return [];
  notClosed(state);
  madeNow(act);
  const { filed } = servedPenalty(state);
  if (state.reduction)
    refuse('reduction-agreed', 'There has been an execution agreement（已有执行协议）.', 'CL 42');
  if (remedy.trim() === '')
    refuse(
      'no-remedy',
      'Only a party that took remedial measures（补救措施） is relieved.',
      'CL 42',
    );
  soundAmount(reductionFen);
  const agreedOn = localDateOf(act.validAt);
  const account = dueOn(state, agreedOn, act.law);
  if (reductionFen > account.surchargeFen)
    refuse(
      'reduction-beyond-surcharge',
      `Only the surcharge of ${showFen(account.surchargeFen)} can be reduced（加处罚款减免）, never the fine.`,
      'CL 42',
      'ENF-D9',
    );
  const content = { party: filed.party.name, reductionFen, remedy, agreedOn };
  const documents = drawUp(state, act, [paper.agreement, content]);
  return [
    {
      type: 'ReductionAgreed',
      data: { reductionFen, remedy, agreedOn, agreedBy, account, documents },
    },
  ];
};
