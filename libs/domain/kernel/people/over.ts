import type { LocalDate } from '../time/instant.js';

/** How long the file of a matter is kept（保管期限）. */
export const retentions = ['permanent', '30-years', '10-years'] as const;
export type Retention = (typeof retentions)[number];

/**
 * A matter that is over（已办结）, as its events tell: nothing more is decided in it. Whatever
 * would take away what it rests on asks that first.
 */
export type Over = Readonly<{
  /** When its file was put away（归档日期）; with its last entry where nobody said. */
  from?: LocalDate;
  /** How long its file is kept; the usual time where nobody said. */
  kept?: Retention;
  /** Why it is kept beyond its time（暂缓销毁）. */
  held?: string;
  /** The file itself was destroyed by order（案卷已销毁）. */
  destroyed?: true;
}>;

/** It is over where this is so（办结与否）. */
export const overWhen = (so: boolean): Over | undefined => (so ? {} : undefined);
