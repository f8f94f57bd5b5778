import type { NextFunction, Request, Response } from 'express';
import { tellsIdentityNumber, tellsTelephone } from '#domain/kernel';
import type { Signed } from './access/access.js';
import type { Finding } from './health.js';

/** What somebody looked at, or was refused, beside the log of acts（查阅与拒绝日志）. */
export type JournalEntry = Readonly<{
  at: Date;
  person: string;
  post: string;
  organ: string;
  api: string;
  method: string;
  /** The route as documented, without what was asked for: `/enforcement-cases/:id`. */
  route: string;
  /** The ids in the address. */
  subject: string;
  /** What a list was narrowed by; free words are told by `searched` alone. */
  asked: Readonly<Record<string, unknown>>;
  /** The words that were looked for. */
  searched: string | null;
  status: number;
  /** Which rule refused it, and the law it cites. */
  code: string | null;
  law: string | null;
}>;

/**
 * Where reads and refusals go: beside the events, because they change nothing of a matter, and
 * never in the way of an answer.
 */
export abstract class Journal {
  abstract note(entry: JournalEntry): void;

  /** Whether what is noted is kept. */
  abstract finding(): Finding;
}

/** Where nobody keeps a journal: a laptop, a test. Health says so. */
export const noJournal: Journal = {
  note: () => undefined,
  finding: () => ({ well: true, detail: 'JOURNAL_URL is not set: nothing is kept（未设日志）' }),
};

/** What the answer to a request was refused with; set where problems are told. */
export type Refused = Readonly<{ code: string; law?: string | undefined }>;

/**
 * Shows something and writes nothing: also a preview of an act（预演）, which tells how matters
 * stand and leaves nothing in any file.
 */
const reads = (request: Request, only: 'reads' | undefined): boolean =>
  only !== undefined ||
  ['GET', 'HEAD'].includes(request.method) ||
  request.header('preview') === 'true';

/** Whoever hung up before the answer began saw nothing; what broke is no answer. */
const isNoted = (request: Request, response: Response, only: 'reads' | undefined): boolean => {
  const { headersSent, statusCode: status } = response;
  if (!headersSent || status >= 500) return false;
  return status >= 400 || reads(request, only);
};

/** Parameters that hold words of a person's own; what else narrows a list is an id or a choice. */
const free = new Set(['q', 'name']);
/** What opens something to whoever shows it is kept nowhere, not even here. */
const secret = new Set(['token']);

const ofWordsAlone = /^\p{Script=Han}[\p{Script=Han}·•\s]*$/u;

/**
 * Whether a value is words of a person's own, wherever they are put: a name, a number of somebody.
 */
const isWords = ([name, value]: readonly [string, unknown]): boolean =>
  typeof value === 'string' &&
  value !== '' &&
  (free.has(name) ||
    ofWordsAlone.test(value) ||
    tellsIdentityNumber(value) ||
    tellsTelephone(value));

const parts = (query: Request['query']) => {
  const all = Object.entries(query).filter(([name]) => !secret.has(name));
  const words = all
    .filter(isWords)
    .flatMap(([, value]) => (typeof value === 'string' ? value : []));
  const asked = Object.fromEntries(all.filter((one) => !free.has(one[0]) && !isWords(one)));
  return { asked, searched: words.length > 0 ? words.join(' ') : null };
};

const routeOf = ({ route, path }: Request): string =>
  (route as Readonly<{ path?: string }> | undefined)?.path ?? path;

type ByWord = { reader?: Pick<JournalEntry, 'person' | 'post' | 'organ'> };

/**
 * Says whose reading this is where nobody is signed in: a program that shows the word somebody was
 * given for it（订阅口令）. It stands in the journal as that person's（REC-9）.
 */
export const readBy = (
  response: Pick<Response, 'locals'>,
  reader: NonNullable<ByWord['reader']>,
): void => {
  (response.locals as ByWord).reader = reader;
};

type Noting = Readonly<{ at: Date; api: string; only: 'reads' | undefined }>;

const entryOf = (
  request: Signed,
  response: Response,
  { at, api, only }: Noting,
): JournalEntry | undefined => {
  const { acting, method, params, query } = request;
  const reader = acting
    ? { person: acting.id, post: acting.capacity.post, organ: acting.capacity.organ }
    : (response.locals as ByWord).reader;
  if (!reader || !isNoted(request, response, only)) return undefined;
  const { code, law }: Partial<Refused> = (response.locals as { refused?: Refused }).refused ?? {};
  return {
    at,
    ...reader,
    api,
    method,
    route: routeOf(request),
    subject: Object.values(params).flat().join(' '),
    ...parts(query),
    status: response.statusCode,
    code: code ?? null,
    law: law ?? null,
  };
};

/**
 * Notes what people who are signed in looked at and what they were refused, once it is answered or
 * they hung up, under the moment at which it was asked: what one asked later stands later,
 * whichever process answers. Where an API only `reads`, all that it is asked is noted.
 */
export const noted =
  (journal: Journal, api: string, only?: 'reads') =>
  (request: Request, response: Response, next: NextFunction): void => {
    const at = new Date();
    // `close` comes after the last byte, and also to what was broken off half way.
    response.on('close', () => {
      const entry = entryOf(request, response, { at, api, only });
      if (entry) journal.note(entry);
    });
    next();
  };
