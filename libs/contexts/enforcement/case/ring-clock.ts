import { type Act, type ClockSet, own } from '#domain/kernel';
import { type Fact, lapsed, missedBy, ringing, type Rung, toldOf } from '#domain/procedure';
import { caseCommand } from './said/case.command.js';
import type { CaseEvent } from './case.events.js';
import { rules, clockOfOne, defenceClock } from './case.law.js';
import type { Case } from './case.state.js';
import { decisionServed } from './decision/serve-decision.js';
import { noticeServed } from './hearing/serve-notice.js';
import { clocksAfterExpiry } from './remedies/after-expiry.js';
import { documentServed } from './court/serve-document.js';
import type { PublicNoticePosted } from './hearing/hearing.events.js';

type Expiry = Readonly<{ effect: string; ends: boolean }>;

/** The right or power is gone, or the state follows by itself: the clock ends. */
const ends = (effect: string): Expiry => ({ effect, ends: true });
/** The act is still to be done: the clock stays and is overdue. */
const alert = (effect: string): Expiry => ({ effect, ends: false });

/** What the law attaches to the end of each clock of a case (rules §3.6). Others are alerts. */
const expiries: Readonly<Record<string, Expiry>> = {
  [rules.filingForm]: alert('procedure-defect'),
  [rules.casePeriod]: alert('decision-late'),
  [rules.casePeriodExtended]: alert('decision-late'),
  [rules.casePeriodExtendedAgain]: alert('decision-late'),
  [rules.registeredEvidence]: ends('measure-must-be-lifted'),
  [rules.hearingRequest]: ends('hearing-right-lost'),
  [defenceClock]: ends('defence-time-over'),
  [rules.serveDecision]: alert('service-late'),
  [rules.payment]: alert('payment-overdue'),
  [rules.publication]: alert('publication-late'),
  [rules.urgentReport]: ends('measure-must-be-lifted'),
  [rules.seizure]: ends('measure-must-be-lifted'),
  [rules.publicNotice]: ends('served-by-public-notice'),
  [rules.review]: ends('review-right-lost'),
  [rules.reviewUntold]: ends('review-right-lost'),
  [rules.answerInReview]: alert('answer-late'),
  [rules.answerInSummaryReview]: alert('answer-late'),
  [rules.answerInSuit]: alert('answer-late'),
  [rules.reviewAcceptance]: ends('review-deemed-accepted'),
  [rules.litigation]: ends('litigation-right-lost'),
  [rules.litigationAfterReview]: ends('litigation-right-lost'),
  [rules.demand]: ends('court-may-be-applied-to'),
  [rules.court]: ends('court-application-right-lost'),
  [rules.contestRefusal]: ends('refusal-stands'),
  [rules.contestAgain]: ends('refusal-stands'),
  [rules.objection]: ends('objection-right-lost'),
};

/**
 * Answers the deadline runner for every clock of the case. The periods of review and suit run on
 * after the file is archived; one clock may start because another ran out.
 */
export const ringClock = caseCommand('RingClock', {
  ...ringing<Case, CaseEvent>({
    over: ({ clock }, ring, state, act) => expire(clock, ring, state, act),
    news: ({ clock, due, step }, ring) => {
      const { kind, set, to } = ring;
      const data = { clock, rule: set.rule, due, step, to };
      if (kind === 'reminder') return { type: 'ClockReminded', data };
      return { type: 'ClockEscalated', data: { ...data, ...toldOf(ring) } };
    },
  }),
  afterArchive: true,
});

function expire(clock: string, ring: Rung, state: Case, act: Act): readonly CaseEvent[] {
  const { set } = ring;
  const { rule, due } = set;
  const { effect, ends: over } = own(expiries, clock) ?? own(expiries, rule) ?? alert('overdue');
  const stopped = over ? [lapsed(clock, { set })] : [];
  const clocks = [...stopped, ...clocksAfterExpiry(state, { clock, due }, act)];
  const missed = over ? {} : missedBy(ring);
  const data = { clock, rule, due, effect, clocks, ...missed };
  const expired: CaseEvent = { type: 'ClockExpired', data };
  return [expired, ...(rule === rules.publicNotice ? served(clock, set, state, act) : [])];
}

/** E6: when the term of a public notice is over, what it posted counts as served. */
function served(clock: string, { dueDate }: ClockSet, whole: Case, act: Act): readonly CaseEvent[] {
  const { [clock]: _, ...clocks } = whole.clocks;
  const state: Case = { ...whole, clocks };
  const name = clock.slice(clockOfOne(rules.publicNotice, '').length);
  const document = own(state.postedDocuments, name);
  if (document) return [documentServed(state, asServed(name, document), dueDate, act)];
  const { round, posted } = state;
  if (name === 'decision')
    return posted && !state.served
      ? [decisionServed(state, { service: posted.service }, dueDate, act)]
      : [];
  if (!round?.posted || round.served) return [];
  const { service } = round.posted;
  return [noticeServed(state, { service, by: 'public-notice' }, dueDate, act)];
}

const asServed = (
  documentNumber: string,
  { service, officers = [] }: Fact<PublicNoticePosted>,
) => ({ documentNumber, service, officers });
