import { type Matters, organNamed, personNamed, type Showing, type Subject } from '#platform/board';
import type { DispatchRow, PublicationRow } from './outgoing-rows.js';

/** What rows are told with: names, and the matters that they are of. */
export type Names = Readonly<{
  showing: Pick<Showing, 'names'>;
  matters: Pick<Matters, 'titleOf'>;
  subjects: ReadonlyMap<string, Pick<Subject, 'number'>>;
}>;

/** The stream of the matter that a row is of. */
export const streamOf = ({ category, district, subjectId }: PublicationRow | DispatchRow): string =>
  `${category}-${district}.${subjectId}`;

const told = (row: PublicationRow | DispatchRow, { showing, matters, subjects }: Names) => {
  const { category, subjectId, entry, revision, what, law, recordedAt } = row;
  const categoryName = matters.titleOf(category);
  const number = subjects.get(streamOf(row))?.number ?? null;
  const organ = organNamed(showing, row.organ);
  const officers = row.hands.map((id) => personNamed(showing, id));
  const matter = { category, categoryName, subjectId, matterNumber: number };
  return { ...matter, entry, revision, what, law, organ, officers, recordedAt };
};

/** What is public of a matter, as it is told. */
export const publicationTold = (row: PublicationRow, names: Names) => {
  const { places, since, until, state, acknowledged } = row;
  const at = state === 'public' ? 'standsOn' : 'goneOn';
  const silent = places.filter(
    (one) => !acknowledged.some((each) => each.place === one && each[at]),
  );
  return { ...told(row, names), places, since, until, state, acknowledged, silent };
};

/** What was sent to a body outside, as it is told. */
export const dispatchTold = (row: DispatchRow, names: Names) => {
  const { to, sentOn, answeredOn, number, state, liftedOn, acknowledgedOn, waits } = row;
  // Where a body stands in the register its id was noted: then the name is beside it.
  const toName = to === null ? null : organNamed(names.showing, to).name;
  const answered = { answeredOn, number, state, liftedOn, acknowledgedOn, waits };
  return { ...told(row, names), to, toName, sentOn, ...answered };
};

export type Publication = ReturnType<typeof publicationTold>;
export type Dispatch = ReturnType<typeof dispatchTold>;
