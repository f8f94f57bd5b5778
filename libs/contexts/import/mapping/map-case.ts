import { type Instant, own } from '#domain/kernel';
import type { CaseTraits, ImportedEvent, Money, Result } from '../imported/imported.events.js';
import type { Fault } from '../imports/import.events.js';
import type { ActivityMapping, Mapping } from './mapping.js';
import { readMoney } from './read-values.js';
import { wrongIdOf } from './case-id.js';
import { type Amounts, checkCourse, type Course } from './course.js';
import { doubtsAbout, unreadableIn } from './letters.js';
import { wanted } from './wanted.js';
import { isTooLarge, tooLarge } from './too-large.js';
import { timeReader } from './time-of-entry.js';

/** One entry of the outside log, as it stands there. */
export type LogEntry = Readonly<{
  line: number;
  /** Number of the entry in the file, from 1. */
  number: number;
  attributes: Readonly<Record<string, string>>;
  /** Attributes that stand in it more than once, with other values: the last is read. */
  twice?: readonly string[];
}>;

/** The entries of one case, in the log's order. */
export type RawCase = Readonly<{
  id: string | undefined;
  line: number;
  entries: readonly LogEntry[];
}>;

/** What became of a case: facts to be recorded, and what could not be read. */
export type MappedCase = Readonly<{
  facts: readonly ImportedEvent[];
  faults: readonly Fault[];
  ignored: number;
}>;

/** Raised when the way entries are read changes: the same file is then another import. */
export const mapperVersion = 3;

type Known = Extract<ActivityMapping, { event: string }>;
type Reading = { doubts: string[] };
type Use = Readonly<{ file: string; now: Instant }>;

/**
 * Makes the reader of a mapping's cases. Pure: the same case leads to the same facts, whenever it
 * is read.
 */
export const caseMapper = (mapping: Mapping, use: Use): ((raw: RawCase) => MappedCase) => {
  const entry = entryMapper(mapping, use);
  return (raw) => {
    const { id } = raw;
    const wrong = wrongIdOf(raw);
    if (id === undefined || wrong) return { facts: [], faults: wrong ? [wrong] : [], ignored: 0 };
    const facts: ImportedEvent[] = [];
    const faults: Fault[] = [];
    const course: Course = { paid: 0, seen: new Set() };
    let ignored = 0;
    for (const one of raw.entries) {
      const read = entry(id, one, course);
      if (read === undefined) ignored += 1;
      else if ('kind' in read) faults.push(read);
      else {
        facts.push(read);
        faults.push(...doubtsOf(read));
      }
    }
    return { facts, faults, ignored };
  };
};

const doubtsOf = ({ data: { source, activity } }: ImportedEvent): Fault[] =>
  source.doubts.map((message) => ({
    kind: 'doubt',
    line: source.line,
    entry: source.entry,
    case: source.case,
    activity,
    message,
  }));

const entryMapper = (mapping: Mapping, use: Use) => {
  const timeOf = timeReader(mapping, use.now);
  const mapper = `${mapping.name}@${mapping.version}/${mapperVersion}`;
  return (id: string, raw: LogEntry, course: Course): ImportedEvent | Fault | undefined => {
    const { attributes, line, number } = raw;
    const activity = attributes[mapping.activity];
    const fault = (kind: Fault['kind'], message: string): Fault => ({
      kind,
      line,
      entry: number,
      case: id,
      ...(activity ? { activity } : {}),
      message,
    });
    if (!activity) return fault('no-activity', `There is no ${mapping.activity}（缺少活动名称）.`);
    const known = own(mapping.activities, activity) ?? mapping.others;
    if (!known) return fault('unknown-activity', `The mapping does not know it（未映射的活动）.`);
    if ('ignore' in known || !wanted(mapping, attributes)) return undefined;
    const flaw = flawOf(mapping, course, attributes);
    if (flaw) return fault(...flaw);
    const { at, doubts: ofTime, wrong } = timeOf(attributes, course);
    if (wrong) return fault(...wrong);
    const place = { file: use.file, line, entry: number, case: id, mapper };
    const doubts = [...ofTime, ...doubtsAbout(raw)];
    return factOf({ mapping, known, activity, at, doubts, attributes, place }, course);
  };
};

