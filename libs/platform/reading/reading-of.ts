import type { Type } from '@nestjs/common';
import type { Event, Recorded, Role } from '#domain/kernel';
import type { Showing } from '#platform/board';
import type { Behind, Listing, PageQuery } from '#platform/lists';
import type { AsOf, Incomplete, Withheld } from '#platform/record';
import type { ObjectLiteral } from 'typeorm';
import type { Column } from './table-file.js';
import type { Files } from './files.js';
import type { Place } from './find.js';
import type { RegisterQuery } from './register-query.js';

export type Readers = readonly [Role, ...Role[]];

/** What a list may be asked, whatever its register: a page, and only what is late. */
export type AskedOfList = PageQuery & Partial<RegisterQuery> & Readonly<{ overdue?: 'true' }>;

/** How the list of a register is asked for. */
export type ListOf<Row extends ObjectLiteral, Asked extends AskedOfList> = Readonly<{
  summary: string;
  query: Type<Asked>;
  /** Conditions that need more than the words of the query. */
  more?: (asked: Asked, showing: Showing, district: string) => object;
}> &
  Pick<Listing<Row>, 'sorts' | 'defaultSort' | 'filters'> &
  Readonly<{ search: readonly [keyof Row & string, ...(keyof Row & string)[]] }>;

/** The row of one matter, with its events where they were read. */
export type FileOf<E extends Event, Row> = Readonly<{
  row: Row;
  events?: readonly Recorded<E>[];
  showing: Showing;
  files: Files;
}>;

/** How a single matter is asked for. */
export type OneOf<E extends Event, Row, Beside extends object = object> = Readonly<{
  summary: string;
  /** Who may ask, where they are not those who may see the list. */
  by?: Readers;
  /** What its page has beside what the list shows of it. */
  beside?: (file: FileOf<E, Row>) => Beside | Promise<Beside>;
  /** `beside` needs its events, whatever moment is asked about. */
  withHistory?: true;
}>;

/** How the matters of a register are read（台账、详情、历史时点）, and by whom. */
export type ReadingOf<
  S,
  E extends Event,
  Row extends ObjectLiteral,
  Asked extends AskedOfList = AskedOfList,
  View extends object = object,
  Beside extends object = object,
> = Place<S, E, Row> &
  Readonly<{
    tag: string;
    by: Readers;
    /**
     * Why everybody who may ask sees all of them, where they belong to nobody in particular; left
     * out, each reader sees what is within his scope（查阅范围）.
     */
    openBecause?: string;
    /** Columns of further organs whose matters these are: the window that took them in. */
    alsoOrgans?: readonly (keyof Row & string)[];
    view: (row: Row, showing: Showing) => View;
    /** Fields that a party of the matter is not told: what led to it（来源、举报线索）. */
    notToParty?: Withheld;
    one: OneOf<E, Row, Beside>;
    list?: ListOf<Row, Asked>;
    /** The columns of the list as people take it with them（导出）; left out, it is not. */
    columns?: readonly Column<View>[];
  }>;

/** What is answered about one matter: the contract of the API is made of it. */
export type OneAnswer<View extends object, Beside extends object> = View &
  Beside &
  Readonly<{ past?: AsOf; position?: string; stale?: boolean; setAside?: number }> &
  Behind &
  Incomplete;

/**
 * Routes made of a declaration. What they answer is known to the compiler alone, by the names of
 * their methods, and `npm run answers` asks it.
 */
export type Routes<Answers> = readonly Type[] & Readonly<{ answers?: Answers }>;

/** The list of a register as its table is asked. */
export const listingOf = <S, E extends Event, Row extends ObjectLiteral, Asked extends AskedOfList>(
  { register, key }: Pick<Place<S, E, Row>, 'register' | 'key'>,
  { sorts, defaultSort, filters, search }: ListOf<Row, Asked>,
): Listing<Row> => ({
  table: register.table,
  key,
  sorts,
  defaultSort,
  filters: {
    ...filters,
    lateAt: { column: 'dutyDueAt', by: 'to' },
  },
  search,
});
