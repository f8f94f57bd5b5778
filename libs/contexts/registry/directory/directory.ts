import {
  type LocalDate,
  localDateOf,
  type Decider,
  type Event,
  evolveOne,
  knownTo,
  partsOf,
  type Position,
  type Recorded,
} from '#domain/kernel';
import { citizenNoun } from '../citizen/citizen.noun.js';
import type { Citizen } from '../citizen/citizen.state.js';
import { citizenStream } from '../citizen/citizen.stream.js';
import { enterpriseNoun } from '../enterprise/enterprise.noun.js';
import type { Enterprise } from '../enterprise/enterprise.state.js';
import { enterpriseStream } from '../enterprise/enterprise.stream.js';
import { mandateNoun } from '../mandate/mandate.noun.js';
import type { Mandate } from '../mandate/mandate.state.js';
import { mandateStream } from '../mandate/mandate.stream.js';
import { organNoun } from '../organ/organ.noun.js';
import type { PaperNumbersNoted } from '../organ/organ.events.js';
import type { Organ } from '../organ/organ.state.js';
import { organStream } from '../organ/organ.stream.js';
import { personNoun } from '../person/person.noun.js';
import type { Person } from '../person/person.state.js';
import { personStream } from '../person/person.stream.js';
import { emptyTable, type Table, valueIn, withValue } from './table.js';

/**
 * All that the registers say, at one place of the log. A value: a later event makes another
 * directory and leaves this one as it was, so that a decision can name the one it saw.
 */
export type Directory = Readonly<{
  /** `commit/prepare` of the newest event considered. */
  position: string;
  organs: Table<Organ>;
  /** The day on which each organ was entered here. */
  organsSince: Table<LocalDate>;
  /** The last number of each series that was given on paper. */
  paperNumbers: Table<number>;
  people: Table<Person>;
  mandates: Table<Mandate>;
  enterprises: Table<Enterprise>;
  citizens: Table<Citizen>;
  /** Ids of the mandates of each holder. */
  mandatesOf: Table<readonly string[]>;
  /** Ids of those whose posts each person answers or answered for（代行职务）. */
  deputyOf: Table<readonly string[]>;
  /** Id of the enterprise with each credit code, under `district.code`. */
  creditCodes: Table<string>;
}>;

/** The streams a directory is made of. */
export const registryStreams = [
  organStream,
  personStream,
  mandateStream,
  enterpriseStream,
  citizenStream,
] as const;

/** The directory before the first event. */
export const emptyDirectory = (): Directory => ({
  position: '0/0',
  organs: emptyTable,
  organsSince: emptyTable,
  paperNumbers: emptyTable,
  people: emptyTable,
  mandates: emptyTable,
  enterprises: emptyTable,
  citizens: emptyTable,
  mandatesOf: emptyTable,
  deputyOf: emptyTable,
  creditCodes: emptyTable,
});

/**
 * The same directory, known to hold up to a later place of the log, where other streams have
 * events.
 */
export const upTo = (directory: Directory, { commit, prepare }: Position): Directory => ({
  ...directory,
  position: `${commit}/${prepare}`,
});

/**
 * The directory after one more event, already in today's shape. Events of other streams change
 * nothing. Throws `RangeError` on an event of ours with an unknown type: to pass over a revocation
 * that a newer program wrote would let people act who must not.
 */
export const withEvent = (directory: Directory, recorded: Recorded): Directory => {
  const parts = partsOf(recorded.stream);
  const fold = parts && folds[parts.category];
  if (!fold) return directory;
  return upTo(fold(directory, { ...parts, recorded }), recorded.position);
};

type Filed = Readonly<{ id: string; district: string; recorded: Recorded }>;

const folds: Readonly<Record<string, (directory: Directory, filed: Filed) => Directory>> = {
  [organStream.category]: (directory, filed) => ({
    ...directory,
    organs: grown(organNoun, directory.organs, filed),
    organsSince: since(directory.organsSince, filed),
    paperNumbers: onPaper(directory.paperNumbers, filed),
  }),
  [personStream.category]: (directory, filed) =>
    filedByDeputy({ ...directory, people: grown(personNoun, directory.people, filed) }, filed),
  [mandateStream.category]: (directory, filed) =>
    filedByHolder(
      { ...directory, mandates: grown(mandateNoun, directory.mandates, filed) },
      filed.id,
    ),
  [enterpriseStream.category]: (directory, filed) =>
    filedByCode(
      { ...directory, enterprises: grown(enterpriseNoun, directory.enterprises, filed) },
      filed,
    ),
  [citizenStream.category]: (directory, filed) => ({
    ...directory,
    citizens: grown(citizenNoun, directory.citizens, filed),
  }),
};

const since = (known: Table<LocalDate>, { id, recorded }: Filed): Table<LocalDate> =>
  valueIn(known, id) === undefined
    ? withValue(known, id, localDateOf(recorded.envelope.recordedAt))
    : known;

const onPaper = (known: Table<number>, { recorded }: Filed): Table<number> => {
  if (recorded.type !== 'PaperNumbersNoted') return known;
  const { series, upTo } = recorded.data as PaperNumbersNoted['data'];
  return withValue(known, series, upTo);
};

const grown = <S, E extends Event>(
  // oxlint-disable-next-line typescript/no-explicit-any
  { initial, evolve }: Decider<any, S, E>,
  table: Table<S>,
  { id, recorded }: Filed,
): Table<S> => {
  if (!knownTo(evolve)(recorded.type))
    throw new RangeError(`Unknown event ${recorded.type} in ${recorded.stream}`);
  const event = { type: recorded.type, data: recorded.data } as E;
  return withValue(table, id, evolveOne(evolve, valueIn(table, id) ?? initial, event));
};

const filedByDeputy = (directory: Directory, { id, recorded }: Filed): Directory => {
  if (recorded.type !== 'DeputyAppointed') return directory;
  const person = valueIn(directory.people, id);
  const deputy = person?.status === 'registered' ? person.deputies.at(-1)?.deputy : undefined;
  if (deputy === undefined) return directory;
  const known = valueIn(directory.deputyOf, deputy) ?? [];
  if (known.includes(id)) return directory;
  return { ...directory, deputyOf: withValue(directory.deputyOf, deputy, [...known, id]) };
};

const filedByHolder = (directory: Directory, id: string): Directory => {
  const mandate = valueIn(directory.mandates, id);
  if (mandate?.status !== 'granted') return directory;
  const { holder } = mandate.text;
  const known = valueIn(directory.mandatesOf, holder) ?? [];
  if (known.includes(id)) return directory;
  return { ...directory, mandatesOf: withValue(directory.mandatesOf, holder, [...known, id]) };
};

const filedByCode = (directory: Directory, { id, district }: Filed): Directory => {
  const enterprise = valueIn(directory.enterprises, id);
  if (enterprise?.status !== 'registered') return directory;
  const key = `${district}.${enterprise.entry.creditCode}`;
  if (valueIn(directory.creditCodes, key) === id) return directory;
  return { ...directory, creditCodes: withValue(directory.creditCodes, key, id) };
};
