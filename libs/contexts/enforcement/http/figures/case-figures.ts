import type { Fen, LocalDate } from '#domain/kernel';
import { writtenOut } from '#platform/board';
import type { Condition } from '#platform/lists';
import type { DataSource } from 'typeorm';
import { CaseRow } from '../../projections/case-row.js';
import type { Figure } from '../../projections/figure-names.js';

/** What cases are told apart by: where it was, what was broken, which power was used. */
/** By what cases are counted, and what that is called. */
export const figuresBy = { street: '街道', article: '处罚条款', item: '权责事项' } as const;
/** Over what they are counted, and what that is called. */
export const periods = { day: '按日', month: '按月', year: '按年' } as const;

type Asked = Readonly<{
  district: string;
  from: LocalDate;
  to: LocalDate;
  by: keyof typeof figuresBy;
  per: keyof typeof periods;
  /** Of which matters the reader may know. */
  within?: Condition | undefined;
}>;

/** One number, and the cases and events that prove it. */
export type CaseFigure = Readonly<{
  of: string;
  period: string;
  figure: Figure;
  count: number;
  fen: Fen;
  cases: readonly string[];
  /** Their numbers; of a clue, which has none, its id. */
  numbers: readonly string[];
  events: readonly string[];
}>;

/** How many characters of a date name the period: `2026-09-07`, `2026-09`, `2026`. */
const lengths = { day: 10, month: 7, year: 4 } as const;

const kept = { street: 'ARRAY[street]', article: 'articles', item: 'items' } as const;

/**
 * What was done in cases between two days, both included, by street, article or item and by
 * period（办案统计）. A case of two articles is counted under each of them.
 */
export const caseFiguresOf = (
  database: DataSource,
  { district, from, to, by, per, within }: Asked,
): Promise<readonly CaseFigure[]> => {
  const values: unknown[] = [lengths[per], district, from, to];
  const readable = writtenOut(within, values);
  return database.query(
    `SELECT told AS "of", left(mark ->> 'on', $1) AS period, mark ->> 'figure' AS figure, count(*)::int AS count,
        sum((mark ->> 'fen')::bigint)::float8 AS fen,
        array_agg(DISTINCT "caseId" ORDER BY "caseId") AS cases,
        array_agg(DISTINCT coalesce(number, "caseId") ORDER BY coalesce(number, "caseId")) AS numbers,
        array_agg(mark ->> 'event' ORDER BY mark ->> 'on', mark ->> 'event') AS events
      FROM ${database.getMetadata(CaseRow).tablePath}, jsonb_array_elements(marks) AS mark, unnest(${kept[by]}) AS told
      WHERE district = $2 AND mark ->> 'on' BETWEEN $3 AND $4 AND ${readable}
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    values,
  );
};
