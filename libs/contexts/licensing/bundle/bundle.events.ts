import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { FiledMaterial } from '../application/intake/intake.events.js';
import type { ChangeKind, Facts, Purpose } from '../catalogue/item.js';
import type { ClockEvent, NumberedDocument } from '#domain/procedure';
import type { Applicant } from '../desk/party.js';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `bundle.stream.ts`.

/** One matter of the bundle: what is asked for, and the department that reviews it. */
export type Member = Readonly<{
  application: string;
  item: string;
  purpose: Purpose;
  organ: string;
  facts: Facts;
  licence?: string;
  changes?: readonly ChangeKind[];
  alongside?: string;
  year: number;
  serial: number;
}>;

/** How a member left the bundle. */
export type Outcome =
  'approved' | 'refused' | 'filed' | 'not-required' | 'not-accepted' | 'withdrawn' | 'terminated';

export type BundleOpened = Event<
  'BundleOpened',
  {
    bundle: string;
    applicant: Applicant;
    channel: 'window' | 'online';
    leadOrgan: string;
    window: string;
    clerk?: string;
    year: number;
    serial: number;
    members: readonly Member[];
    /** Handed in once, whoever needs them. */
    materials: readonly FiledMaterial[];
    openedOn: LocalDate;
    documents: readonly NumberedDocument[];
  }
>;
export type BundleMaterialsAdded = Event<
  'BundleMaterialsAdded',
  {
    materials: readonly FiledMaterial[];
    /** The members whose list names some of them, with those papers. */
    shares: readonly Readonly<{ application: string; materials: readonly FiledMaterial[] }>[];
    clerk?: string;
    addedOn: LocalDate;
  }
>;
export type MemberAccepted = Event<
  'MemberAccepted',
  WithClocks<{ application: string; acceptedOn: LocalDate }>
>;
export type MemberExcluded = Event<
  'MemberExcluded',
  WithClocks<{ application: string; step: string; from: LocalDate }>
>;
export type MemberResumed = Event<
  'MemberResumed',
  WithClocks<{ application: string; step: string; to: LocalDate }>
>;
export type MemberDecided = Event<
  'MemberDecided',
  WithClocks<{ application: string; outcome: Outcome; decidedOn: LocalDate }>
>;
export type BundleCompleted = Event<'BundleCompleted', WithClocks<{ completedOn: LocalDate }>>;
export type BundleExtended = Event<
  'BundleExtended',
  WithClocks<{
    approver: string;
    amount: number;
    reason: string;
    grantedOn: LocalDate;
    /** Members still undecided: each is extended with the bundle. */
    members: readonly string[];
    documents: readonly NumberedDocument[];
  }>
>;

export type BundleEvent =
  | BundleOpened
  | BundleMaterialsAdded
  | MemberAccepted
  | MemberExcluded
  | MemberResumed
  | MemberDecided
  | BundleCompleted
  | BundleExtended
  | ClockEvent;

/** What each is called in a history. An event without its row does not compile. */
export const bundleLabels: LabelsOf<Exclude<BundleEvent, ClockEvent>> = {
  BundleOpened: label('Bundle opened', '一站式收件'),
  BundleMaterialsAdded: label('Shared papers brought', '补充共享材料'),
  MemberAccepted: label('Part accepted', '联办事项受理'),
  MemberExcluded: label('Time of a part does not count', '联办事项不计入期限'),
  MemberResumed: label('Time of a part counts again', '联办事项恢复计时'),
  MemberDecided: label('Part decided', '联办事项办结'),
  BundleCompleted: label('Bundle completed', '一站式办结'),
  BundleExtended: label('Joint limit extended', '延长联办期限'),
};
