import { HttpException } from '@nestjs/common';
import { Refusal } from '#domain/kernel';
import { NotAbreast, NotReadable } from '#platform/log';
import { type Problem, problem } from './problem.js';

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
  const before = ofBefore(error);
  if (before) return before;
  const status = error.getStatus();
  const [code, detail] = codes[status] ?? ['request-not-accepted', error.message];
  return problem(status, code, detail ?? error.message);
};

const notUtf8 =
  'The body must be UTF-8, not compressed in another way than gzip（请求体须为 UTF-8 编码）.';

type Unread = Readonly<{ status?: unknown; type?: unknown }>;

/** What the reader of bodies refuses, by the name it gives the fault. */
const ofBodyParser = ({ status, type }: Unread): Problem | undefined => {
  if (type === 'entity.too.large')
    return problem(413, 'body-too-large', 'The body is larger than 1 MiB（请求体超过 1 MiB）.');
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  if (/^(charset|encoding)\.unsupported$/.test(String(type)))
    return problem(415, 'body-not-utf8', notUtf8);
  return problem(status, 'body-not-json', 'The body is not valid JSON（请求体不是有效 JSON）.');
};

/** What was wrong before a route was reached: the framework wraps what the body's reader said. */
const ofBefore = ({ cause }: HttpException): Problem | undefined => {
  if (cause instanceof HttpException) return ofHttp(cause);
  return cause instanceof Error ? ofBodyParser(cause as Unread) : undefined;
};

const contended = (error: unknown): Problem | undefined =>
  error instanceof Error && error.name === 'WrongRevision'
    ? problem(
        409,
        'contended',
        'Others are changing this at the same time; send the same request again（他人正在同时办理，请重发同一请求）.',
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
        `${error.message}. An operator must set it aside, or a newer program read it（履历无法读取：${error.event.stream}@${error.event.revision}，暂停办理，须由运维人员处置）.`,
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

const refusedConnection: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01']);
/** What the driver says of a database that does not answer in time. */
const hangs = /^Query read timeout|^timeout exceeded when trying to connect/;

const unavailable = (error: unknown): Problem | undefined => {
  const { name = '', message = '', code } = (error ?? {}) as Partial<Error> & { code?: unknown };
  const broken = /^StoreUnavailable$|ConnectionLost/.test(name) || hangs.test(message);
  return broken || refusedConnection.has(code)
    ? problem(
        503,
        'store-unavailable',
        'The store does not answer now. Send the same request again, with the same key（存储暂不可用，请用同一幂等键重发）.',
      )
    : undefined;
};

/** The problem behind an error; nothing for what broke inside. */
export const problemOf = (error: unknown): Problem | undefined => {
  if (error instanceof Refusal) return ofRefusal(error);
  if (error instanceof HttpException) return ofHttp(error);
  return (
    ofBodyParser(error ?? {}) ??
    contended(error) ??
    unreadable(error) ??
    standingStill(error) ??
    unavailable(error)
  );
};
