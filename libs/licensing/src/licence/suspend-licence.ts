import { type Command, type Decide, type LocalDate, localDateOf, refuse } from '#libs/kernel';
import { reactionOr } from '../desk/authority.js';
import { forms } from '../documents/forms.js';
import type { LicenceSuspended, SuspensionLifted } from './licence.events.js';
import { mustBe, paper } from './licence.papers.js';
import { held, type Licence } from './licence.state.js';

export type SuspendLicence = Command<
  'SuspendLicence',
  { source: string; cause: string; from: LocalDate; until?: LocalDate }
>;
export type LiftSuspension = Command<'LiftSuspension', { source: string }>;

/** Takes the licence away for a time (暂扣), as a penalty of another context says; never on our own motion (LIC-L5). */
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
  return [{ type: 'LicenceSuspended', data: { source, cause, from, until, documents } }];
};

/** Gives it back when the term is over or the conditions are met again (LIC-L5). */
export const liftSuspension: Decide<LiftSuspension, Licence, SuspensionLifted> = (
  { source },
  state,
  act,
) => {
  const licence = held(state);
  const by = reactionOr(act, 'head-of-organ', 'licence-approver');
  if (licence.status === 'cancelled')
    refuse('wrong-licence-status', 'The licence is cancelled（已注销）.', 'LL 70');
  if (!licence.suspendedBy.includes(source)) return [];
  return [{ type: 'SuspensionLifted', data: { source, by, liftedOn: localDateOf(act.validAt) } }];
};
