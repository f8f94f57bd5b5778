import type { Type } from '@nestjs/common';
import type { Event, Recorded, Role } from '#domain/kernel';
import type { Showing } from '#platform/board';
import type { PersonActing } from '#platform/http';
import type { Listing, PageQuery } from '#platform/lists';
import type { ObjectLiteral } from 'typeorm';
import type { Files } from './files.js';
import type { Place } from './find.js';

export type Readers = readonly [Role, ...Role[]];

/** What a list may be asked, whatever its register: a page, and only what is late. */
export type AskedOfList = PageQuery & Readonly<{ overdue?: 'true' }>;

/** How the list of a register is asked for. */
export type ListOf<Row extends ObjectLiteral, Asked extends AskedOfList> = Readonly<{
  summary: string;
  query: Type<Asked>;
  /** Conditions that need more than the words of the query. */
  more?: (asked: Asked, showing: Showing, district: string) => object;
}> &
  Omit<Listing<Row>, 'table' | 'key'>;

/** The row of one matter, with its events where they were read. */
export type FileOf<E extends Event, Row> = Readonly<{
  row: Row;
  events?: readonly Recorded<E>[];
  showing: Showing;
  files: Files;
}>;

/** How a single matter is asked for. */
export type OneOf<E extends Event, Row> = Readonly<{
  summary: string;
  /** Who may ask, where they are not those who may see the list. */
  by?: Readers;
  /** What its page has beside what the list shows of it. */
  beside?: (file: FileOf<E, Row>) => object | Promise<object>;
  /** `beside` needs its events, whatever moment is asked about. */
  withHistory?: true;
}>;

/** How the matters of a register are read（台账、详情、历史时点）, and by whom. */
export type ReadingOf<
  S,
  E extends Event,
  Row extends ObjectLiteral,
  Asked extends AskedOfList = AskedOfList,
> = Place<S, E, Row> &
  Readonly<{
    tag: string;
    by: Readers;
    /**
     * The parties whose matters somebody sees; nothing for whoever sees all. To him the others do
     * not exist.
     */
    own?: (who: PersonActing) => readonly string[] | undefined;
    view: (row: Row, showing: Showing) => object;
    one: OneOf<E, Row>;
    list?: ListOf<Row, Asked>;
  }>;

/** The list of a register as its table is asked. */
export const listingOf = <S, E extends Event, Row extends ObjectLiteral, Asked extends AskedOfList>(
  { register, key }: Place<S, E, Row>,
  { sorts, defaultSort, filters, search }: ListOf<Row, Asked>,
): Listing<Row> => ({
  table: register.table,
  key,
  sorts,
  defaultSort,
  filters: {
    ...filters,
    lateAt: { column: 'dutyDueAt', by: 'to' },
    own: { column: 'partyId', by: 'in' },
  },
  search,
});
