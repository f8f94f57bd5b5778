import type { Instant } from '#domain/kernel';
import type { Mapping } from './mapping.js';

const letters = /YYYY|SSS|MM|DD|HH|mm|ss|ZZ|M|D|H/g;

/**
 * Where the half of the day is told（上午、下午）, hours go from 1 to 12 and are written h or hh.
 */
const lettersOfHalves = /YYYY|SSS|MM|DD|hh|mm|ss|ZZ|M|D|h|A/g;

/** What each letter stands for; a single one takes one digit or two. */
const patterns: Readonly<Record<string, string>> = {
  YYYY: String.raw`(?<year>\d{4})`,
  MM: String.raw`(?<month>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  DD: String.raw`(?<day>\d{2})`,
  D: String.raw`(?<day>\d{1,2})`,
  HH: String.raw`(?<hour>\d{2})`,
  H: String.raw`(?<hour>\d{1,2})`,
  mm: String.raw`(?<minute>\d{2})`,
  hh: String.raw`(?<hour>0\d|1[0-2])`,
  h: String.raw`(?<hour>[1-9]|1[0-2])`,
  A: String.raw`(?<half>上午|下午|[AaPp][Mm])`,
  ss: String.raw`(?<second>\d{2})`,
  SSS: String.raw`(?<part>\d{1,9})`,
  ZZ: String.raw`(?<zone>Z|[+-]\d{2}(?::?\d{2})?)`,
};

/** `+02`, `+0200` and `+02:00` are one zone. */
const zoneOf = (text: string): string => {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
  return sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
};

/**
 * A reader of moments in the log's own spelling. Answers nothing for what is no moment, or has no
 * zone.
 */
export const momentReader = ({
  format,
  zone,
}: Mapping['time']): ((text: string) => Instant | undefined) =>
  format === 'iso' ? isoReader(zone) : formatReader(format, zone ?? 'Z');

const iso =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))? ?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** Hours and minutes, seconds, fraction: what is not said is nought. */
const clockText = ([time = '00:00', seconds = ':00', part = '0']: readonly (
  string | undefined
)[]): string => `${time}${seconds}.${part}`;

/**
 * A text on its own. One that was cut out of a piece of the log keeps the whole piece in memory.
 */
const copyOf = (text: string): string => Buffer.from(text).toString();

const isoReader = (zone: string | undefined) => {
  const recent = new Map<string, Instant | undefined>();
  const read = (text: string): Instant | undefined => {
    const [, day, ...clock] = iso.exec(text.trim()) ?? [];
    const told = clock[3];
    const named = told === undefined ? zone : zoneOf(told);
    if (day === undefined || named === undefined || !dayExists(day)) return undefined;
    return moment(`${day}T${clockText(clock)}${named}`);
  };
  // Logs name the same days over and over; a day is parsed once.
  return (text: string): Instant | undefined => {
    if (recent.has(text)) return recent.get(text);
    if (recent.size >= 10_000) recent.clear();
    const at = read(text);
    recent.set(copyOf(text), at);
    return at;
  };
};

const dayExists = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
};

/**
 * From the year 1 to 9999, in UTC as well: no table keeps others, and as text they would not stand
 * in order.
 */
const moment = (text: string): Instant | undefined => {
  const at = new Date(text);
  const told = Number.isNaN(at.getTime()) ? '' : at.toISOString();
  return /^\d{4}-/.test(told) && !told.startsWith('0000') ? (told as Instant) : undefined;
};

/** Twelve in the morning is nought, twelve after noon is noon. */
const hourOf = ({ hour, half }: Readonly<Record<string, string | undefined>>) => {
  if (half === undefined || hour === undefined) return hour;
  const late = half === '下午' || half.toLowerCase() === 'pm';
  return String((Number(hour) % 12) + (late ? 12 : 0));
};

const formatReader = (format: string, zone: string) => {
  const literal = format.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const used = format.includes('A') ? lettersOfHalves : letters;
  const pattern = new RegExp(`^${literal.replaceAll(used, (name) => patterns[name]!)}$`, 'u');
  const two = (digits = '0'): string => digits.padStart(2, '0');
  return (text: string): Instant | undefined => {
    const found = pattern.exec(text.trim())?.groups;
    if (!found) return undefined;
    const day = `${found.year}-${two(found.month)}-${two(found.day)}`;
    const time = `${two(hourOf(found))}:${two(found.minute)}:${two(found.second)}.${found.part ?? '0'}`;
    const named = found.zone === undefined ? zone : zoneOf(found.zone);
    return dayExists(day) ? moment(`${day}T${time}${named}`) : undefined;
  };
};

/**
 * An amount in hundredths; `exact` is false when the log has more digits. Nothing for what is no
 * amount.
 */
export type ReadMoney = Readonly<{ minor: number; exact: boolean }>;

const withPoint = /^(-?)(\d{1,13})(?:\.(\d{1,12}))?$/;
const withComma = /^(-?)(\d{1,13})(?:,(\d{1,12}))?$/;

/** Reads an amount digit by digit: floating point would lose some. */
export const readMoney = (
  text: string,
  { decimal, thousands }: Mapping['money'],
): ReadMoney | undefined => {
  const plain = text
    .split(thousands || '\0')
    .join('')
    .trim();
  const match = (decimal === '.' ? withPoint : withComma).exec(plain);
  if (!match) return undefined;
  const [, sign, whole = '', part = ''] = match;
  const digits = part.padEnd(3, '0');
  const minor = Number(whole + digits.slice(0, 2)) + Number(digits[2]! >= '5');
  return { minor: sign === '' ? minor : 0 - minor, exact: /^0*$/.test(digits.slice(2)) };
};
