import { type Matters, organNamed, personNamed, type Showing, type Subject } from '#platform/board';
import type { Column } from '#platform/reading';
import type { DispatchRow, PublicationRow } from '../projections/outgoing-rows.js';
import { dispatchStates, publicStates } from './outgoing.bodies.js';

/** What rows are told with: names, and the matters that they are of. */
export type Telling = Readonly<{
  showing: Showing;
  matters: Matters;
  subjects: ReadonlyMap<string, Subject>;
}>;

/** The stream of the matter that a row is of. */
export const streamOf = ({ category, district, subjectId }: PublicationRow | DispatchRow): string =>
  `${category}-${district}.${subjectId}`;

const told = (row: PublicationRow | DispatchRow, { showing, matters, subjects }: Telling) => {
  const { category, subjectId, entry, revision, what, law, recordedAt } = row;
  const categoryName = matters.titleOf(category);
  const number = subjects.get(streamOf(row))?.number ?? null;
  const organ = organNamed(showing, row.organ);
  const officers = row.hands.map((id) => personNamed(showing, id));
  const matter = { category, categoryName, subjectId, matterNumber: number };
  return { ...matter, entry, revision, what, law, organ, officers, recordedAt };
};

/** What is public of a matter, as it is told. */
export const publicationTold = (row: PublicationRow, telling: Telling) => {
  const { places, since, until, state, acknowledged } = row;
  const at = state === 'public' ? 'standsOn' : 'goneOn';
  const silent = places.filter(
    (one) => !acknowledged.some((each) => each.place === one && each[at]),
  );
  return { ...told(row, telling), places, since, until, state, acknowledged, silent };
};

/** What was sent to a body outside, as it is told. */
export const dispatchTold = (row: DispatchRow, telling: Telling) => {
  const { to, sentOn, answeredOn, number, state, liftedOn, acknowledgedOn, waits } = row;
  // Where a body stands in the register its id was noted: then the name is beside it.
  const toName = to === null ? null : organNamed(telling.showing, to).name;
  const answered = { answeredOn, number, state, liftedOn, acknowledgedOn, waits };
  return { ...told(row, telling), to, toName, sentOn, ...answered };
};

export type Publication = ReturnType<typeof publicationTold>;
export type Dispatch = ReturnType<typeof dispatchTold>;

const ofMatter = [
  ['事项类别', ({ categoryName }: Publication | Dispatch) => categoryName.zh],
  ['事项文号', ({ matterNumber }: Publication | Dispatch) => matterNumber],
  ['内容', ({ what }: Publication | Dispatch) => what.zh],
  ['依据', ({ law }: Publication | Dispatch) => law],
  ['机关', ({ organ }: Publication | Dispatch) => organ.name],
  ['经办人', ({ officers }: Publication | Dispatch) => officers.map(({ name }) => name)],
] as const;

export const publicationColumns: readonly Column<Publication>[] = [
  ...ofMatter,
  ['公开载体', ({ places }) => places],
  ['公开日期', ({ since }) => since],
  ['撤回日期', ({ until }) => until],
  ['状态', ({ state }) => publicStates[state]],
  ['未回执载体', ({ silent }) => silent],
];

export const dispatchColumns: readonly Column<Dispatch>[] = [
  ...ofMatter,
  ['接收单位', ({ toName }) => toName],
  ['移送日期', ({ sentOn }) => sentOn],
  ['答复日期', ({ answeredOn }) => answeredOn],
  ['对方文号', ({ number }) => number],
  ['状态', ({ state }) => dispatchStates[state]],
  ['解除日期', ({ liftedOn }) => liftedOn],
  ['确认解除日期', ({ acknowledgedOn }) => acknowledgedOn],
];
