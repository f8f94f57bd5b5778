import { type Event, type Instant, label, type LabelsOf, type LocalDate } from '#domain/kernel';
import type { DeviceThen } from '#contexts/equipment/contract';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `exhibit.stream.ts`.

/** The bytes of an exhibit: by what they are proved, under which key and digest they are kept. */
export type FileKept = Readonly<{
  digest: string;
  bytes: number;
  /** By content, whatever its name says: `image/jpeg`. */
  type: string;
  /** The name of the key it is sealed under. */
  key: string;
  /** The digest under which the sealed bytes lie in the store. */
  kept: string;
}>;

/** Another file made of it, sealed under the same key. */
export type FileMade = Omit<FileKept, 'key'>;

/** How an exhibit came about（来源）. */
export const origins = ['scene', 'handed-in', 'produced', 'copied'] as const;
export type Origin = (typeof origins)[number];

/** The same as people read it. */
export const originNames: Readonly<Record<Origin, string>> = {
  scene: '现场取得',
  'handed-in': '提交',
  produced: '本机关制作',
  copied: '调取复制',
};

/** A matter by its stream and its address. */
export type InMatter = Readonly<{ matter: string; address: string }>;

/** With which device of the register it was taken, and how that stood at that moment. */
export type Equipped = DeviceThen & Readonly<{ id: string }>;

type Hand = Readonly<{ by: string; organ: string }>;

/** Somebody took it, where, when and with what（取得、提交）. */
export type ExhibitTaken = Event<
  'ExhibitTaken',
  Hand &
    Readonly<{
      file: FileKept;
      /** The upload it came by; absent in what was recorded before that was kept. */
      upload?: string;
      origin: Origin;
      takenAt?: Instant;
      place?: string;
      device?: string;
      /** The device of the register, and how its calibration stood then（执法装备）. */
      equipment?: Equipped;
      /** The name it came under, sealed. */
      name?: string;
      takenOn: LocalDate;
    }>
>;
/** It belongs to a matter from now on（归入案卷）. */
export type ExhibitPlaced = Event<'ExhibitPlaced', Hand & InMatter & { placedOn: LocalDate }>;
/** It went into other hands（移交）. */
export type ExhibitHandedOver = Event<
  'ExhibitHandedOver',
  Hand & Readonly<{ to: string; purpose: string; handedOverOn: LocalDate }>
>;
/** A copy was given to somebody（复制、提供）. */
export type ExhibitCopied = Event<
  'ExhibitCopied',
  Hand & Readonly<{ to: string; purpose: string; copiedOn: LocalDate }>
>;
/**
 * What is given out was made of it: without what tells who took it and where（去除元数据）; what
 * was taken off lies aside.
 */
export type CopyPrepared = Event<
  'CopyPrepared',
  Readonly<{ copy: FileMade; thumbnail?: FileMade; metadata?: FileMade }>
>;
/** Nothing can be given out of it yet, and why. */
export type CopyNotPrepared = Event<'CopyNotPrepared', Readonly<{ reason: string }>>;
/** What was missing was mended: it is tried again（重新生成）. */
export type PreparingAsked = Event<'PreparingAsked', Readonly<{ reason: string; by: string }>>;
/** It is kept whatever its time says（法律保全）. */
export type ExhibitHeld = Event<'ExhibitHeld', Hand & { reason: string; heldOn: LocalDate }>;
export type HoldLifted = Event<'HoldLifted', Hand & { reason: string; liftedOn: LocalDate }>;
/** Its time is over, says one hand, for all matters that it belongs to（提请销毁）. */
export type DisposalProposed = Event<
  'DisposalProposed',
  Hand & Readonly<{ basis: string; matters: readonly string[]; proposedOn: LocalDate }>
>;
/** Another decided it: its key is erased（决定销毁）. */
export type ExhibitDisposed = Event<
  'ExhibitDisposed',
  Hand &
    Readonly<{
      /** The names of the keys that go: of the file, of the names it came under. */
      keys: readonly string[];
      kept: readonly string[];
      basis: string;
      proposedBy: string;
      disposedOn: LocalDate;
    }>
>;
/** What the store has is missing, or is another file（副本损毁）. */
export type ExhibitDamaged = Event<'ExhibitDamaged', Readonly<{ finding: string; on: LocalDate }>>;
/** It is whole again（副本恢复）. */
export type ExhibitMended = Event<'ExhibitMended', Readonly<{ on: LocalDate }>>;

export type ExhibitEvent =
  | ExhibitTaken
  | ExhibitPlaced
  | ExhibitHandedOver
  | ExhibitCopied
  | CopyPrepared
  | CopyNotPrepared
  | PreparingAsked
  | ExhibitHeld
  | HoldLifted
  | DisposalProposed
  | ExhibitDisposed
  | ExhibitDamaged
  | ExhibitMended;

/** What each is called in a history. An event without its row does not compile. */
export const exhibitLabels: LabelsOf<ExhibitEvent> = {
  ExhibitTaken: label('Exhibit taken', '取得证据材料'),
  ExhibitPlaced: label('Placed in a matter', '归入案卷'),
  ExhibitHandedOver: label('Handed over', '移交证据材料'),
  ExhibitCopied: label('Copy given', '复制、提供证据材料'),
  CopyPrepared: label('Copy without metadata made', '生成去除元数据的副本'),
  CopyNotPrepared: label('No copy could be made', '未能生成副本'),
  PreparingAsked: label('To be tried again', '申请重新生成副本'),
  ExhibitHeld: label('Held by law', '法律保全'),
  HoldLifted: label('Hold lifted', '解除保全'),
  DisposalProposed: label('Disposal proposed', '提请销毁'),
  ExhibitDisposed: label('Disposed of', '决定销毁'),
  ExhibitDamaged: label('Found damaged', '副本损毁'),
  ExhibitMended: label('Whole again', '副本恢复'),
};
