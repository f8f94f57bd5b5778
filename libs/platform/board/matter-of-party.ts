import { label, type Label, type LocalDate, partsOf } from '#domain/kernel';
import type { Matter } from '#platform/registers';
import type { Matters } from './matters.js';
import { type Named, organNamed, type Showing } from './showing.js';

/** A matter in the file of its party, whatever kind of party that is. */
export type MatterOfParty = Readonly<{
  id: string;
  category: string;
  kind: Label;
  number: string | null;
  stage: Label;
  organ: Named;
  filedOn: LocalDate | null;
}>;

/** Said to whoever does not read everything. */
export const leftOut = label(
  'Matters that other organs handle are left out, of the sums too',
  '其他机关办理、您无权查阅的事项未列入，合计也不含',
);

/** The id of a matter in its stream. */
export const idOf = ({ stream }: Matter): string => partsOf(stream)?.id ?? stream;

/** A matter as the file of its party shows it. */
export const matterShown = (row: Matter, matters: Matters, showing: Showing): MatterOfParty => ({
  id: idOf(row),
  category: row.category,
  kind: matters.titleOf(row.category),
  number: row.number,
  stage: matters.stageName(row),
  organ: organNamed(showing, row.organ),
  filedOn: row.filedOn,
});
