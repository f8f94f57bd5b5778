import { Controller, Query, type StreamableFile, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Position } from '#domain/kernel';
import { Acting, type PersonActing } from '#platform/http';
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
  page: (
    source: Source,
    asked: never,
    min: Position | undefined,
    who: PersonActing,
  ) => Promise<Page<View>>;
  columns: readonly Column<View>[];
}>;

/** Rows that an export reads at a time: as many as a page may have. */
const together = 200;

type Taking = Readonly<{
  asked: Asked;
  who: PersonActing;
  response: Response;
  min: Position | undefined;
}>;

const taking =
  <Source, View>({ path, columns, page }: Listed<Source, View>) =>
  async (source: Source, kind: TableKind, { asked, who, response, min }: Taking) => {
    const read = (after: string | undefined): Promise<Page<View>> =>
      page(source, { ...asked, limit: together, after } as never, min, who);
    return tableFile(path, kind, await opened(columns, read, { asked }), response);
  };

/** A list that has a handler of its own, whole, as a table that people take with them（导出）. */
export const tableRoutesOf = <Source, View>(listed: Listed<Source, View>): Type => {
  const taken = taking(listed);

  @ApiTags(listed.tag)
  @Controller(listed.path)
  @listed.permit
  class Export {
    constructor(private readonly source: Source) {}

    // oxlint-disable-next-line max-params -- Nest hands the parts of a request in one by one
    @TableRoute('export', 'csv', listed.summary)
    csv(
      @Query() asked: Asked,
      @Acting() who: PersonActing,
      @Sending() response: Response,
      @MinPosition() min?: Position,
    ): Promise<StreamableFile> {
      return taken(this.source, 'csv', { asked, who, response, min });
    }

    // oxlint-disable-next-line max-params
    @TableRoute('export', 'xlsx', listed.summary)
    xlsx(
      @Query() asked: Asked,
      @Acting() who: PersonActing,
      @Sending() response: Response,
      @MinPosition() min?: Position,
    ): Promise<StreamableFile> {
      return taken(this.source, 'xlsx', { asked, who, response, min });
    }
  }
  // What is asked is checked by the class that has its words.
  for (const kind of ['csv', 'xlsx'])
    Reflect.defineMetadata(
      'design:paramtypes',
      [listed.query, Object, Object, Object],
      Export.prototype,
      kind,
    );
  Reflect.defineMetadata('design:paramtypes', [listed.from], Export);
  const name = listed.path.replaceAll(/(?:^|-)(\w)/g, (_, sign: string) => sign.toUpperCase());
  Object.defineProperty(Export, 'name', { value: `${name}Export` });
  return Export;
};
