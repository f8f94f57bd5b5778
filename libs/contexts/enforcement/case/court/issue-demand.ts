import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { rules } from '../case.law.js';
import { papersOf, forms } from '../papers.js';
import { dueOn } from '../payment/due-on.js';
import { drawUp, alreadySo } from '#domain/procedure';
import {
  notClosed,
  notInCourt,
  notInQuestion,
  servedPenalty,
  type Decided,
} from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';
import type { AccountOfFine } from '../payment/account.js';

const { oneOf, optional, text } = fields;

const needMoney = (overdueFen: number): void => {
  if (overdueFen <= 0)
    refuse(
      'nothing-overdue',
      'Nothing is overdue, so there is nothing to demand（无逾期未缴罚款）.',
      'CL 54',
      'EXE-D1',
    );
};

type Told = Readonly<{ paymentMethod: string; account: AccountOfFine; days: number }>;

const contentOf = ({ filed, penalty }: Decided, { paymentMethod, account, days }: Told) => ({
  party: filed.party.name,
  decisionNumber: penalty.decisionNumber,
  amountFen: account.overdueFen,
  fineFen: account.fineFen,
  surchargeFen: account.surchargeFen,
  paidFen: account.paidFen,
  paymentMethod,
  term: `自送达之日起 ${days} 个工作日内 (within ${days} working days of service)`,
  rights: '有权陈述和申辩 (the party may state and defend)',
  issuedOn: account.on,
});

/**
 * 催告. The head demands what is overdue, with the exact amount on the day, the way of payment, the
 * time limit and the right to state and defend (CL 35, 54). Only its service starts the ten working
 * days. A new demand may follow one that was answered or grew old.
 */
export const issueDemand = caseCommand('IssueDemand', {
  title: 'Issue a demand（催告）',
  at: 'demand',
  by: heads,
  asks: {
    paymentMethod: text({ about: 'How and where to pay（缴款方式）' }),
    paper: optional(
      oneOf(['demand', 'payment-notice'], {
        about: 'By which paper; a demand where left out（催告书、罚款催缴通知书）',
      }),
    ),
  },
  who: (state, act) => headOfOrgan(state, act),
  repeat: (asked, { court: { demand } }, act) =>
    demand !== undefined &&
    alreadySo(demand, asked) &&
    (demand.issuedOn === localDateOf(act.validAt) || !demand.servedOn),
  stage: (state) => {
    notClosed(state);
    notInCourt(state);
    notInQuestion(state);
  },
  rule: ({ paymentMethod, paper }, state, act, issuedBy) => {
    const issuedOn = localDateOf(act.validAt);
    const penalty = servedPenalty(state);
    const account = dueOn(state, issuedOn, act.law);
    needMoney(account.overdueFen);
    const { overdueFen: amountFen } = account;
    const days = act.law.amount(rules.demand, 'workingDays', issuedOn);
    const documents = drawUp(papersOf(state), act, [
      paper === 'payment-notice' ? forms.paymentNotice : forms.demand,
      contentOf(penalty, { paymentMethod, account, days }),
    ]);
    return [
      {
        type: 'DemandIssued',
        data: {
          demandNumber: documents[0]?.number ?? '',
          paymentMethod,
          ...(paper && { paper }),
          issuedOn,
          issuedBy,
          amountFen,
          account,
          documents,
        },
      },
    ];
  },
});

export type IssueDemand = MessageOf<typeof issueDemand>;
