import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { documentOf } from '#platform/http';
import { CommandApiModule } from '../../apps/command-api/src/command-api.module.js';
import { answers } from '../../apps/query-api/src/answers.js';
import { QueryApiModule } from '../../apps/query-api/src/query-api.module.js';
import { openApiOf } from './files.js';
import { compared, type Compared } from './openapi-compare.js';
import { besides } from './besides.js';
import { factsOf } from './openapi-facts.js';
import { renames } from './renames.js';
import { words } from './words.js';
import { settingsFor } from './settings.js';

export const apis = ['command', 'query'] as const;
export type Api = (typeof apis)[number];

const modules: Readonly<Record<Api, () => Promise<DynamicModule>>> = {
  command: () => CommandApiModule.with(settingsFor()),
  query: () => QueryApiModule.with(settingsFor()),
};

/** What an API says of itself today. Nothing of it is started: no store, no database, no port. */
export const todays = async (api: Api): Promise<OpenAPIObject> => {
  const app = await NestFactory.create(await modules[api](), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return documentOf(app, {
    title: api,
    description: '',
    version: 'today',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    ...(api === 'query' ? { answers } : {}),
  });
};

/** Today's description against the golden one. */
export const comparedToday = async (api: Api): Promise<Compared> =>
  compared(
    factsOf(openApiOf(api) as OpenAPIObject),
    factsOf(await todays(api)),
    renames.filter((rename) => rename.api === api),
    {
      words: words.filter((word) => word.api === api),
      besides: besides.filter((said) => said.api === api),
    },
  );
