import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import {
  type Act,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import type { AccountOfFine } from '../payment/account.js';
import { type CourtWindow, courtWindow, receiptUnknown } from './court-window.js';
import { papersOf, forms } from '../papers.js';
import { dueOn } from '../payment/due-on.js';
import { drawUp, alreadySo, start, stop, voided } from '#domain/procedure';
import { notClosed, notInQuestion, remedyPending, servedPenalty } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { headOfOrgan } from '../who-executes.js';
import type { Case } from '../case.state.js';

const { text } = fields;

type Open = Readonly<{ from: LocalDate; to: LocalDate }>;

/** The window, once it is known when the remedies end. */
const knownWindow = (state: Case, act: Act): CourtWindow =>
  courtWindow(state, act.law) ?? receiptUnknown();

const mustBeReady = (state: Case): void => {
  if (remedyPending(state))
    refuse(
      'remedy-pending',
      'Review or litigation is running（正在复议或者诉讼，不能申请强制执行）.',
      'CL 53',
      'E25',
    );
  if (!state.court.demand?.servedOn)
    refuse(
      'demand-not-served',
      'The party was not called upon first（申请强制执行前应当先催告当事人）.',
      'CL 54',
      'EXE-D1',
    );
  if (state.court.statement?.adopted)
    refuse(
      'statement-adopted',
      'The party’s statement was adopted（当事人的陈述、申辩已被采纳，不再申请强制执行）.',
      'CL 36',
    );
};

const windowOn = (window: CourtWindow, on: LocalDate): Open => {
  const { finalOn, from, to } = window;
  if (on <= finalOn)
    refuse(
      'remedy-period-running',
      `The party may seek review or sue until ${finalOn}（当事人可在 ${finalOn} 前申请复议或者起诉，期限未满不得申请强制执行）.`,
      'CL 53',
      'ENF-D19',
      'ENF-D21',
    );
  if (on > to)
    refuse(
      'court-window-over',
      `申请强制执行的期限已于 ${to} 届满，逾期丧失申请权 (the time for asking the court ended on ${to}; the right to apply is lost).`,
      'CL 53',
      'EXE-D2',
    );
  if (!from || on < from)
    refuse(
      'demand-period-running',
      `催告期限未满，自 ${from} 起可以申请 (the time of the demand runs; apply from ${from} on).`,
      'CL 54',
      'EXE-D1',
    );
  return { from, to };
};

const contentOf = (state: Case, court: string, account: AccountOfFine) => ({
  court,
  party: state.filed?.party.name,
  decisionNumber: state.penalty?.decisionNumber,
  servedOn: state.served?.servedOn,
  demandNumber: state.court.demand?.demandNumber,
  demandServedOn: state.court.demand?.servedOn,
  statement: state.court.statement?.statement,
  fineFen: account.fineFen,
  surchargeFen: account.surchargeFen,
  paidFen: account.paidFen,
  openFen: account.openFen,
  appliedOn: account.on,
});

/**
 * 申请强制执行. The head asks the people's court: after the periods of review and litigation have
 * ended and the ten working days of the demand have passed, and within three months (CL 53-55). The
 * bureau itself has no power to collect.
 */
export const applyToCourt = caseCommand('ApplyToCourt', {
  title: 'Apply to the court（申请强制执行）',
  at: 'court-application',
  by: heads,
  asks: {
    court: text({ about: 'Court（人民法院）', max: 200 }),
  },
  who: (state, act) => headOfOrgan(state, act),
  repeat: (asked, state) => alreadySo(state.court.applied, asked),
  rule: (asked, state, act, appliedBy) => {
    notClosed(state);
    servedPenalty(state);
    notInQuestion(state);
    if (state.court.applied)
      refuse('court-applied', 'A court was asked already（已申请强制执行）.', 'CL 53');
    mustBeReady(state);
    const appliedOn = localDateOf(act.validAt);
    const account = dueOn(state, appliedOn, act.law);
    if (account.overdueFen === 0)
      refuse('nothing-overdue', 'Nothing is overdue（无逾期未缴罚款）.', 'CL 53');
    const { from: windowFrom, to: windowTo } = windowOn(knownWindow(state, act), appliedOn);
    const content = contentOf(state, asked.court, account);
    return [
      {
        type: 'CourtApplied',
        data: {
          court: asked.court,
          appliedOn,
          appliedBy,
          windowFrom,
          windowTo,
          account,
          documents: drawUp(papersOf(state), act, [forms.courtApplication, content]),
          clocks: [
            ...voided(state, act.validAt, 'court asked', (clock) => clock === rules.demand),
            ...stop(state, act.validAt, rules.court),
            start(act, {
              name: rules.courtAcceptance,
              rule: rules.courtAcceptance,
              duty: 'officer',
            }),
          ],
        },
      },
    ];
  },
});

export type ApplyToCourt = MessageOf<typeof applyToCourt>;
