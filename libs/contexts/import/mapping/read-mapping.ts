import { type FactField, facts } from '../imported/facts.js';
import { type ImportedType, results } from '../imported/imported.events.js';
import { type ActivityMapping, BadMapping, type Mapping } from './mapping.js';
import { type Given, isObject, isText, oneOf, part, type Say, text, word } from './parts.js';

/** Fields of an object, each the name of an attribute. */
const attributes = (value: unknown, at: string, known: readonly string[], say: Say) => {
  const given = part(value ?? {}, at, known, say);
  return Object.fromEntries(
    Object.entries(given).map(([field, from]) => [field, text(from, `${at}.${field}`, say)]),
  );
};

const traitNames = ['party', 'kind', 'provision'] as const;

const factMapping = (given: Given, at: string, say: Say): ActivityMapping => {
  const types = Object.keys(facts) as ImportedType[];
  const event = oneOf(given.event, `${at}.event`, types, say);
  const known: readonly FactField[] = facts[event].fields;
  const details = given.details ?? [];
  if (!Array.isArray(details) || !details.every(isText))
    say(`${at}.details: must be a list of attributes`);
  return {
    event,
    fields: attributes(given.fields, `${at}.fields`, known, say),
    traits: attributes(given.traits, `${at}.traits`, traitNames, say),
    details: Array.isArray(details) ? (details as string[]) : [],
  };
};

const activity = (value: unknown, at: string, say: Say): ActivityMapping => {
  const known = ['event', 'fields', 'traits', 'details', 'ignore'];
  const given = part(value, at, known, say);
  if (given.ignore === undefined) return factMapping(given, at, say);
  if (given.event !== undefined) say(`${at}: has both event and ignore`);
  return { ignore: text(given.ignore, `${at}.ignore`, say) };
};

const activities = (value: unknown, others: unknown, say: Say): Mapping['activities'] => {
  const given = isObject(value) ? Object.entries(value) : [];
  if (given.length === 0 && others === undefined)
    say('activities: must name at least one activity, or say what `others` become');
  return Object.fromEntries(
    given.map(([name, one]) => [name, activity(one, `activities.${name}`, say)]),
  );
};

const values = (value: unknown, say: Say): Mapping['values'] => {
  const given = isObject(value) ? value : {};
  if (value !== undefined && !isObject(value)) say('values: must be an object');
  const meanings = (one: unknown, at: string) => {
    if (!isObject(one)) say(`${at}: must be an object`);
    return Object.fromEntries(
      Object.entries(isObject(one) ? one : {}).map(([from, to]) => [
        from,
        oneOf(to, `${at}.${from}`, results, say),
      ]),
    );
  };
  return Object.fromEntries(
    Object.entries(given).map(([name, one]) => [name, meanings(one, `values.${name}`)]),
  );
};

const time = (value: unknown, say: Say): Mapping['time'] => {
  const given = part(value, 'time', ['from', 'format', 'zone', 'missing'], say);
  const format = text(given.format, 'time.format', say, 'iso');
  const zone = given.zone === undefined ? {} : { zone: text(given.zone, 'time.zone', say) };
  checkTime(format, zone.zone, say);
  const missing = word(given.missing, 'time.missing', 'as-before', say);
  return { from: text(given.from, 'time.from', say), format, ...zone, ...(missing && { missing }) };
};

const checkTime = (format: string, zone: string | undefined, say: Say): void => {
  if (zone !== undefined && !/^[+-]\d{2}:\d{2}$/.test(zone))
    say('time.zone: must look like +08:00');
  if (format !== 'iso' && !['YYYY', 'M', 'D'].every((letters) => format.includes(letters)))
    say('time.format: must be iso, or hold YYYY, MM and DD (and HH, or A and hh; mm, ss, SSS, ZZ)');
  if (format !== 'iso' && !format.includes('ZZ') && zone === undefined)
    say('time.zone: must be given, because the format names none');
};

