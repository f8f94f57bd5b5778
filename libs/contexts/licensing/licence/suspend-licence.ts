import {
  type Command,
  type Decide,
  type LocalDate,
  localDateOf,
  refuse,
  startOfDay,
} from '#domain/kernel';
import { reactionOr } from '../desk/authority.js';
import { start, stop } from '../desk/clocks.js';
import { forms } from '../documents/forms.js';
import { suspensionClock } from './licence.clocks.js';
import type { LicenceSuspended, SuspensionLifted } from './licence.events.js';
import { mustBe, paper } from './licence.papers.js';
import { held, type Licence } from './licence.state.js';

export type SuspendLicence = Command<
  'SuspendLicence',
  { source: string; cause: string; from: LocalDate; until?: LocalDate }
>;
export type LiftSuspension = Command<'LiftSuspension', { source: string; reasons?: string }>;

/**
 * Takes the licence away for a time (暂扣), as a penalty of another context says; never on our own motion (LIC-L5). `until` is
 * its last day: then a clock gives the licence back without anybody's act.
 */
export const suspendLicence: Decide<SuspendLicence, Licence, LicenceSuspended> = (
  { source, cause, from, until },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act);
  if (licence.suspendedBy.includes(source) || licence.undone.includes(source)) return [];
  mustBe(licence, 'valid');
  const documents = [paper(licence, act, forms.suspended, { source, cause, from, until })];
  const as = { duty: 'holder', name: suspensionClock(source) };
  const clocks =
    until === undefined ? [] : [start(act, 'LIC-L5', { start: startOfDay(from), until }, as)];
  return [{ type: 'LicenceSuspended', data: { source, cause, from, until, documents, clocks } }];
};

/** Gives it back before its term is over, because the conditions are met again (LIC-L5). */
export const liftSuspension: Decide<LiftSuspension, Licence, SuspensionLifted> = (
  { source, reasons },
  state,
  act,
) => {
  const licence = held(state);
  const by = reactionOr(act, 'head-of-organ', 'licence-approver');
  if (licence.status === 'cancelled')
    refuse('wrong-licence-status', 'The licence is cancelled（已注销）.', 'LL 70');
  if (!licence.suspendedBy.includes(source)) return [];
  const liftedOn = localDateOf(act.validAt);
  const clocks = stop(licence.clocks, [suspensionClock(source)], act.validAt);
  return [{ type: 'SuspensionLifted', data: { source, by, reasons, liftedOn, clocks } }];
};
