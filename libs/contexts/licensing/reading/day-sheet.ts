import type { Label } from '#domain/kernel';
import type { LocalDate } from '#domain/kernel';
import { ApplicationRow } from '../projections/application-row.js';
import type { Milestone } from '../projections/milestones.js';
import type { Files } from '#platform/reading';
import { maskedParty, type Named, namedParameters, organNamed } from '#platform/board';
import type { Condition } from '#platform/lists';
import { itemNamed } from './showing.js';

/**
 * What a window did on one day: each matter with what happened, and how often each thing happened.
 */
export type DaySheet = Readonly<{
  window: Named;
  day: LocalDate;
  totals: Readonly<Record<string, number>>;
  items: readonly Readonly<{
    applicationId: string;
    number: string | null;
    item: string;
    itemName: Label;
    applicant: string;
    done: readonly Milestone[];
  }>[];
}>;

/** As much of a row as the sheet shows: a busy window has hundreds on a day. */
const shown = [
  'applicationId',
  'number',
  'item',
  'itemVersion',
  'partyId',
  'partyName',
  'partyKind',
  'milestones',
] as const satisfies readonly (keyof ApplicationRow)[];

/** Of which window, or of one clerk there, and on which day. */
type Asked = Readonly<{
  window: string;
  clerk?: string | undefined;
  day: LocalDate;
  within?: Condition | undefined;
}>;

/** The day sheet（窗口日报）of one window, or of what one of its clerks has in hand. */
export const daySheet = async (
  files: Files,
  { window, clerk, day, within }: Asked,
): Promise<DaySheet> => {
  const [readable, parameters] = namedParameters(within, 'row');
  const rows = await files.database
    .getRepository(ApplicationRow)
    .createQueryBuilder('row')
    .select(shown.map((column) => `row.${column}`))
    .where({ district: files.district, window, ...(clerk && { clerk }) })
    .andWhere(readable, parameters)
    .andWhere('row.milestones @> CAST(:on AS jsonb)', { on: JSON.stringify([{ on: day }]) })
    .orderBy('row.number')
    .getMany();
  const showing = files.showing();
  const items = rows.map((row) => ({
    applicationId: row.applicationId,
    number: row.number,
    item: row.item,
    itemName: itemNamed(row.item, row.itemVersion),
    applicant: maskedParty(row, showing),
    done: row.milestones.filter(({ on }) => on === day),
  }));
  const totals: Record<string, number> = {};
  for (const { figure } of items.flatMap(({ done }) => done))
    totals[figure] = (totals[figure] ?? 0) + 1;
  return { window: organNamed(showing, window), day, totals, items };
};
