import {
  type Command,
  type Decide,
  type Instant,
  type LocalDate,
  localDateOf,
  refuse,
  startOfDay,
} from '#domain/kernel';
import type { Applicant, Terms } from '../desk/party.js';
import { reactionOr } from '../desk/authority.js';
import type { ChangeKind } from '../catalogue/item.js';
import { start, stop } from '../desk/clocks.js';
import { changeClock } from './licence.clocks.js';
import type { HolderChangeReported, LicenceChanged } from './licence.events.js';
import { itemOf, mustBe } from './licence.papers.js';
import { held, type Licence } from './licence.state.js';

export type ReportHolderChange = Command<
  'ReportHolderChange',
  { change: ChangeKind; changedOn: LocalDate; source: string }
>;
export type ChangeLicence = Command<
  'ChangeLicence',
  {
    application: string;
    changes: readonly ChangeKind[];
    holder: Applicant;
    terms: Terms;
    filedAt: Instant;
  }
>;

/** The register says that the holder changed: the time runs in which he must ask for the change (LIC-D16). */
export const reportHolderChange: Decide<ReportHolderChange, Licence, HolderChangeReported> = (
  { change, changedOn, source },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act, 'officer', 'intake-clerk');
  if (licence.reported.includes(source)) return [];
  mustBe(licence, 'valid');
  const { clock } = itemOf(licence).change;
  const name = changeClock(change);
  const facts = { start: startOfDay(changedOn) };
  const clocks = clock ? [start(act, clock, facts, { duty: 'holder', name })] : [];
  return [{ type: 'HolderChangeReported', data: { change, changedOn, source, clocks } }];
};

/**
 * Enters a change that was applied for and granted (LIC-L1; LL 49). Moved premises, another mode, a wider scope are no
 * changes in law: they take a new application (LIC-L2; O55).
 */
export const changeLicence: Decide<ChangeLicence, Licence, LicenceChanged> = (
  { application, changes, holder, terms, filedAt },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act);
  if (licence.changedBy.includes(application)) return [];
  mustBe(licence, 'valid');
  const { allowed, law } = itemOf(licence).change;
  if (changes.some((change) => !allowed.includes(change)))
    refuse('new-application-needed', 'This takes a new application（重新申请）.', law, 'LIC-L2');
  const changedOn = localDateOf(act.validAt);
  const clocks = stop(licence.clocks, changes.map(changeClock), filedAt);
  const data = { application, changes, holder, terms, changedOn, clocks };
  return [{ type: 'LicenceChanged', data }];
};
