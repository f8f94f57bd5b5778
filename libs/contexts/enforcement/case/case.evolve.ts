import { type ClocksRecomputed, instant } from '#domain/kernel';
import { type Changes, evolving, noted, ranOut } from '#domain/procedure';
import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';
import { defenceClock, rules } from './case.law.js';
import { evolveClosing } from './closing/closing.evolve.js';
import { evolveCorrecting } from './correcting/correcting.evolve.js';
import { evolveCourt } from './court/court.evolve.js';
import { evolveDecision } from './decision/decision.evolve.js';
import { evolveHearing } from './hearing/hearing.evolve.js';
import { evolveIntake } from './intake/intake.evolve.js';
import { evolveInvestigation } from './investigation/investigation.evolve.js';
import { evolveKeeping } from './keeping/keeping.evolve.js';
import { evolveMeasures, lapse } from './measures/measures.evolve.js';
import { evolvePayment } from './payment/payment.evolve.js';
import { deemedAccepted } from './remedies/deemed-accepted.js';
import { evolveTransfer } from './transfer/transfer.evolve.js';
import { evolveRemedies } from './remedies/remedies.evolve.js';
import type { ClockEscalated, ClockExpired, ClockReminded } from './shared.events.js';

type Moved = Omit<ClocksRecomputed['data'], 'clocks'>['moved'];

/**
 * The date until which the party may ask for a hearing follows its clock, and so does the last day
 * to pay.
 */
const followed = ({ round, payBy }: Case, moved: Moved): Partial<Case> => {
  const dateOf = (rule: string) => moved.find(({ clock }) => clock === rule)?.after.dueDate;
  const rightsUntil = dateOf(rules.hearingRequest) ?? dateOf(defenceClock);
  return {
    payBy: dateOf(rules.payment) ?? payBy,
    round:
      round?.served && rightsUntil ? { ...round, served: { ...round.served, rightsUntil } } : round,
  };
};

const evolveClocks: Changes<
  Case,
  ClockExpired | ClockReminded | ClockEscalated | ClocksRecomputed
> = {
  ClockExpired: (state, { clock, due, effect }) => ({
    ...ranOut(state, clock, instant(due)),
    ...(effect === 'measure-must-be-lifted' ? lapse(state, clock, instant(due)) : {}),
    ...deemedAccepted(state, clock, due),
  }),
  ClockReminded: (state, { clock, step }) => noted(state, clock, `reminder-${step}`),
  ClockEscalated: (state, { clock, step }) => noted(state, clock, `escalation-${step}`),
  ClocksRecomputed: (state, { moved }) => followed(state, moved),
};

/** What each event makes of a case; the clocks and documents it carries are noted first. */
export const evolveCase = evolving<Case, CaseEvent>({
  ...evolveIntake,
  ...evolveInvestigation,
  ...evolveMeasures,
  ...evolveHearing,
  ...evolveDecision,
  ...evolvePayment,
  ...evolveCourt,
  ...evolveRemedies,
  ...evolveClosing,
  ...evolveCorrecting,
  ...evolveKeeping,
  ...evolveTransfer,
  ...evolveClocks,
});
