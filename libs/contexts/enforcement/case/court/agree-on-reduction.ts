import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, showFen, type MessageOf, fields } from '#domain/kernel';
import { papersOf, forms } from '../papers.js';
import { dueOn } from '../payment/due-on.js';
import { drawUp, alreadySo } from '#domain/procedure';
import { notClosed, servedPenalty } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';
import { soundAmount } from '../payment/payments.js';

const { money, text } = fields;

/**
 * 执行协议. Once the party has remedied the harm, the head may reduce the surcharge, never the fine
 * itself, if no public or other person's interest suffers (CL 42). The agreement counts up to the
 * surcharge there is.
 */
export const agreeOnReduction = caseCommand('AgreeOnReduction', {
  title: 'Agree to reduce the surcharge（执行协议，减免加处罚款）',
  at: 'surcharge-reduction',
  by: heads,
  asks: {
    reductionFen: money({ about: 'Surcharge let off（减免加处罚款）', min: 1 }),
    remedy: text({ about: 'How the harm was remedied（补救措施）' }),
  },
  who: (state, act) => headOfOrgan(state, act),
  repeat: (asked, state) => !state.reduction?.lost && alreadySo(state.reduction, asked),
  rule: (asked, state, act, agreedBy) => {
    const { reductionFen, remedy } = asked;
    notClosed(state);
    const { filed } = servedPenalty(state);
    if (state.reduction)
      refuse('reduction-agreed', 'There has been an execution agreement（已有执行协议）.', 'CL 42');
    if (remedy.trim() === '')
      refuse(
        'no-remedy',
        'Only a party that took remedial measures is relieved（当事人采取补救措施的，方可减免）.',
        'CL 42',
      );
    soundAmount(reductionFen);
    const agreedOn = localDateOf(act.validAt);
    const account = dueOn(state, agreedOn, act.law);
    if (reductionFen > account.surchargeFen)
      refuse(
        'reduction-beyond-surcharge',
        `Only the surcharge of ${showFen(account.surchargeFen)} can be reduced, never the fine（只能减免加处的罚款 ${showFen(account.surchargeFen)}，罚款本金不得减免）.`,
        'CL 42',
        'ENF-D9',
      );
    const content = { party: filed.party.name, reductionFen, remedy, agreedOn };
    const documents = drawUp(papersOf(state), act, [forms.agreement, content]);
    return [
      {
        type: 'ReductionAgreed',
        data: { reductionFen, remedy, agreedOn, agreedBy, account, documents },
      },
    ];
  },
});

export type AgreeOnReduction = MessageOf<typeof agreeOnReduction>;
