import type { LocalDate } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { ApplicationRow } from '../projections/application-row.js';
import { LicenceRow } from '../projections/licence-row.js';

type Asked = Readonly<{
  district: string;
  from: LocalDate;
  to: LocalDate;
  item?: string;
  by?: 'day' | 'month' | 'year';
}>;

/** One number, and the events that prove it. */
export type Figure = Readonly<{
  item: string;
  period: string;
  figure: string;
  count: number;
  events: readonly string[];
}>;

export type Figures = Readonly<{ from: LocalDate; to: LocalDate; items: readonly Figure[] }>;

/** How many characters of a date name the period: `2026-09-07`, `2026-09`, `2026`. */
const lengths = { day: 10, month: 7, year: 4 } as const;

const counted = async (
  database: DataSource,
  table: typeof ApplicationRow | typeof LicenceRow,
  { district, from, to, item, by = 'month' }: Asked,
): Promise<readonly Figure[]> => {
  const query = database
    .getRepository<ApplicationRow | LicenceRow>(table)
    .createQueryBuilder('row')
    .innerJoin('jsonb_array_elements(row.milestones)', 'mark', 'TRUE')
    .select('row.item', 'item')
    .addSelect(`left(mark.value ->> 'on', ${lengths[by]})`, 'period')
    .addSelect(`mark.value ->> 'figure'`, 'figure')
    .addSelect('count(*)::int', 'count')
    .addSelect(`array_agg(mark.value ->> 'event' ORDER BY mark.value ->> 'on')`, 'events')
    .where('row.district = :district', { district })
    .andWhere(`mark.value ->> 'on' BETWEEN :from AND :to`, { from, to });
  if (item) query.andWhere('row.item = :item', { item });
  return query
    .groupBy('row.item')
    .addGroupBy('period')
    .addGroupBy('figure')
    .orderBy('item')
    .addOrderBy('period')
    .addOrderBy('figure')
    .getRawMany<Figure>();
};

/** What was counted at the desk between two days, both included, by item and period（办件统计）. */
export const figuresOf = async (database: DataSource, asked: Asked): Promise<Figures> => {
  const applications = await counted(database, ApplicationRow, asked);
  const licences = await counted(database, LicenceRow, asked);
  return { from: asked.from, to: asked.to, items: [...applications, ...licences] };
};
