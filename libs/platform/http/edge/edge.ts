import type { NestExpressApplication } from '@nestjs/platform-express';
import { validation } from '../fields/validation.js';
import { ProblemFilter } from '../problems/problem-filter.js';
import { bodyWithin } from '../limits/slow-body.js';
import { readableAddress, readableBody } from './address.js';
import { KeepingPublicly } from './kept-publicly.js';
import { jsonOnly, notStored } from './headers.js';
import { honestNames } from './names-in-body.js';
import { keepRaw } from './raw-body.js';
import { NothingUnasked } from './nothing-unasked.js';
import { RevisionTag } from './revision-tag.js';

const readable: typeof readableBody = (request, response, body) => {
  readableBody(request, response, body);
  honestNames(request, response, body);
  keepRaw(request, body);
};
const bodies = { limit: '1mb', strict: true, verify: readable };

/**
 * What every request meets before its route and every answer after it, in each API and in each test
 * of one: an address and a body that can be read, fields that are checked, errors as problem+json.
 */
export const atTheEdge = (
  app: NestExpressApplication,
  { bodyWithinMs = 20_000 }: Readonly<{ bodyWithinMs?: number }> = {},
): void => {
  app.set('etag', false);
  app.use(bodyWithin(bodyWithinMs));
  app.use(notStored, jsonOnly);
  app.useBodyParser('json', bodies);
  app.use(readableAddress);
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new NothingUnasked(), new KeepingPublicly(), new RevisionTag());
};
