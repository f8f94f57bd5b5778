import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotAbreast, NotReadable, type UnreadableEvent } from '#platform/log';
import { Refusal } from '#domain/kernel';
import { OncePerMinute } from './once-per-minute.js';

/** One field that cannot be accepted, and the rule it breaks. */
export type FieldFault = Readonly<{ field: string; rule: string; message: string }>;

/** An error as RFC 9457 says it; `code` is stable, `law` names the articles behind it. */
export type Problem = Readonly<{
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance?: string;
  law?: readonly string[];
  fields?: readonly FieldFault[];
  /** The stored event that cannot be read. */
  event?: UnreadableEvent;
}>;

/** An error with its problem ready: bad input, missing headers, a stale read. */
export class ProblemException extends HttpException {
  constructor(status: number, code: string, detail: string, fields?: readonly FieldFault[]) {
    super(problem(status, code, detail, fields ? { fields } : {}), status);
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is malformed（请求格式错误）',
  401: 'Sign in first（未登录）',
  403: 'Not within your authority（无权办理）',
  404: 'There is no such thing（未找到）',
  409: 'A rule forbids it（规则不允许）',
  412: 'It has changed since you looked（数据已更新）',
  413: 'The request is too large（请求过大）',
  415: 'Only JSON is understood（仅支持 JSON）',
  429: 'Too many requests（请求过多）',
  500: 'A fault of ours（系统故障）',
  503: 'Not available for the moment（暂不可用）',
};

/** Builds a problem. */
export const problem = (
  status: number,
  code: string,
  detail: string,
  more: Readonly<Pick<Problem, 'law' | 'fields' | 'event'>> = {},
): Problem => ({
  type: `urn:problem:${code}`,
  title: titles[status] ?? 'Error',
  status,
  code,
  detail,
  ...more,
});

const statusOf = { denied: 403, refused: 409, unknown: 404 } as const;

const preconditions = new Set(['revision-moved-on']);

const ofRefusal = (refusal: Refusal): Problem => {
  const status = preconditions.has(refusal.code) ? 412 : statusOf[refusal.kind];
  const law = refusal.law.length > 0 ? { law: refusal.law } : {};
  return problem(status, refusal.code, refusal.message, law);
};

/** What the framework refuses before a route is reached, in our words. */
const codes: Readonly<Record<number, readonly [code: string, detail?: string]>> = {
  400: ['body-not-json', 'The body is not valid JSON（请求体不是有效 JSON）.'],
  404: ['no-such-route', 'There is no such route（无此接口）.'],
  413: ['body-too-large', 'The body is larger than 1 MiB（请求体超过 1 MiB）.'],
  415: ['not-json', 'Send application/json（仅支持 JSON）.'],
};

const ofHttp = (error: HttpException): Problem => {
  const body = error.getResponse();
  if (typeof body === 'object' && 'code' in body) return body as Problem;
  const status = error.getStatus();
  const [code, detail] = codes[status] ?? ['request-not-accepted', error.message];
  return problem(status, code, detail ?? error.message);
};

const ofBodyParser = (error: { status?: unknown; type?: unknown }): Problem | undefined => {
  if (error.type === 'entity.too.large')
    return problem(413, 'body-too-large', 'The body is larger than 1 MiB（请求体超过 1 MiB）.');
  if (typeof error.status === 'number' && error.status >= 400 && error.status < 500)
    return problem(
      error.status,
      'body-not-json',
      'The body is not valid JSON（请求体不是有效 JSON）.',
    );
  return undefined;
};

const contended = (error: unknown): Problem | undefined =>
  error instanceof Error && error.name === 'WrongRevision'
    ? problem(
        409,
        'contended',
        'Others are changing this at the same time; send the same request again（并发冲突，请重试）.',
      )
    : undefined;

/**
 * 409, for this one matter cannot be acted on now; it is no `Refusal`, so that whoever sends again
 * by itself does.
 */
const unreadable = (error: unknown): Problem | undefined =>
  error instanceof NotReadable
    ? problem(
        409,
        'history-not-readable',
        `${error.message}. An operator must set it aside, or a newer program read it（履历无法读取，暂停办理）.`,
        { event: error.event },
      )
    : undefined;

/** What this process knows stands still: it must not judge by old news. */
const standingStill = (error: unknown): Problem | undefined =>
  error instanceof NotAbreast
    ? problem(503, 'not-abreast', `${error.message}（数据停止更新，暂停服务）.`, {
        event: error.cause.event,
      })
    : undefined;

const unavailable = (error: unknown): Problem | undefined => {
  const { name = '', code } = (error ?? {}) as { name?: string; code?: unknown };
  const broken = /^StoreUnavailable$|ConnectionLost/.test(name);
  const refusedConnection = code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P01';
  return broken || refusedConnection
    ? problem(
        503,
        'store-unavailable',
        'The store does not answer now. Send the same request again, with the same key（存储暂不可用，请用同一幂等键重发）.',
      )
    : undefined;
};

/** When it is worth asking again: an election of a leader takes a few seconds. */
const retryAfterSeconds = '3';

/**
 * Every error leaves as problem+json: a refusal with its article, bad input with its fields, a
 * fault with no inner detail.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');
  private readonly outages = new OncePerMinute((times, why) =>
    this.log.warn(`Answered ${times} requests with 503: ${why}`),
  );

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const { originalUrl } = host.switchToHttp().getRequest<Request>();
    const known = this.known(error);
    if (!known) this.log.error(error instanceof Error ? error.stack : String(error));
    const answer =
      known ??
      problem(
        500,
        'fault',
        'Something broke on our side; it is in the log（系统故障，已记入日志）.',
      );
    if (answer.status === 503) this.outages.note(error);
    if (response.headersSent) return;
    if (answer.status === 503) response.setHeader('Retry-After', retryAfterSeconds);
    response
      .status(answer.status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...answer, instance: originalUrl.split('?')[0] }));
  }

  private known(error: unknown): Problem | undefined {
    if (error instanceof Refusal) return ofRefusal(error);
    if (error instanceof HttpException) return ofHttp(error);
    return (
      ofBodyParser(error ?? {}) ??
      contended(error) ??
      unreadable(error) ??
      standingStill(error) ??
      unavailable(error)
    );
  }
}