const money = (value: unknown, say: Say): Mapping['money'] => {
  const given = part(value ?? {}, 'money', ['currency', 'decimal', 'thousands'], say);
  const currency = text(given.currency, 'money.currency', say, 'CNY');
  if (!/^[A-Z]{3}$/.test(currency)) say('money.currency: must be a code such as CNY');
  const thousands = typeof given.thousands === 'string' ? given.thousands : '';
  return {
    currency,
    thousands,
    decimal: oneOf(given.decimal ?? '.', 'money.decimal', ['.', ','], say),
  };
};

const csv = (value: unknown, say: Say): Mapping['csv'] => {
  const given = part(value ?? {}, 'csv', ['delimiter', 'quote', 'rows'], say);
  const rows = word(given.rows, 'csv.rows', 'anywhere', say);
  return {
    delimiter: text(given.delimiter, 'csv.delimiter', say, ','),
    quote: text(given.quote, 'csv.quote', say, '"'),
    ...(rows && { rows }),
  };
};

const only = (value: unknown, say: Say): NonNullable<Mapping['only']> => {
  const given = isObject(value) ? value : {};
  if (!isObject(value)) say('only: must be an object');
  for (const [name, texts] of Object.entries(given))
    if (!Array.isArray(texts) || !texts.every(isText)) say(`only.${name}: must be a list of texts`);
  return given as NonNullable<Mapping['only']>;
};

const encoding = (value: unknown, say: Say): string => {
  const label = text(value, 'encoding', say, 'utf-8');
  try {
    return new TextDecoder(label).encoding;
  } catch {
    say(`encoding: ${label} is not known`);
    return 'utf-8';
  }
};

const fields = [
  'name',
  'version',
  'about',
  'format',
  'encoding',
  'csv',
  'case',
  'activity',
  'time',
  'resource',
  'money',
  'only',
  'duplicates',
  'values',
  'activities',
  'others',
];

/** Every attribute whose value is to be translated must have its meanings. */
const checkResults = ({ activities: all, others, values: known }: Mapping, say: Say): void => {
  const named = Object.entries(all).map(([name, one]) => [`activities.${name}`, one] as const);
  for (const [at, one] of others ? [...named, ['others', others] as const] : named) {
    const from = 'ignore' in one ? undefined : one.fields.result;
    if (from !== undefined && !known[from])
      say(`${at}.fields.result: values.${from} must say what its texts mean`);
  }
};

/** What a mapping need not say; fields left out stay out, so that a mapping keeps its digest. */
const options = (given: Given, say: Say): Pick<Mapping, 'only' | 'duplicates' | 'others'> => {
  const duplicates = word(given.duplicates, 'duplicates', 'drop', say);
  return {
    ...(given.only === undefined ? {} : { only: only(given.only, say) }),
    ...(duplicates && { duplicates }),
    ...(given.others === undefined ? {} : { others: activity(given.others, 'others', say) }),
  };
};

/** Reads and checks a mapping. Throws `BadMapping`, which names every fault at once. */
export const readMapping = (json: string): Mapping => {
  const faults: string[] = [];
  const say: Say = (fault) => void faults.push(fault);
  const given = part(parsed(json), 'mapping', fields, say);
  const version = given.version;
  if (!Number.isInteger(version) || (version as number) < 1)
    say('version: must be a whole number from 1');
  const mapping: Mapping = {
    name: text(given.name, 'name', say),
    version: version as number,
    format: oneOf(given.format, 'format', ['xes', 'csv'], say),
    encoding: encoding(given.encoding, say),
    csv: csv(given.csv, say),
    case: text(given.case, 'case', say),
    activity: text(given.activity, 'activity', say),
    time: time(given.time, say),
    ...(given.resource === undefined ? {} : { resource: text(given.resource, 'resource', say) }),
    money: money(given.money, say),
    values: values(given.values, say),
    activities: activities(given.activities, given.others, say),
    ...options(given, say),
  };
  checkResults(mapping, say);
  if (faults.length > 0) throw new BadMapping(faults);
  return mapping;
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    throw new BadMapping([`It is no JSON: ${(error as Error).message}`]);
  }
};
