import type { Instant } from '#libs/kernel';
import type { Mapping } from './mapping.js';

const letters = /YYYY|MM|DD|HH|mm|ss/g;
type Letters = 'YYYY' | 'MM' | 'DD' | 'HH' | 'mm' | 'ss';

/** A reader of moments in the log's own spelling. Answers nothing for what is no moment, or has no zone. */
export const momentReader = ({
  format,
  zone,
}: Mapping['time']): ((text: string) => Instant | undefined) =>
  format === 'iso' ? isoReader(zone) : formatReader(format, zone ?? 'Z');

const iso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

const isoReader = (zone: string | undefined) => {
  const recent = new Map<string, Instant | undefined>();
  const read = (text: string): Instant | undefined => {
    const match = iso.exec(text);
    if (!match || (!match[4] && !zone)) return undefined;
    const whole = match[4] ? text : `${text}${match[1] ? '' : 'T00:00:00'}${zone}`;
    return dayExists(text.slice(0, 10)) ? moment(whole.replace(',', '.')) : undefined;
  };
  // Logs name the same days over and over; a day is parsed once.
  return (text: string): Instant | undefined => {
    if (recent.has(text)) return recent.get(text);
    if (recent.size >= 10_000) recent.clear();
    const at = read(text);
    recent.set(text, at);
    return at;
  };
};

const dayExists = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
};

const moment = (text: string): Instant | undefined => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : (at.toISOString() as Instant);
};

const formatReader = (format: string, zone: string) => {
  const names = [...format.matchAll(letters)].map(([name]) => name as Letters);
  const literal = format.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const pattern = new RegExp(
    `^${literal.replaceAll(letters, (name) => `(\\d{${name.length}})`)}$`,
    'u',
  );
  return (text: string): Instant | undefined => {
    const match = pattern.exec(text.trim());
    if (!match) return undefined;
    const found = Object.fromEntries(names.map((name, at) => [name, match[at + 1]!]));
    const day = `${found.YYYY}-${found.MM}-${found.DD}`;
    const { HH = '00', mm = '00', ss = '00' } = found;
    return dayExists(day) ? moment(`${day}T${HH}:${mm}:${ss}${zone}`) : undefined;
  };
};

/** An amount in hundredths; `exact` is false when the log has more digits. Nothing for what is no amount. */
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
