import { type Act, dayNumber, type Fen, localDateOf, refuse } from '#domain/kernel';
import { empowered } from '#domain/procedure';
import { amountFor, rules } from '../case.law.js';
import { type Remedies, remediesTold } from './remedies-told.js';
import type { EarlierFine } from '../penalty/taken.events.js';
import { present } from '../duties.js';
import type { Shown } from '../investigation/investigation.events.js';
import { type Case, noCase } from '../case.state.js';
import { soundItem } from '../penalty/proposals.js';
import type { AllegedAct, Mitigation, Party, PenaltyItem, RecordedLate } from '../shared.events.js';

/**
 * Money taken on the spot, and what allows it (PL 68, 69). The receipt is one of the finance
 * department (PL 70).
 */
export type OnSpot = Readonly<{
  ground: 'small-fine' | 'hard-to-collect-later' | 'remote-area-on-request';
  receipt: string;
}>;

/**
 * 当场处罚: all that is known on the spot. `caseId`, `serial` and `year` come from the pre-numbered
 * form.
 */
export type SpotPenalty = Readonly<{
  caseId: string;
  serial: number;
  year: number;
  party: Party;
  act: AllegedAct;
  organ: string;
  handlingOrgan: string;
  mandate?: string;
  present: readonly Shown[];
  facts: string;
  place: string;
  /** What the party said, or that it said nothing (PL 44, 45 hold here too). */
  defence: string;
  kinds: readonly ('warning' | 'fine')[];
  fineFen: Fen;
  /** Step of the article in the fine table; the widest range when left out（处罚档次）. */
  step?: string;
  /** 减轻处罚情形. */
  mitigation?: Mitigation;
  receiver: string;
  signed: boolean;
  remedies: Remedies;
  /** PL 52 with ARL 23: review first, the court only after it. */
  reviewFirstTold: boolean;
  onSpot?: OnSpot;
  /** Why it is recorded later than it had to be reported（迟报原因）. */
  lateFor?: string;
  /**
   * Why this is another act than one fined today under the same item or
   * article（另一违法行为的理由）.
   */
  separateAct?: string;
  /**
   * Filled by the edge: fines on this party for the same act on the same day (E42), and earlier
   * ones (E12).
   */
  finedTodayFen: Fen;
  finedBefore: readonly EarlierFine[];
  /** Fines on the spot on this party on the same day under the same item or article. */
  sameDayBefore: readonly EarlierFine[];
}>;

/** The one act and its penalty. */
export const penaltyItemOf = ({ act, kinds, fineFen, ...how }: SpotPenalty): PenaltyItem => ({
  actId: act.actId,
  kinds,
  fineFen,
  confiscationFen: 0,
  ...(how.step === undefined ? {} : { step: how.step }),
  ...(how.mitigation === undefined ? {} : { mitigation: how.mitigation }),
});

/**
 * Two certified officers of the organ, the one who records among them, within the mandate of the
 * organ.
 */
export function officersThere(asked: SpotPenalty, act: Act): string {
  const { organ, handlingOrgan, mandate, fineFen, party } = asked;
  const handling = { organ, handlingOrgan, mandate };
  empowered(handling, [asked.act], act, { fine: { party, fen: fineFen } });
  const onTheSpot: Case = {
    ...noCase,
    handling: { ...handling, prefix: '' },
    officers: asked.present.map(({ officer }) => officer),
  };
  return present(onTheSpot, asked.present, act);
}

/** PL 51, with the fines of the same act and day counted together (E42). */
export function smallEnough(asked: SpotPenalty, act: Act): void {
  soundItem(penaltyItemOf(asked));
  if (asked.kinds.some((kind) => kind !== 'warning' && kind !== 'fine'))
    refuse(
      'not-for-the-spot',
      'On the spot only warning and small fine（当场处罚仅限警告和小额罚款）.',
      'PL 51',
    );
  const limit = act.law.amount(
    rules.summary,
    amountFor(asked.party.kind),
    localDateOf(act.validAt),
  );
  if (asked.fineFen + asked.finedTodayFen > limit)
    refuse(
      'above-summary-limit',
      'This is too much for the spot（超出当场处罚的限额）.',
      'PL 51',
      'E42',
    );
}

