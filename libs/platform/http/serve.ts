import { type INestApplication, Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { AddressInfo } from 'node:net';
import { atTheEdge } from './edge/edge.js';
import { ending, endingAnyway } from './ending.js';
import { requestSeconds } from './health.js';
import { type Journal, noted } from './journal.js';
import { type Answers, contractOf } from './openapi/contract.js';
import { handlersOf } from './openapi/handlers.js';
import { JsonLog } from './json-log.js';
import { forOperations, Operations } from './operations.js';

const endSignals = ['SIGTERM', 'SIGINT'] as const;

export type Serving = Readonly<{
  title: string;
  description: string;
  version: string;
  host: string;
  port: number;
  logLevel: string;
  /** What those who watch the process show; without one everybody sees its descriptions. */
  operationsToken?: string | undefined;
  /** Where reads and refusals are noted. */
  journal?: Journal | undefined;
  /** Set where nothing that is asked of it writes anything. */
  only?: 'reads';
  /** What its operations answer, where the controllers do not say it to OpenAPI. */
  answers?: Answers;
}>;

/** A running HTTP process. */
export type Served = Readonly<{ app: INestApplication; port: number; url: string }>;

/**
 * Starts one HTTP process: checked bodies of at most 1 MiB, problem+json for every error, safe
 * headers, `/docs` and `/openapi.json`, graceful end on SIGTERM and SIGINT.
 */
export const serve = async (module: Type | object, about: Serving): Promise<Served> => {
  const started = endsAtOnce();
  const app = await listening(module, about).finally(started);
  const end = ending(app.getHttpServer());
  const anyway = endingAnyway();
  for (const signal of endSignals) process.once(signal, end).once(signal, anyway);
  app.enableShutdownHooks([...endSignals]);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://${about.host}:${port}`;
  new Logger('Serve').log(`${about.title} listens on ${url}`);
  return { app, port, url };
};

const listening = async (
  module: Type | object,
  about: Serving,
): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(module as Type, {
    bufferLogs: false,
    // What a module breaks on reaches whoever starts it, instead of ending the process under it.
    abortOnError: false,
    logger: new JsonLog(about.title, about.logLevel),
  });
  app.use(
    helmet({
      contentSecurityPolicy: { directives: { 'script-src': ["'self'", "'unsafe-inline'"] } },
    }),
  );
  app.use(timed);
  if (about.journal) app.use(noted(about.journal, about.title, about.only));
  atTheEdge(app);
  const operations = new Operations({ OPERATIONS_TOKEN: about.operationsToken });
  app.use(['/docs', '/docs-json', '/docs-yaml', '/openapi.json'], forOperations(operations));
  SwaggerModule.setup('docs', app, () => documentOf(app, about), {
    jsonDocumentUrl: 'openapi.json',
  });
  await app.listen(about.port, about.host);
  return app;
};

/**
 * Until it listens a process has nothing in hand, and its parts stand half built: told to end, it
 * ends there and then, and takes nothing from under what still begins. Answers what to call when it
 * has started.
 */
const endsAtOnce = (): (() => void) => {
  const end = (signal: string): void => {
    new Logger('Serve').log(`Told to end while it starts（启动中收到停止信号）: ${signal}`);
    process.exit(0);
  };
  for (const signal of endSignals) process.once(signal, end);
  return () => endSignals.forEach((signal) => process.off(signal, end));
};

/** The OpenAPI 3.1 description of a running API: what it takes, answers and refuses. */
export const documentOf = (
  app: INestApplication,
  { title, description, version, answers = noAnswers }: Serving,
): OpenAPIObject =>
  contractOf(
    SwaggerModule.createDocument(
      app,
      new DocumentBuilder()
        .setOpenAPIVersion('3.1.0')
        .setTitle(title)
        .setDescription(description)
        .setVersion(version)
        .addBearerAuth()
        .addSecurityRequirements('bearer')
        .build(),
    ),
    handlersOf(app),
    answers,
  );

const noAnswers: Answers = { operations: {}, schemas: {} };

const timed = (request: Request, response: Response, next: NextFunction): void => {
  const end = requestSeconds.startTimer();
  response.on('finish', () => {
    const route = (request.route as { path?: string } | undefined)?.path ?? 'unknown';
    end({ method: request.method, route, status: response.statusCode });
  });
  next();
};
