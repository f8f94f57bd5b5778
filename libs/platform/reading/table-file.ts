import { Readable } from 'node:stream';
import { applyDecorators, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { maskedWords } from '#domain/kernel';
import { csvOf, type Table, xlsxOf } from '#platform/office';
import type { Response } from 'express';
import { askedInWords, type CalledHere } from './asked-in-words.js';

/** The kinds of table that people take with them. */
const kinds = {
  csv: { type: 'text/csv', title: 'CSV', written: csvOf },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    title: 'XLSX',
    written: xlsxOf,
  },
} as const;

export type TableKind = keyof typeof kinds;

/** A column of a list that people take with them: its title, and what stands in it. */
export type Column<View> = readonly [title: string, of: (view: View) => unknown];

/** A table before it is sent, and how many rows it will have: so is known how far it is. */
export type Opened = Readonly<{ table: Table; total: number }>;

/** A page of what is taken along, and where the next one begins. */
type ExportPage<View> = Readonly<{
  items: readonly View[];
  next?: string;
  total?: number;
  /** Position of the log that the list has reached. */
  position?: string;
}>;

type PageAfter<View> = (after: string | undefined) => Promise<ExportPage<View>>;

/** What a table is of: told beside its rows. */
type Of = Readonly<{ position?: string; asked: object; called?: CalledHere }>;

/**
 * Opens a list as a table, page by page, so that no list is too long. The first page is read
 * before anything is sent: it says how many rows follow.
 */
export const opened = async <View>(
  columns: readonly Column<View>[],
  pageAfter: PageAfter<View>,
  { position, asked, called }: Of,
): Promise<Opened> => {
  const first = await pageAfter(undefined);
  async function* parts() {
    for (let page: ExportPage<View> | undefined = first; page;) {
      yield page.items.map((view) => columns.map(([, of]) => masked(of(view))));
      page = page.next === undefined ? undefined : await pageAfter(page.next);
    }
  }
  const about = [
    ['日志位置', position ?? first.position ?? ''] as const,
    ['筛选条件', askedInWords(asked, called)] as const,
  ];
  const titles = columns.map(([title]) => title);
  return { total: first.total ?? first.items.length, table: { titles, parts: parts(), about } };
};

/** A page as it is asked of a list: how many rows, after which. */
export type More = Readonly<{ limit: number; after?: string }>;

/** Whom a text names is masked in what people take with them, as in every list. */
const masked = (told: unknown): unknown => (typeof told === 'string' ? maskedWords(told) : told);

/** Rows that a table reads at a time. */
const together = 500;

/** A list that answers by page, as a table; as `opened`. */
export const openedPages = <View>(
  columns: readonly Column<View>[],
  page: (more: More) => Promise<ExportPage<View>>,
  of: Of,
): Promise<Opened> =>
  opened(columns, (after) => page({ limit: together, ...(after !== undefined && { after }) }), of);

/** Rows that are at hand as a table. */
export const openedRows = <View>(
  columns: readonly Column<View>[],
  items: readonly View[],
  of: Of,
): Promise<Opened> => opened(columns, async () => ({ items, total: items.length }), of);

/** A table as a file, sent while it is read; `Total` says how many rows it will have. */
export const tableFile = (
  name: string,
  kind: TableKind,
  { table, total }: Opened,
  response: Response,
): StreamableFile => {
  const { type, written } = kinds[kind];
  response.setHeader('Total', total);
  const charset = kind === 'csv' ? '; charset=utf-8' : '';
  return new StreamableFile(Readable.from(written(table)), {
    type: `${type}${charset}`,
    disposition: `attachment; filename="${name}.${kind}"`,
  });
};

/** Documents a route that answers a table, and mounts it. */
export const TableRoute = (at: string, kind: TableKind, summary: string): MethodDecorator =>
  applyDecorators(
    Get(`${at}.${kind}`),
    ApiOperation({ summary: `${summary}: as ${kinds[kind].title}（导出 ${kinds[kind].title}）` }),
    ApiProduces(kinds[kind].type),
    ApiOkResponse({
      schema: { type: 'string', format: 'binary' },
      headers: {
        Total: { description: 'Rows it will have（总行数）', schema: { type: 'integer' } },
      },
    }),
  );

/** The response of a route that answers a table: its headers are set, nothing is sent by hand. */
export const Sending = (): ParameterDecorator => Res({ passthrough: true });
