import type { OpenAPIObject } from '@nestjs/swagger';
import { todays } from '../golden/openapi-today.js';

const pascal = (category: string): string => category[0]!.toUpperCase() + category.slice(1);

/** Each GET of the query API, with the name it has in the documents. */
export const reads = async (): Promise<ReadonlyMap<string, string>> => {
  const { paths }: OpenAPIObject = await todays('query');
  return new Map(
    Object.entries(paths).flatMap(([path, { get }]) =>
      get?.operationId === undefined ? [] : [[get.operationId, path] as const],
    ),
  );
};

/** Where the past of a category is told; nothing when nobody is told of it. */
export const placeOf = (all: ReadonlyMap<string, string>, category: string): string | undefined =>
  all.get(`${pascal(category)}Past_history`)?.slice(0, -'/history'.length);
