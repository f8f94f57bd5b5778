import { endOfDay, type Instant, instant, startOfDay } from '#domain/kernel';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';
import type { JournalQuery } from './journal.query.js';

/** One read or refusal as it was noted. */
export type Noted = Readonly<{
  at: Instant;
  person: string;
  post: string;
  organ: string;
  api: string;
  method: string;
  route: string;
  subject: string;
  asked: Readonly<Record<string, unknown>>;
  /** Whether words were looked for; which ones, only who knows them can find out. */
  searched: boolean;
  status: number;
  code: string | null;
  law: string | null;
}>;

const pageSize = 50;

type Row = Omit<Noted, 'at'> & Readonly<{ at: Date; micros: string; id: string }>;

const conditions: Readonly<Record<string, (value: string) => string>> = {
  person: (value) => `person = ${value}`,
  subject: (value) => `subject = ${value}`,
  organ: (value) => `organ = ${value}`,
  code: (value) => `code = ${value}`,
  searched: (value) => `searched = ${value}`,
  from: (value) => `at >= ${value}`,
  to: (value) => `at <= ${value}`,
};

const outcome = { read: 'status < 400', refused: 'status >= 400' } as const;

/** What was noted, newest first, page by page; nothing of another district. */
export const journalPage = async (
  database: DataSource,
  district: string,
  { limit = pageSize, after, outcome: wanted, from, to, ...asked }: JournalQuery,
): Promise<Readonly<{ items: readonly Noted[]; next?: string }>> => {
  const values: unknown[] = [district];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const days = { ...(from && { from: startOfDay(from) }), ...(to && { to: endOfDay(to) }) };
  const where = Object.entries({ ...asked, ...days }).flatMap(([name, value]) =>
    value === undefined ? [] : [conditions[name]!(put(value))],
  );
  if (wanted) where.push(outcome[wanted]);
  if (after) where.push(afterPlace(after, put));
  const { rows } = await poolOf(database).query<Row>(
    `SELECT at, (extract(epoch FROM at) * 1000000)::bigint::text AS micros, id::text, person, post, organ, api, method,
      route, subject, asked, searched IS NOT NULL AS searched, status, code, law
    FROM journal.entry WHERE district = $1${where.map((one) => ` AND ${one}`).join('')}
    ORDER BY at DESC, id DESC LIMIT ${limit + 1}`,
    values,
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const items = rows.slice(0, limit).map(shown);
  return last ? { items, next: `${last.micros}_${last.id}` } : { items };
};

const shown = ({ at, person, post, organ, api, method, route, ...row }: Row): Noted => {
  const { subject, asked, searched, status, code, law } = row;
  const what = { api, method, route, subject, asked, searched };
  return { at: instant(at.toISOString()), person, post, organ, ...what, status, code, law };
};

const afterPlace = (after: string, put: (value: unknown) => string): string => {
  const [micros, id] = after.split('_');
  return `(at, id) < (timestamptz 'epoch' + ${put(micros)}::bigint * interval '1 microsecond', ${put(id)}::bigint)`;
};
