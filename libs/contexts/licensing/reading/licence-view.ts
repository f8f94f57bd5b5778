import type { MatterRow } from '#platform/registers';
import type { Label } from '#domain/kernel';
import type { LicenceRow } from '../projections/licence-row.js';
import {
  type MatterShown,
  type Named,
  organNamed,
  type Showing,
  maskedParty,
} from '#platform/board';
import { licenceStatusLabels } from '../licence/licence.statuses.js';
import { clockView, itemNamed } from './showing.js';

export type LicenceView = Omit<LicenceRow, keyof MatterRow> &
  MatterShown &
  Readonly<{
    holderId: string;
    holderName: string;
    holderKind: 'citizen' | 'organisation';
    status: LicenceRow['stage'];

    statusName: Label;
    itemName: Label;
    organ: Named;
    suspended: boolean;
  }>;

/**
 * A licence as the register shows it; names of natural persons masked. Field by field, as
 * `applicationView`.
 */
export const licenceView = (row: LicenceRow, showing: Showing): LicenceView => ({
  licenceId: row.licenceId,
  district: row.district,
  provisional: row.provisional,
  number: row.number,
  item: row.item,
  holderId: row.partyId,
  holderName: maskedParty(row, showing),
  holderKind: row.partyKind,
  creditCode: row.creditCode,
  organ: organNamed(showing, row.organ),
  origin: row.origin,
  application: row.application,
  status: row.stage,
  suspendedBy: row.suspendedBy,
  validFrom: row.validFrom,
  validTo: row.validTo,
  endedOn: row.endedOn,
  terms: row.terms,
  numbers: row.numbers,
  periods: row.periods,
  endings: row.endings,
  suspensions: row.suspensions,
  renewal: row.renewal,
  renewalInTime: row.renewalInTime,
  renewalOutcome: row.renewalOutcome,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now)),
  nextRule: row.nextRule,
  due: row.nextDueAt,
  dutyDue: row.dutyDueAt,
  milestones: row.milestones,
  lastEvent: row.lastEvent,
  lastEventAt: row.lastEventAt,
  revision: row.revision,
  statusName: licenceStatusLabels[row.stage],
  itemName: itemNamed(row.item, row.validFrom),
  suspended: row.suspendedBy.length > 0,
});
