import { type Event, label, type LabelsOf, type LocalDate } from '#domain/kernel';
import type { Cited } from '../shared/cited.js';
import type { Subject } from '../shared/subject.js';

// The record of vetoes of one subject（一票否决）, and of the honours that a veto takes away. These
// names and fields are what is stored. Add freely; to change one, add a step to `veto.state.ts`.

/** Why somebody is under a veto（否决事由）. */
export const vetoCauses = ['accident', 'reporting', 'hazard', 'listed', 'other'] as const;

/** One veto: within its period no honours, no excellent grade（否决期）. */
export type Veto = Readonly<{
  /** Its decision, by its number. */
  vetoId: string;
  /** The day of what led to it: the year of that day is the year it takes away. */
  causedOn: LocalDate;
  from: LocalDate;
  until: LocalDate;
}>;

export type VetoRecorded = Event<
  'VetoRecorded',
  Veto &
    Cited & {
      subject: Subject;
      organ: string;
      cause: (typeof vetoCauses)[number];
      /** Who decided（决定机关）: the bureau stores the result (DPG-6). */
      body: string;
      reason: string;
      /** Commendations that fall into it: each is looked at again. */
      honours: readonly string[];
      recordedOn: LocalDate;
      by: string;
    }
>;
export type VetoLifted = Event<
  'VetoLifted',
  { vetoId: string; number: string; reason: string; liftedOn: LocalDate; by: string }
>;
/** Somebody was commended: a veto that comes later finds it here. */
export type HonourNoted = Event<
  'HonourNoted',
  {
    subject: Subject;
    organ: string;
    commendationId: string;
    decidedOn: LocalDate;
    /** Until then a veto takes it away. */
    until: LocalDate;
    /** Vetoes that stood already when it was noted（时间差）. */
    vetoes: readonly Veto[];
  }
>;

export type VetoEvent = VetoRecorded | VetoLifted | HonourNoted;

/** What each is called in a history. */
export const vetoLabels: LabelsOf<VetoEvent> = {
  VetoRecorded: label('Veto recorded', '登记一票否决'),
  VetoLifted: label('Veto lifted', '撤销一票否决'),
  HonourNoted: label('Commendation noted', '记入表彰'),
};