export function toldAll(asked: SpotPenalty, act: Act): void {
  const { facts, defence, reviewFirstTold, remedies, signed, organ } = asked;
  if (facts === '')
    refuse(
      'facts-not-clear',
      'Only clear facts are punished on the spot（事实确凿的方可当场处罚）.',
      'PL 51',
    );
  if (defence === '')
    refuse(
      'party-not-heard',
      'Write down what the party said（须记录当事人的陈述申辩）.',
      'PL 44',
      'PL 45',
    );
  if (!signed)
    refuse(
      'not-signed',
      'Handed over against signature, or not on the spot（当场处罚决定书须当场签收交付）.',
      'PL 52',
    );
  remediesTold(remedies, organ, act);
  if (!reviewFirstTold)
    refuse(
      'review-first-not-told',
      'Tell the party that review comes first（应当告知当事人：不服当场处罚的，须先申请复议）.',
      'ARL 23',
    );
}

/**
 * PL 68-70: small, or hard to collect later, or asked for in a remote area; with the official
 * receipt.
 */
export function collectable(fineFen: Fen, { ground, receipt }: OnSpot, act: Act): void {
  const limit = act.law.amount(rules.onSpotCollection, 'onSpotFen', localDateOf(act.validAt));
  if (ground === 'small-fine' && fineFen > limit)
    refuse(
      'above-on-spot-limit',
      'Only small fines are collected on the spot（当场收缴仅限小额罚款）.',
      'PL 68',
      'ENF-D11',
    );
  if (fineFen === 0)
    refuse('nothing-to-collect', 'There is no fine（当场处罚没有罚款内容）.', 'PL 68');
  if (receipt === '')
    refuse(
      'no-receipt',
      'Without the receipt of the finance department the party may refuse（不出具财政部门统一专用票据的，当事人有权拒缴）.',
      'PL 70',
    );
}

/**
 * One act cut in two stays within the limit of the spot twice: a second fine of the day says why it
 * is another act.
 */
export function notSplit({ sameDayBefore, separateAct, fineFen }: SpotPenalty): void {
  const [earlier] = sameDayBefore;
  if (fineFen === 0 || !earlier || separateAct !== undefined) return;
  refuse(
    'same-matter-today',
    `The party was fined on the spot today under the same item or article, by ${earlier.decisionNumber}: say why this is another act, or file an ordinary case（当事人今日已因同一事项或者条款被 ${earlier.decisionNumber} 当场处罚：请说明本次为何是另一违法行为，或者按普通程序立案）.`,
    'PL 29',
    'PL 51',
    'E42',
  );
}

/**
 * A decision on the spot is reported to the organ for its files (PL 52) within the days of the
 * catalogue. What is recorded later is refused without a reason, and bears the reason for ever;
 * nothing when it was in time.
 */
export function recordedLate({ lateFor }: SpotPenalty, act: Act): RecordedLate | undefined {
  const decidedOn = localDateOf(act.validAt);
  const { value: allowedDays, law } = act.law.cited(rules.summaryReport, 'days', decidedOn);
  const days = dayNumber(localDateOf(act.now)) - dayNumber(decidedOn);
  if (days <= allowedDays) return undefined;
  if (lateFor !== undefined) return { days, allowedDays, law, reason: lateFor };
  return refuse(
    'reported-too-late',
    `Decided ${days} days ago; it had to be reported within ${allowedDays}: give the reason for recording it now（该决定已作出 ${days} 日，当场处罚应在 ${allowedDays} 日内报备；请填写迟报原因）.`,
    law,
    'E50',
  );
}
