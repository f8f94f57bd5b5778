import { Controller, Query, type StreamableFile, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Position } from '#domain/kernel';
import { MinPosition, type Page } from '#platform/lists';
import type { Response } from 'express';
import {
  type Column,
  opened,
  Sending,
  tableFile,
  type TableKind,
  TableRoute,
} from './table-file.js';

type Asked = object;

/** A list that some controller answers page by page, and how it is taken along. */
type Listed<Source, View> = Readonly<{
  path: string;
  tag: string;
  summary: string;
  permit: MethodDecorator & ClassDecorator;
  query: Type<Asked>;
  /** Who answers its pages. */
  from: Type<Source>;
  page: (source: Source, asked: never, min?: Position) => Promise<Page<View>>;
  columns: readonly Column<View>[];
}>;

/** Rows that an export reads at a time: as many as a page may have. */
const together = 200;

type Taking = Readonly<{ asked: Asked; response: Response; min: Position | undefined }>;

const taking =
  <Source, View>({ path, columns, page }: Listed<Source, View>) =>
  async (source: Source, kind: TableKind, { asked, response, min }: Taking) => {
    const read = (after: string | undefined): Promise<Page<View>> =>
      page(source, { ...asked, limit: together, after } as never, min);
    const { position } = await page(source, { ...asked, limit: 1 } as never, min);
    const of = { asked, ...(position !== undefined && { position }) };
    return tableFile(path, kind, await opened(columns, read, of), response);
  };

/** A list that has a handler of its own, whole, as a table that people take with them（导出）. */
export const tableRoutesOf = <Source, View>(listed: Listed<Source, View>): Type => {
  const taken = taking(listed);

  @ApiTags(listed.tag)
  @Controller(listed.path)
  @listed.permit
  class Export {
    constructor(private readonly source: Source) {}

    @TableRoute('export', 'csv', listed.summary)
    csv(
      @Query() asked: Asked,
      @Sending() response: Response,
      @MinPosition() min?: Position,
    ): Promise<StreamableFile> {
      return taken(this.source, 'csv', { asked, response, min });
    }

    @TableRoute('export', 'xlsx', listed.summary)
    xlsx(
      @Query() asked: Asked,
      @Sending() response: Response,
      @MinPosition() min?: Position,
    ): Promise<StreamableFile> {
      return taken(this.source, 'xlsx', { asked, response, min });
    }
  }
  // What is asked is checked by the class that has its words.
  for (const kind of ['csv', 'xlsx'])
    Reflect.defineMetadata(
      'design:paramtypes',
      [listed.query, Object, Object],
      Export.prototype,
      kind,
    );
  Reflect.defineMetadata('design:paramtypes', [listed.from], Export);
  const name = listed.path.replaceAll(/(?:^|-)(\w)/g, (_, sign: string) => sign.toUpperCase());
  Object.defineProperty(Export, 'name', { value: `${name}Export` });
  return Export;
};
