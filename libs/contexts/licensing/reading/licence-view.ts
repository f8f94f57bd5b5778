import type { MatterRow } from '#platform/registers';
import { type Label, label } from '#domain/kernel';
import type { LicenceRow } from '../projections/licence-row.js';
import {
  type MatterShown,
  type Named,
  organNamed,
  type Showing,
  maskedParty,
} from '#platform/board';
import { clockView, itemNamed } from './showing.js';

/** What each status of a licence is called; the four endings of the law are never one word. */
export const licenceStatusLabels = {
  valid: label('valid', '有效'),
  expired: label('expired', '届满'),
  revoked: label('revoked as a penalty', '吊销'),
  annulled: label('annulled', '撤销'),
  recalled: label('recalled', '撤回'),
  cancelled: label('struck from the register', '注销'),
} as const satisfies Readonly<Record<LicenceRow['stage'], Label>>;

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
