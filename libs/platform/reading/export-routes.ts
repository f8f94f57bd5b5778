import { Controller, Query, type StreamableFile, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Event, Position } from '#domain/kernel';
import { calledIn } from '#platform/board';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { MinPosition } from '#platform/lists';
import { hiddenTexts } from '#platform/privacy';
import { classNamed, toldTo } from '#platform/record';
import type { Response } from 'express';
import type { ObjectLiteral } from 'typeorm';
import { Files } from './files.js';
import { lookAt, type Looking, pageOf, type RowsOf } from './looking.js';
import type { AskedOfList, ListOf, ReadingOf } from './reading-of.js';
import {
  type Column,
  type More,
  type Opened,
  openedPages,
  Sending,
  tableFile,
  type TableKind,
  TableRoute,
} from './table-file.js';

type Tabled<Asked> = (looking: Looking, asked: Asked, position?: string) => Promise<Opened>;

/** A list as people take it with them, for whoever asks, page by page. */
export const tableOf = <
  S,
  E extends Event,
  Row extends ObjectLiteral,
  Asked extends AskedOfList,
  View extends object,
>(
  reading: RowsOf<S, E, Row> & Pick<ReadingOf<S, E, Row, Asked, View>, 'view' | 'notToParty'>,
  said: ListOf<Row, Asked>,
  columns: readonly Column<View>[],
): Tabled<Asked> => {
  const page = pageOf(reading, said);
  return (looking, asked, position) => {
    const shownPage = async (more: More) => {
      const { items, next, total } = await page(looking, { ...asked, ...more });
      // Texts of people that are sealed in their matter are hidden, as in every list.
      const shown = items
        .map((row) => hiddenTexts(reading.view(row, looking.showing)) as View)
        .map(toldTo(looking.who, reading.notToParty));
      return {
        items: shown,
        ...(next !== undefined && { next }),
        ...(total !== undefined && { total }),
      };
    };
    const of = { asked, called: calledIn(looking.showing) };
    return openedPages(columns, shownPage, { ...of, ...(position !== undefined && { position }) });
  };
};

type Exported<S, E extends Event, Row extends ObjectLiteral> = RowsOf<S, E, Row> &
  Pick<ReadingOf<S, E, Row>, 'tag' | 'by'>;

/** Somebody who takes a list along. */
type Taking<Asked> = Readonly<{
  asked: Asked;
  who: PersonActing;
  response: Response;
  min: Position | undefined;
}>;

/** Sends what somebody takes along. */
const taking =
  <S, E extends Event, Row extends ObjectLiteral, Asked extends AskedOfList>(
    reading: Exported<S, E, Row>,
    table: Tabled<Asked>,
  ) =>
  async (
    files: Files,
    kind: TableKind,
    { asked, who, response, min }: Taking<Asked>,
  ): Promise<StreamableFile> => {
    const { position } = await files.freshness(min, reading.register.name);
    const looking = await lookAt(files, reading, { asked, who });
    return tableFile(reading.noun.path, kind, await table(looking, asked, position), response);
  };

/** What is asked is checked by the class that has its words. */
const asksFor = (routes: Type, query: Type): void => {
  const asks = [query, Object, Object, Object];
  for (const kind of ['csv', 'xlsx'])
    Reflect.defineMetadata('design:paramtypes', asks, routes.prototype as object, kind);
};

/** The same list, whole, as a table that people take with them（导出）. */
export const exportRoutesOf = <
  S,
  E extends Event,
  Row extends ObjectLiteral,
  Asked extends AskedOfList,
>(
  reading: Exported<S, E, Row>,
  said: ListOf<Row, Asked>,
  table: Tabled<Asked>,
): Type => {
  const { noun, tag, by } = reading;
  const taken = taking(reading, table);

  @ApiTags(tag)
  @Controller(noun.path)
  @Permit(...by)
  class Export {
    constructor(private readonly files: Files) {}

    // oxlint-disable-next-line max-params -- Nest hands the parts of a request in one by one
    @TableRoute('export', 'csv', said.summary)
    csv(
      @Query() asked: Asked,
      @Acting() who: PersonActing,
      @Sending() response: Response,
      @MinPosition() min?: Position,
    ): Promise<StreamableFile> {
      return taken(this.files, 'csv', { asked, who, response, min });
    }

    // oxlint-disable-next-line max-params
    @TableRoute('export', 'xlsx', said.summary)
    xlsx(
      @Query() asked: Asked,
      @Acting() who: PersonActing,
      @Sending() response: Response,
      @MinPosition() min?: Position,
    ): Promise<StreamableFile> {
      return taken(this.files, 'xlsx', { asked, who, response, min });
    }
  }
  asksFor(Export, said.query);
  return classNamed(Export, noun);
};
