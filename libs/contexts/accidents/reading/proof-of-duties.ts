import {
  endOfDay,
  type Instant,
  type Label,
  type LocalDate,
  localDateOf,
  plusDays,
  type RegistryView,
  startOfDay,
} from '#domain/kernel';
import { holdersOf } from '#domain/procedure';
import type { OwingRow } from '#platform/appointments';

// What somebody in office owed, did, missed and knew on each day before an accident（尽职免责）:
// from the log alone (DPG-4). It proves what is on record, and judges nobody.

/** One thing that he owed in those days（一项职责）. */
export type ProvenDuty = Readonly<{
  /** Its number in the days below. */
  duty: string;
  what: Label;
  rule: string;
  category: string;
  subjectId: string;
  /** It was owed in a matter of the unit that had the accident（涉事单位事项）. */
  ofUnit: boolean;
  since: Instant;
  due: Instant;
  /** Done, done late, missed, or owed still when it happened; what fell was not owed any more. */
  outcome: 'done' | 'late' | 'missed' | 'owed' | 'fell';
  doneOn: LocalDate | null;
  doneByHim: boolean;
}>;

/** One day（逐日）, by the numbers of the duties. */
export type ProvenDay = Readonly<{
  on: LocalDate;
  hadToDo: readonly string[];
  did: readonly string[];
  missed: readonly string[];
  /** What stood on his worklist（待办）: what was entered later, he could not know. */
  knew: readonly string[];
}>;

/** Of whom, up to which moment. */
export type Proving = Readonly<{
  person: string;
  from: LocalDate;
  until: Instant;
  registry: RegistryView;
  nameOf: (row: OwingRow) => Label;
  isOfUnit: (stream: string) => boolean;
}>;

type Row = Readonly<OwingRow>;

const earliest = (...moments: readonly (Instant | null)[]): Instant =>
  moments.filter((one) => one !== null).toSorted()[0]!;

/** He held it at that moment, in the flesh: a post is whoever holds it, deputies too. */
const heldAt = ({ by }: Row, { person, registry }: Proving, at: Instant): boolean =>
  by !== null && holdersOf(by, registry, at).includes(person);

const isOpenOn = ({ since, endedAt }: Row, on: LocalDate): boolean =>
  since <= endOfDay(on) && (endedAt === null || endedAt >= startOfDay(on));

const missedBy = ({ due, missedBy: put }: Row, { person, until }: Proving): boolean =>
  due <= until && put.includes(person);

const endedBefore = ({ endedAt }: Row, until: Instant): boolean =>
  endedAt !== null && endedAt <= until;

/** How it stood when the accident happened. */
const outcomeOf = (row: Row, proving: Proving): ProvenDuty['outcome'] => {
  if (missedBy(row, proving)) return 'missed';
  if (!endedBefore(row, proving.until)) return 'owed';
  if (row.outcome === 'met') return 'done';
  return row.outcome === 'late' ? 'late' : 'fell';
};

const daysBetween = (from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  for (let on = from; on <= to; on = plusDays(on, 1)) days.push(on);
  return days;
};

type Numbered = Readonly<{ duty: string; row: Row }>;

const dayOf = (on: LocalDate, numbered: readonly Numbered[], proving: Proving): ProvenDay => {
  const those = (is: (row: Row) => boolean): readonly string[] =>
    numbered.filter(({ row }) => is(row)).map(({ duty }) => duty);
  const held = (row: Row): boolean =>
    isOpenOn(row, on) && heldAt(row, proving, earliest(endOfDay(on), proving.until, row.endedAt));
  const { person, until } = proving;
  return {
    on,
    hadToDo: those(held),
    did: those(
      (row) =>
        endedBefore(row, until) && row.endedBy === person && localDateOf(row.endedAt!) === on,
    ),
    missed: those((row) => missedBy(row, proving) && localDateOf(row.due) === on),
    knew: those((row) => held(row) && row.knownAt <= earliest(endOfDay(on), until)),
  };
};

const dutyOf = ({ duty, row }: Numbered, proving: Proving): ProvenDuty => {
  const done = endedBefore(row, proving.until);
  return {
    duty,
    what: row.what ?? proving.nameOf(row),
    rule: row.rule,
    category: row.category,
    subjectId: row.subjectId,
    ofUnit: proving.isOfUnit(row.stream),
    since: row.since,
    due: row.due,
    outcome: outcomeOf(row, proving),
    doneOn: done ? localDateOf(row.endedAt!) : null,
    doneByHim: done && row.endedBy === proving.person,
  };
};

/** Each duty of his, and each day on which there was one. */
export const proofOfDuties = (
  rows: readonly Row[],
  proving: Proving,
): Readonly<{ duties: readonly ProvenDuty[]; days: readonly ProvenDay[] }> => {
  const days = daysBetween(proving.from, localDateOf(proving.until));
  const numbered = rows
    .filter(({ since }) => since <= proving.until)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .map((row, n) => ({ duty: `d${n + 1}`, row }));
  const told = days.map((on) => dayOf(on, numbered, proving));
  const his = new Set(told.flatMap(({ hadToDo, did, missed }) => [...hadToDo, ...did, ...missed]));
  return {
    duties: numbered.filter(({ duty }) => his.has(duty)).map((one) => dutyOf(one, proving)),
    days: told.filter(
      ({ hadToDo, did, missed }) => hadToDo.length + did.length + missed.length > 0,
    ),
  };
};
