import type { Words } from '../catalogue/item.js';
import { type Label, label } from '../projections/label.js';
import type { LicenceRow } from '../projections/licence-row.js';
import {
  type ClockView,
  clockView,
  itemNamed,
  type Named,
  organNamed,
  type Showing,
  shownName,
} from './showing.js';

/** What each status of a licence is called; the four endings of the law are never one word. */
export const licenceStatusLabels = {
  valid: label('valid', '有效'),
  expired: label('expired', '届满'),
  revoked: label('revoked as a penalty', '吊销'),
  annulled: label('annulled', '撤销'),
  recalled: label('recalled', '撤回'),
  cancelled: label('struck from the register', '注销'),
} as const satisfies Readonly<Record<LicenceRow['status'], Label>>;

export type LicenceView = Omit<LicenceRow, 'words' | 'clocks' | 'organ'> &
  Readonly<{
    statusName: Label;
    itemName: Words;
    organ: Named;
    suspended: boolean;
    clocks: readonly ClockView[];
  }>;

/** A licence as the register shows it; names of natural persons masked. Field by field, as `applicationView`. */
export const licenceView = (row: LicenceRow, showing: Showing): LicenceView => ({
  licenceId: row.licenceId,
  district: row.district,
  provisional: row.provisional,
  number: row.number,
  item: row.item,
  holderId: row.holderId,
  holderName: shownName({ id: row.holderId, name: row.holderName, kind: row.holderKind }, showing),
  holderKind: row.holderKind,
  creditCode: row.creditCode,
  organ: organNamed(showing, row.organ),
  origin: row.origin,
  application: row.application,
  status: row.status,
  suspendedBy: row.suspendedBy,
  validFrom: row.validFrom,
  validTo: row.validTo,
  endedOn: row.endedOn,
  terms: row.terms,
  renewal: row.renewal,
  renewalInTime: row.renewalInTime,
  renewalOutcome: row.renewalOutcome,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now)),
  nextRule: row.nextRule,
  nextDueAt: row.nextDueAt,
  dutyDueAt: row.dutyDueAt,
  milestones: row.milestones,
  lastEvent: row.lastEvent,
  lastEventAt: row.lastEventAt,
  revision: row.revision,
  statusName: licenceStatusLabels[row.status],
  itemName: itemNamed(row.item, row.validFrom),
  suspended: row.suspendedBy.length > 0,
});
