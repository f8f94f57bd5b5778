import { Controller, Get, Param, Query, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Event, Instant, Position } from '#domain/kernel';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { MinPosition, type Page } from '#platform/lists';
import {
  type AsOf,
  classNamed,
  type History,
  markOf,
  momentOf,
  OfMatter,
  pastOf,
  PastQuery,
  toldTo,
} from '#platform/record';
import type { ObjectLiteral } from 'typeorm';
import { exportRoutesOf, tableOf } from './export-routes.js';
import { Files } from './files.js';
import { find } from './find.js';
import { lookAt, pageOf } from './looking.js';
import {
  type AskedOfList,
  type ListOf,
  type OneAnswer,
  type ReadingOf,
  type Routes,
} from './reading-of.js';

/** A page of a register, and of which moment it tells where that is the past. */
type PageOfRegister<View> = Page<View> & Readonly<{ past?: AsOf }>;

/** A reading as far as its routes need it, whatever its rows are shown as. */
type Plain<S, E extends Event, Row extends ObjectLiteral, Asked extends AskedOfList> = Omit<
  ReadingOf<S, E, Row, Asked>,
  'columns'
>;

/** The list of a register: filtered, searched, sorted, page by page. */
const listRoutesOf = <S, E extends Event, Row extends ObjectLiteral, Asked extends AskedOfList>(
  reading: Plain<S, E, Row, Asked>,
  said: ListOf<Row, Asked>,
): Type => {
  const { noun, register, tag, by, view, notToParty } = reading;
  const page = pageOf(reading, said);

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
      const state = await this.files.freshness(min, register.name);
      const looking = await lookAt(this.files, reading, { asked, who });
      const { showing, moment } = looking;
      const found = await page(looking, asked);
      const items = found.items.map((row) => view(row, showing)).map(toldTo(who, notToParty));
      return { ...found, items, ...state, ...(moment && { past: moment }) };
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
  reading: Plain<S, E, Row, Asked>,
): Type => {
  const { noun, register, tag, view, one, by, notToParty } = reading;
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
      @Acting() who: PersonActing,
      @MinPosition() min?: Position,
    ): Promise<object> {
      const { files } = this;
      const past = pastOf(asked);
      const state = past ? { past } : await files.freshness(min, register.name);
      const which = { id, past, withHistory };
      const { row, history } = await find(files, reading, which);
      const showing = files.showing(past && momentOf(past, lastOf(history)));
      return {
        ...toldTo(who, notToParty)(view(row, showing)),
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
  ...(reading.list && reading.columns
    ? [exportRoutesOf(reading, reading.list, tableOf(reading, reading.list, reading.columns))]
    : []),
  ...(reading.list ? [listRoutesOf(reading, reading.list)] : []),
  oneRouteOf(reading),
];
