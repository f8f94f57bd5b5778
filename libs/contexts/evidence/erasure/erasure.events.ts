import { type Event, label, type LabelsOf, type LocalDate } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `erasure.stream.ts`.

/** Why what a matter sealed must go（删除情形）: PIPL 47(1). */
export const matterErasureGrounds = [
  'purpose-reached', // 处理目的已实现、无法实现或者不再必要
  'retention-over', // 保存期限已届满
  'unlawful', // 违法处理
] as const;

/** Whose key is to go: the matter by its address and its stream. */
export type OfMatter = Readonly<{ address: string; matter: string }>;

type Said = OfMatter &
  Readonly<{
    ground: (typeof matterErasureGrounds)[number];
    /** The paper it rests on: the approved list of files that are kept no longer. */
    basis: string;
  }>;

/** An archivist proposes that what a matter sealed goes（提请删除事项个人信息）. */
export type MatterErasureProposed = Event<
  'MatterErasureProposed',
  Said & {
    /** The organs whose matter it is: one of their heads decides. */
    organs: readonly string[];
    by: string;
    proposedOn: LocalDate;
  }
>;

/** Another person decided it: the key of the matter goes, for ever（删除事项个人信息）. */
export type MatterErased = Event<
  'MatterErased',
  Said & {
    /** The key that goes: `matter/<category>.<id>`. */
    key: string;
    /** By which articles. */
    law: readonly string[];
    proposedBy: string;
    by: string;
    erasedOn: LocalDate;
  }
>;

export type ErasureEvent = MatterErasureProposed | MatterErased;

/** What each is called in a history. An event without its row does not compile. */
export const erasureLabels: LabelsOf<ErasureEvent> = {
  MatterErasureProposed: label('Erasure of a matter proposed', '提请删除事项个人信息'),
  MatterErased: label('What a matter sealed erased', '删除事项个人信息'),
};
