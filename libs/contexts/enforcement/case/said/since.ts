import type { Instant, LocalDate } from '#domain/kernel';
import type { Case } from '../case.state.js';

// From which day, or moment where it is known, on a fact of the case can have happened: each
// rests on what came before it（时间顺序） (E50). What is not there yet falls back on what is; the
// stage says what is missing.

type Since = (state: Case) => LocalDate | Instant | undefined;

/** The acts were discovered（发现违法行为）: nothing of the case is older. */
export const discovered: Since = ({ filed, clue }) =>
  (filed?.acts ?? clue?.clue.acts ?? []).map(({ foundOn }) => foundOn).toSorted()[0];

/**
 * The case was filed（立案）, or pre-filed where it was urgent（预立案）: the investigation is not
 * older (PL 54). Of a case taken over from paper the day alone is known.
 */
export const opened: Since = (state) => {
  const { filed, preFiled } = state;
  if (preFiled?.preFiling.urgent) return preFiled.preFiledAt ?? discovered(state);
  return filed && !filed.takenOver ? (filed.filedAt ?? filed.filedOn) : discovered(state);
};

/** The party was told what is intended（告知）. */
export const notified: Since = (state) => {
  const notice = state.round?.notice;
  return notice?.notifiedAt ?? notice?.notifiedOn ?? discovered(state);
};

/** The notice reached it（告知书送达）. */
export const told: Since = (state) => state.round?.served?.servedOn ?? notified(state);

/** A hearing was asked for（申请听证）. */
export const hearingAsked: Since = (state) => state.round?.request?.requestedAt ?? told(state);

/** The decision, of either kind（作出决定）. */
export const decided: Since = (state) => {
  const decision = state.penalty ?? state.noPenalty;
  return decision?.decidedAt ?? decision?.decidedOn ?? discovered(state);
};

/** The decision reached the party（决定书送达）. */
export const served: Since = (state) => state.served?.servedOn ?? decided(state);

/** The demand to perform（催告）. */
export const demanded: Since = (state) => state.court.demand?.issuedOn ?? served(state);

/** The court was asked to execute（申请强制执行）. */
export const courtAsked: Since = (state) => state.court.applied?.appliedOn ?? served(state);

/**
 * The court took the application up（受理强制执行申请）, or refused it, or the court above said
 * so.
 */
export const courtAnswered: Since = (state) =>
  (state.court.higherAnswered ?? state.court.answered)?.answeredOn ?? courtAsked(state);

/** The higher court was asked（申请复议）. */
export const higherCourtAsked: Since = (state) => state.court.higher?.askedOn ?? courtAsked(state);

/** The party applied for review（申请行政复议）. */
export const reviewFiled: Since = (state) => state.review?.filedOn ?? served(state);

/** The review organ took it up（受理行政复议）. */
export const reviewAnswered: Since = (state) =>
  state.review?.answered?.answeredOn ?? reviewFiled(state);

/** The review was decided（行政复议决定）. */
export const reviewDecided: Since = (state) => state.review?.decided?.decidedOn ?? served(state);

/** The party sued（起诉）. */
export const sued: Since = (state) => state.litigation?.filedOn ?? served(state);

/** What an answer is to: the request, else the receipt of the transfer（提请、移送回执）. */
export const transferAsked: Since = (state) =>
  state.transfer.contest?.contestedOn ??
  state.transfer.receipt?.receipt.receivedAt ??
  transferred(state);

/** The other side answered（答复）. */
export const transferAnswered: Since = (state) =>
  state.transfer.answers.at(-1)?.answer.receivedOn ?? transferred(state);

/** The case went to another organ（移送）. */
export const transferred: Since = (state) => state.transferred?.transferredOn ?? discovered(state);
