import type { TakenOver } from '#domain/procedure';
import { type Event, type Label, label, type LabelsOf, type LocalDate } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `organ.stream.ts`.

/**
 * `bureau` 区局, `brigade` 执法监察大队, `street` 街道, `government` 区政府, `other`, such as a
 * village committee 村（居）委会.
 */
export const organKinds = ['bureau', 'brigade', 'street', 'government', 'other'] as const;
export type OrganKind = (typeof organKinds)[number];

/** What each kind of organ is called（机关类别）. */
export const organKindNames: Readonly<Record<OrganKind, Label>> = {
  bureau: label('bureau', '应急管理部门'),
  brigade: label('brigade', '执法大队'),
  street: label('street', '镇街'),
  government: label('government', '人民政府'),
  other: label('another organ', '其他机关'),
};

export type OrganRegistered = Event<
  'OrganRegistered',
  {
    organ: string;
    name: string;
    kind: OrganKind;
    /**
     * GB/T 2260 code of the district, or the longer code of a street or village, which begins with
     * it.
     */
    area: string;
    /** Text before the document code: `（江海）应急`. */
    documentPrefix: string;
    /** The organ in whose name it acts, when it has no name of its own. */
    actsFor?: string;
    /** The organ above it in the district–street–village network (三级网络). */
    parent?: string;
    from: LocalDate;
  }
>;

export type OrganRenamed = Event<'OrganRenamed', { name: string; from: LocalDate; basis: string }>;

export type DocumentPrefixChanged = Event<
  'DocumentPrefixChanged',
  { documentPrefix: string; from: LocalDate; basis: string }
>;

/** `lastDay` is the last day on which it could act; `successor` takes over what is open. */
export type OrganClosed = Event<
  'OrganClosed',
  { lastDay: LocalDate; successor?: string; basis: string }
>;

/** The numbers of a series up to this one stand on paper（既有纸质文号）. */
export type PaperNumbersNoted = Event<
  'PaperNumbersNoted',
  { series: string; upTo: number; takenOver: TakenOver }
>;

export type OrganEvent =
  OrganRegistered | OrganRenamed | DocumentPrefixChanged | OrganClosed | PaperNumbersNoted;

/** What each is called in a history. An event without its row does not compile. */
export const organLabels: LabelsOf<OrganEvent> = {
  OrganRegistered: label('Organ registered', '机关登记'),
  OrganRenamed: label('Organ renamed', '机关更名'),
  DocumentPrefixChanged: label('Document prefix changed', '变更文号机关代字'),
  OrganClosed: label('Organ closed', '机关撤销'),
  PaperNumbersNoted: label('Numbers on paper noted', '登记既有纸质文号'),
};