const flawOf = (
  mapping: Mapping,
  course: Course,
  attributes: LogEntry['attributes'],
): readonly [Fault['kind'], string] | undefined => {
  if (isTooLarge(attributes)) return ['too-large', tooLarge];
  const broken = unreadableIn(attributes);
  if (broken) return ['broken-row', broken];
  return repeats(mapping, course, attributes)
    ? ['duplicate', 'The case has this very entry already（重复记录）.']
    : undefined;
};

const repeats = (
  { duplicates }: Mapping,
  { seen }: Course,
  attributes: LogEntry['attributes'],
): boolean => {
  if (duplicates === undefined) return false;
  const entry = JSON.stringify(attributes);
  if (seen.has(entry)) return true;
  seen.add(entry);
  return false;
};

type Found = Readonly<{
  mapping: Mapping;
  known: Known;
  activity: string;
  at: Instant;
  doubts: readonly string[];
  attributes: LogEntry['attributes'];
  place: Omit<ImportedEvent['data']['source'], 'doubts'>;
}>;

const factOf = (found: Found, course: Course): ImportedEvent => {
  const { mapping, known, activity, at, attributes, place } = found;
  const reading: Reading = { doubts: [...found.doubts] };
  const by = mapping.resource === undefined ? undefined : attributes[mapping.resource];
  const money = moneyOf(found, reading);
  checkCourse(course, at, money, reading);
  const { file, line, entry, case: inCase, mapper } = place;
  const { doubts } = reading;
  const result = resultOf(found, reading);
  const data = {
    at,
    activity,
    ...(by === undefined ? {} : { by }),
    traits: traitsOf(known, attributes),
    details: detailsOf(found),
    amount: money.amount,
    cost: money.cost,
    total: money.total,
    result,
    source: { file, line, entry, case: inCase, mapper, doubts },
  };
  return { type: known.event, data };
};

const moneyOf = ({ known, attributes, mapping }: Found, reading: Reading): Amounts => {
  const found: { amount?: Money; cost?: Money; total?: Money } = {};
  for (const field of ['amount', 'cost', 'total'] as const) {
    const from = known.fields[field];
    if (from === undefined) continue;
    const text = attributes[from];
    const read = text === undefined ? undefined : readMoney(text, mapping.money);
    if (!read)
      reading.doubts.push(`${from} is no amount: ${JSON.stringify(text ?? '')}（金额存疑）`);
    else found[field] = { minor: read.minor, currency: mapping.money.currency };
    if (read && !read.exact) reading.doubts.push(`${from} was rounded: ${text}（金额已四舍五入）`);
  }
  return found;
};

const resultOf = (
  { known, attributes, mapping }: Found,
  { doubts }: Reading,
): Result | undefined => {
  const from = known.fields.result;
  const text = from === undefined ? undefined : attributes[from];
  if (from === undefined || !text) return undefined;
  const meaning = own(mapping.values[from], text);
  if (!meaning) doubts.push(`${from} ${JSON.stringify(text)} has no meaning here（含义不明）`);
  return meaning;
};

const traitsOf = (
  { traits }: Known,
  attributes: LogEntry['attributes'],
): CaseTraits | undefined => {
  const found = Object.entries(traits).filter(([, from]) => attributes[from]);
  return found.length === 0
    ? undefined
    : Object.fromEntries(found.map(([trait, from]) => [trait, attributes[from]!]));
};

/** Attributes that are kept as they stand; a field that is blank says nothing. */
const detailsOf = ({ known, mapping, attributes }: Found) => {
  const { case: id, activity, time, resource = '' } = mapping;
  const { fields, traits, details } = known;
  const read = [id, activity, time.from, resource, ...Object.values({ ...fields, ...traits })];
  const others = details.includes('*')
    ? Object.keys(attributes).filter((name) => name !== '' && !read.includes(name))
    : [];
  const kept = new Set([...details.filter((name) => name !== '*'), ...others]);
  const found = [...kept].filter((name) => attributes[name]);
  return found.length === 0
    ? undefined
    : Object.fromEntries(found.map((name) => [name, attributes[name]!]));
};
