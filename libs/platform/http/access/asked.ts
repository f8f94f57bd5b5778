import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { v5, validate } from 'uuid';
import type { Instant } from '#domain/kernel';
import type { PersonActing, Signed } from './access.js';
import { ProblemException } from '../problems/problem.js';

/** What an HTTP request says about the act, beside its body. */
export type Asked = Readonly<{
  actor: PersonActing;
  commandId: string;
  correlationId: string;
  causationId: string;
  traceparent?: string;
  validAt?: Instant;
  expectedRevision?: number;
  /** Only to be told what would follow（预演）: nothing is written. */
  preview?: true;
}>;

/**
 * Names of commands: UUIDv5 of person, route and key, so that one person's key never meets
 * another's.
 */
const commandNames = 'c3b0a0a4-6f0f-5b52-9f5e-6d1f0d6a9b11';

const keyOf = (request: Signed): string => {
  const key = request.header('idempotency-key') ?? '';
  if (!/^[\x21-\x7e]{8,200}$/.test(key))
    throw new ProblemException(
      400,
      'idempotency-key-missing',
      'Every act carries an Idempotency-Key of 8 to 200 characters, the same for every retry（请求须带 8 至 200 个字符的幂等键，重试时不变）.',
      [{ field: 'Idempotency-Key', rule: 'length', message: '8 to 200 visible characters' }],
    );
  return key;
};

const revisionOf = (request: Signed): number | undefined => {
  const text = request.header('if-match');
  // Whatever revision it is at: then there is nothing to compare.
  if (text === undefined || text === '*') return undefined;
  const match = /^(?:W\/)?"(\d{1,15})"$/.exec(text);
  if (!match)
    throw new ProblemException(
      400,
      'if-match-not-a-revision',
      'If-Match is a revision in quotes, as ETag gave it（If-Match 须为带引号的版本号）.',
      [{ field: 'If-Match', rule: 'etag', message: 'e.g. "12"' }],
    );
  return Number(match[1]);
};

const previewIn = (request: Signed): boolean => {
  const text = request.header('preview');
  if (text !== undefined && text !== 'true')
    throw new ProblemException(
      400,
      'preview-not-true',
      'Preview 只能是 true，不预演的不填（Preview is `true`, or left out）.',
      [{ field: 'Preview', rule: 'isTrue', message: 'true' }],
    );
  return text === 'true';
};

const known = new WeakMap<Signed, Asked>();

/**
 * What the headers of an act say; read once, whoever asks. Throws a 400 problem naming the header.
 */
export const askedOf = (request: Signed): Asked => {
  const asked = known.get(request) ?? readAsked(request);
  known.set(request, asked);
  return asked;
};

const readAsked = (request: Signed): Asked => {
  const actor = request.acting!;
  const route = `${request.method} ${request.originalUrl.split('?')[0]}`;
  const commandId = v5(`${actor.id}|${route}|${keyOf(request)}`, commandNames);
  const correlation = request.header('correlation-id');
  const correlationId = correlation && validate(correlation) ? correlation : commandId;
  const traceparent = request.header('traceparent');
  const expectedRevision = revisionOf(request);
  return {
    actor,
    commandId,
    correlationId,
    causationId: commandId,
    ...(traceparent && /^[\da-f-]{55}$/.test(traceparent) ? { traceparent } : {}),
    ...(request.validAt ? { validAt: request.validAt } : {}),
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
    ...(previewIn(request) ? { preview: true } : {}),
  };
};

/** The act's headers, on a parameter of a writing route. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Asked =>
  askedOf(context.switchToHttp().getRequest<Signed>()),
);

/** Who asks, on a parameter of a reading route. */
export const Acting = createParamDecorator(
  (_: unknown, context: ExecutionContext): PersonActing =>
    context.switchToHttp().getRequest<Signed>().acting!,
);
