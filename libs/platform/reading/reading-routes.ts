import { Controller, Get, Param, Query, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Event, type Instant, plusMs, type Position } from '#domain/kernel';
import { rowsWithin, scopeFor } from '#platform/board';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { list, MinPosition, type Page } from '#platform/lists';
import {
  type AsOf,
  classNamed,
  type History,
  markOf,
  momentOf,
  OfMatter,
  pastOf,
  PastQuery,
} from '#platform/record';
import type { ObjectLiteral } from 'typeorm';
import { Files } from './files.js';
import { find } from './find.js';
import { pastRows } from './past-list.js';
import {
  type AskedOfList,
  type ListOf,
  listingOf,
  type OneAnswer,
  type ReadingOf,
  type Routes,
} from './reading-of.js';

/** A page of a register, and of which moment it tells where that is the past. */
type PageOfRegister<View> = Page<View> & Readonly<{ past?: AsOf }>;

/** The list of a register: filtered, searched, sorted, page by page. */
const listRoutesOf = <S, E extends Event, Row extends ObjectLiteral, Asked extends AskedOfList>(
  reading: ReadingOf<S, E, Row, Asked>,
  said: ListOf<Row, Asked>,
): Type => {
  const { noun, register, tag, by, openBecause, alsoOrgans, view } = reading;
  const listing = listingOf(reading, said);

  @ApiTags(tag)
  @Controller(noun.path)
  @Permit(...by)
  class List {
    constructor(private readonly files: Files) {}

    @Get()
    @ApiOperation({ summary: said.summary })
    async list(
      @Query() asked: Asked,
      @Acting() who: PersonActing,
      @MinPosition() min?: Position,
    ): Promise<PageOfRegister<object>> {
      const { database, district } = this.files;
      const state = await this.files.freshness(min, register.name);
      const moment = pastOf(asked);
      const past = moment && (await pastRows(this.files, reading, moment));
      const showing = this.files.showing(moment && momentOf(moment, this.files.clock.now()));
      const scope = openBecause === undefined ? scopeFor(who, showing) : undefined;
      const words: AskedOfList = asked;
      const filters = {
        ...words,
        ...(asked.overdue && { lateAt: plusMs(showing.now, -1) }),
        ...said.more?.(asked, showing, district),
      };
      const within = rowsWithin(scope, alsoOrgans);
      const markOf = (word: string): string => showing.personalData.markOf(word);
      const page = await list(database, listing, filters, { district, within, markOf, past });
      const items = page.items.map((row) => view(row, showing));
      return { ...page, items, ...state, ...(moment && { past: moment }) };
    }
  }
  // What is asked is checked by the class that has its words.
  Reflect.defineMetadata('design:paramtypes', [said.query, Object, Object], List.prototype, 'list');
  return classNamed(List, noun);
};

const lastOf = <E extends Event>(history: History<E> | undefined): Instant =>
  history!.events.at(-1)!.envelope.recordedAt;

/** One matter: as it stands, or as it stood. */
const oneRouteOf = <S, E extends Event, Row extends ObjectLiteral, Asked extends AskedOfList>(
  reading: ReadingOf<S, E, Row, Asked>,
): Type => {
  const { noun, register, tag, view, one, by } = reading;
  const { beside, withHistory = false } = one;

  @ApiTags(tag)
  @Controller(noun.path)
  @OfMatter(noun)
  @Permit(...(one.by ?? by))
  class One {
    constructor(private readonly files: Files) {}

    @Get(':id')
    @ApiOperation({ summary: one.summary })
    async one(
      @Param('id') id: string,
      @Query() asked: PastQuery,
      @MinPosition() min?: Position,
    ): Promise<object> {
      const { files } = this;
      const past = pastOf(asked);
      const state = past ? { past } : await files.freshness(min, register.name);
      const which = { id, past, withHistory };
      const { row, history } = await find(files, reading, which);
      const showing = files.showing(past && momentOf(past, lastOf(history)));
      return {
        ...view(row, showing),
        ...(await beside?.({ row, showing, files, ...(history && { events: history.events }) })),
        ...state,
        ...(past ? {} : await files.behind(register, id)),
        ...(history && markOf(history)),
      };
    }
  }
  return classNamed(One, noun);
};

/**
 * The routes by which the matters of a register are read, made from its declaration: its list, and
 * one of them as it stands or stood. For the `controllers` of a context's queries, beside
 * `FilesModule`. What a reader needs beyond that has a handler of its own.
 */
export const readingOf = <
  S,
  E extends Event,
  Row extends ObjectLiteral,
  Asked extends AskedOfList,
  View extends object,
  Beside extends object,
>(
  reading: ReadingOf<S, E, Row, Asked, View, Beside>,
): Routes<Readonly<{ list: PageOfRegister<View>; one: OneAnswer<View, Beside> }>> => [
  ...(reading.list ? [listRoutesOf(reading, reading.list)] : []),
  oneRouteOf(reading),
];
