import type { NextFunction, Request, Response } from 'express';
import type { Signed } from './access/access.js';

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
 * Where reads and refusals go: beside the events, because they change nothing of a matter, and never
 * in the way of an answer.
 */
export abstract class Journal {
  abstract note(entry: JournalEntry): void;
}

/** What the answer to a request was refused with; set where problems are told. */
export type Refused = Readonly<{ code: string; law?: string | undefined }>;

const isNoted = ({ method }: Request, status: number): boolean =>
  (method === 'GET' && status < 400) || (status >= 400 && status < 500);

const wordsIn = ({ q, name }: Request['query']): string | null =>
  [q, name].filter((word) => typeof word === 'string' && word !== '').join(' ') || null;

const without = ({ q: _, name: __, ...asked }: Request['query']): Request['query'] => asked;

const entryOf = (request: Signed, response: Response, api: string): JournalEntry | undefined => {
  const { acting, method, params, query } = request;
  if (!acting || !isNoted(request, response.statusCode)) return undefined;
  const refused = (response.locals as { refused?: Refused }).refused;
  const { path = request.path } = (request.route ?? {}) as { path?: string };
  return {
    at: new Date(),
    person: acting.id,
    post: acting.capacity.post,
    organ: acting.capacity.organ,
    api,
    method,
    route: path,
    subject: Object.values(params).flat().join(' '),
    asked: without(query),
    searched: wordsIn(query),
    status: response.statusCode,
    code: refused?.code ?? null,
    law: refused?.law ?? null,
  };
};

/** Notes what people who are signed in looked at and what they were refused, once it is answered. */
export const noted =
  (journal: Journal, api: string) =>
  (request: Request, response: Response, next: NextFunction): void => {
    response.on('finish', () => {
      const entry = entryOf(request, response, api);
      if (entry) journal.note(entry);
    });
    next();
  };
