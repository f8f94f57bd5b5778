import { type Event, label, type LabelsOf } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `own-filters.noun.ts`.

/** 保存常用筛选. One of that name takes the place of the one before. */
export type FilterKept = Event<'FilterKept', { name: string; list: string; query: string }>;
/** 删除常用筛选. */
export type FilterDropped = Event<'FilterDropped', { name: string }>;
export type OwnFilterEvent = FilterKept | FilterDropped;

/** What each is called in a history. An event without its row does not compile. */
export const ownFilterLabels: LabelsOf<OwnFilterEvent> = {
  FilterKept: label('Filter kept', '保存常用筛选'),
  FilterDropped: label('Filter dropped', '删除常用筛选'),
};
