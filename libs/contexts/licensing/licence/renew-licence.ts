import {
  type Act,
  type ClockChange,
  type Command,
  type Decide,
  endOfDay,
  type Instant,
  type LocalDate,
  localDateOf,
  refuse,
} from '#domain/kernel';
import { reactionOr } from '../desk/authority.js';
import { stop } from '../desk/clocks.js';
import { clocksOfTerm } from './licence.clocks.js';
import type { LicenceRenewed, RenewalEnded, RenewalFiled } from './licence.events.js';
import { itemOf, mustBe } from './licence.papers.js';
import { type Held, held, type Licence } from './licence.state.js';

export type FileRenewal = Command<'FileRenewal', { application: string; filedAt: Instant }>;
export type RenewLicence = Command<
  'RenewLicence',
  {
    application: string;
    number?: string;
    validFrom: LocalDate;
    validTo: LocalDate;
    /** Extended without a new review (SPL 9), which a fatal accident rules out (X6). */
    withoutReview?: boolean;
  }
>;
export type EndRenewal = Command<
  'EndRenewal',
  { application: string; because: RenewalEnded['data']['because'] }
>;

/** The clocks of the new term take the place of those of the old one. */
export const renewedClocks = (
  act: Act,
  licence: Held,
  term: Readonly<{ validFrom: LocalDate; validTo: LocalDate }>,
): readonly ClockChange[] =>
  clocksOfTerm(act, itemOf(licence), term).map((change) =>
    change.op === 'start' && licence.clocks[change.clock] ? { ...change, op: 'move' } : change,
  );

/**
 * A renewal was applied for. In time, it keeps the licence alive until somebody decides; late, it protects nobody when
 * the term ends (LIC-L3, LIC-D10, LIC-D11, E33; LL 50).
 */
export const fileRenewal: Decide<FileRenewal, Licence, RenewalFiled> = (
  { application, filedAt },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act);
  if (licence.renewal?.application === application) return [];
  mustBe(licence, 'valid', 'expired');
  if (licence.renewal && licence.renewal.outcome === undefined)
    refuse('renewal-pending', 'A renewal（延续） is already being handled.', 'LL 50');
  const { renewal } = itemOf(licence);
  if (!renewal || licence.validTo === undefined)
    refuse('item-not-renewed', 'This licence knows no renewal（延续）.', 'LL 50');
  const window = act.law.clock(renewal.clock, { start: endOfDay(licence.validTo) });
  const inTime = filedAt <= window.due;
  const clocks = stop(licence.clocks, [renewal.clock], filedAt);
  const data = { application, filedAt, filedOn: localDateOf(filedAt), inTime, clocks };
  return [{ type: 'RenewalFiled', data }];
};

/** Enters a renewal that was granted, for the term that was decided (LIC-L3; LL 50). */
export const renewLicence: Decide<RenewLicence, Licence, LicenceRenewed> = (
  { application, number, validFrom, validTo, withoutReview },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act);
  const { renewal } = licence;
  if (renewal?.application !== application)
    refuse('renewal-not-filed', 'No such renewal（延续） was applied for.', 'LL 50');
  if (renewal.outcome === 'granted') return [];
  mustBe(licence, 'valid', 'expired');
  if (withoutReview && licence.fatalAccidents.length > 0)
    refuse(
      'review-needed',
      'After a fatal accident（死亡事故） a review is needed.',
      'SPL 9',
      'X6',
    );
  if (renewal.outcome === 'deemed') return [];
  const clocks = renewedClocks(act, licence, { validFrom, validTo });
  return [{ type: 'LicenceRenewed', data: { application, number, validFrom, validTo, clocks } }];
};

/** The renewal was refused or withdrawn: silence protects it no longer, and with its term the licence ends. */
export const endRenewal: Decide<EndRenewal, Licence, RenewalEnded> = (
  { application, because },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act);
  if (licence.renewal?.application !== application)
    refuse('renewal-not-filed', 'No such renewal（延续） was applied for.', 'LL 50');
  if (licence.renewal.outcome !== undefined) return [];
  const endedOn = localDateOf(act.validAt);
  return [{ type: 'RenewalEnded', data: { application, because, endedOn } }];
};
