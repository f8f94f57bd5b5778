import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Event, Position } from '#domain/kernel';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { MinPosition } from '#platform/lists';
import { hiddenTexts } from '#platform/privacy';
import { classNamed } from '#platform/record';
import type { ObjectLiteral } from 'typeorm';
import { type Column, csvOf } from './csv-export.js';
import { Files } from './files.js';
import { lookAt, type Looking, pageOf, type RowsOf } from './looking.js';
import type { AskedOfList, ListOf, ReadingOf } from './reading-of.js';

/** Rows that an export reads at a time. */
const together = 500;

type Table<Asked> = (looking: Looking, asked: Asked, position?: string) => AsyncGenerator<string>;

/** A list as people take it with them, for whoever asks, page by page. */
export const tableOf = <
  S,
  E extends Event,
  Row extends ObjectLiteral,
  Asked extends AskedOfList,
  View extends object,
>(
  reading: RowsOf<S, E, Row> & Pick<ReadingOf<S, E, Row, Asked, View>, 'view'>,
  said: ListOf<Row, Asked>,
  columns: readonly Column<View>[],
): Table<Asked> => {
  const page = pageOf(reading, said);
  return (looking, asked, position) => {
    const pageAfter = async (after: string | undefined) => {
      const { items, next } = await page(looking, { ...asked, limit: together, after });
      // Texts of people that are sealed in their matter are hidden, as in every list.
      const shown = items.map((row) => hiddenTexts(reading.view(row, looking.showing)) as View);
      return { items: shown, ...(next !== undefined && { next }) };
    };
    return csvOf(columns, pageAfter, { asked, ...(position !== undefined && { position }) });
  };
};

type Exported<S, E extends Event, Row extends ObjectLiteral> = RowsOf<S, E, Row> &
  Pick<ReadingOf<S, E, Row>, 'tag' | 'by'>;

/** The same list, whole, as a table that people take with them（导出）. */
export const exportRoutesOf = <
  S,
  E extends Event,
  Row extends ObjectLiteral,
  Asked extends AskedOfList,
>(
  reading: Exported<S, E, Row>,
  said: ListOf<Row, Asked>,
  table: Table<Asked>,
): Type => {
  const { noun, register, tag, by } = reading;

  @ApiTags(tag)
  @Controller(noun.path)
  @Permit(...by)
  class Export {
    constructor(private readonly files: Files) {}

    @Get('export.csv')
    @ApiOperation({ summary: `${said.summary}: as CSV（导出 CSV）` })
    @ApiProduces('text/csv')
    @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
    async csv(
      @Query() asked: Asked,
      @Acting() who: PersonActing,
      @MinPosition() min?: Position,
    ): Promise<StreamableFile> {
      const { files } = this;
      const { position } = await files.freshness(min, register.name);
      const looking = await lookAt(files, reading, { asked, who });
      const disposition = `attachment; filename="${noun.path}.csv"`;
      const text = Readable.from(table(looking, asked, position));
      return new StreamableFile(text, { type: 'text/csv; charset=utf-8', disposition });
    }
  }
  // What is asked is checked by the class that has its words.
  const asks = [said.query, Object, Object];
  Reflect.defineMetadata('design:paramtypes', asks, Export.prototype, 'csv');
  return classNamed(Export, noun);
};
