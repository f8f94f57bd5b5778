import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { DemandIssued } from './court.events.js';
import { drawUp, forms } from '../draw-up.js';
import { dueOn } from '../payment/due-on.js';
import {
  alreadySo,
  notArchived,
  notClosed,
  notInCourt,
  servedPenalty,
} from '../execution.guards.js';
import { asHead } from '../execution.roles.js';
import type { Execution } from '../execution.state.js';

/** `paymentMethod` is how and where to pay, as CL 35 wants it in the demand. */
export type IssueDemand = Command<'IssueDemand', { paymentMethod: string }>;

const needMoney = (overdueFen: number): void => {
  if (overdueFen <= 0)
    refuse(
      'nothing-overdue',
      'Nothing is overdue, so there is nothing to demand（无逾期未缴罚款）.',
      'CL 54',
      'EXE-D1',
    );
};

/**
 * 催告. The head demands what is overdue, with the exact amount on the day, the way of payment, the time limit and the
 * right to state and defend (CL 35, 54). Only its service starts the ten working days. A new demand may follow one that
 * was answered or grew old.
 */
export const issueDemand: Decide<IssueDemand, Execution, DemandIssued> = (asked, state, act) => {
  notArchived(state);
  const { id: issuedBy } = asHead(state, act);
  const issuedOn = localDateOf(act.validAt);
  const { demand } = state.court;
  if (alreadySo(demand, asked) && (demand!.issuedOn === issuedOn || !demand!.servedOn)) return [];
  notClosed(state);
  notInCourt(state);
  const { filed, decision } = servedPenalty(state);
  const account = dueOn(state, issuedOn, act.law);
  needMoney(account.overdueFen);
  const { overdueFen: amountFen, fineFen, surchargeFen, paidFen } = account;
  const { paymentMethod } = asked;
  const document = drawUp(state, act, forms.demand, {
    party: filed.party.name,
    decisionNumber: decision.decisionNumber,
    amountFen,
    fineFen,
    surchargeFen,
    paidFen,
    paymentMethod,
    term: 'within ten working days of service（自送达之日起十个工作日内）',
    rights: 'the party may state and defend（有权陈述和申辩）',
    issuedOn,
  });
  return [
    {
      type: 'DemandIssued',
      data: {
        demandNumber: document.number!,
        paymentMethod,
        issuedOn,
        issuedBy,
        amountFen,
        account,
        documents: [document],
      },
    },
  ];
};
