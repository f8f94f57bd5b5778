import { type Act, localDateOf, refuse } from '#domain/kernel';
import { penaltySeen } from '../penalty.js';
import type { Known } from '../listing.state.js';

/** Runs on the day of the act: for life, or until a day that is not over. */
const runs = ({ until }: Readonly<{ until?: string }>, today: string): boolean =>
  until === undefined || today <= until;

/**
 * Nobody whom a ban binds leaves the list early (M11-13a): bans that were noted here, and those
 * that the penalty behind the entry decided on for its party.
 */
export const noBanRuns = (listing: Known, act: Act): void => {
  const { subject } = listing.about;
  const today = localDateOf(act.now);
  const isParty = listing.raised?.penalty.party === subject.id;
  const decided = isParty ? (penaltySeen(act, listing)?.bans ?? []) : [];
  const ban = [...listing.bans, ...decided].find((one) => runs(one, today));
  if (ban)
    refuse(
      'ban-runs',
      `任职资格限制（${ban.rule}）${ban.until === undefined ? '终身' : `至 ${ban.until}`}有效，期间不得提前移出（a ban binds the subject: there is no early exit while it runs）.`,
      'M11-13a',
      ban.rule,
    );
};
