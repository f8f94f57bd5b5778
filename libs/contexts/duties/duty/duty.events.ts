import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { ClockEvent, OweDuty } from '#domain/procedure';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `duty.stream.ts`.

/** Somebody owes something from that day on（产生职责）. */
export type DutyOwed = Event<'DutyOwed', WithClocks<OweDuty['data'] & { owedOn: LocalDate }>>;
/** It was done, and what was found（办结）. */
export type DutyDischarged = Event<
  'DutyDischarged',
  WithClocks<{ findings: string; by: string; dischargedOn: LocalDate }>
>;
/** Somebody else has it from now on（转交）. */
export type DutyHandedOver = Event<
  'DutyHandedOver',
  WithClocks<{ to: string; reason: string; by: string; handedOverOn: LocalDate }>
>;
/** What it came of is undone: nobody owes it any more（撤销）. */
export type DutyWithdrawn = Event<
  'DutyWithdrawn',
  WithClocks<{ because: string; withdrawnOn: LocalDate }>
>;

export type DutyEvent = DutyOwed | DutyDischarged | DutyHandedOver | DutyWithdrawn | ClockEvent;

/** What each is called in a history. An event without its row does not compile. */
export const dutyLabels: LabelsOf<Exclude<DutyEvent, ClockEvent>> = {
  DutyOwed: label('Duty set', '产生职责'),
  DutyDischarged: label('Duty done', '职责办结'),
  DutyHandedOver: label('Duty handed over', '职责转交'),
  DutyWithdrawn: label('Duty withdrawn', '职责撤销'),
};
