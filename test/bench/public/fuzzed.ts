import { isCreditCode } from '#domain/kernel';

/** What is asked, and whether anybody may ask it at all. */
export type Question = Readonly<{
  path: string;
  isPublic: boolean;
  headers?: Readonly<Record<string, string>>;
}>;

/** What stands in the list and may be asked for; what no answer may ever show. */
export type Shown = Readonly<{
  entries: number;
  words: readonly string[];
  secrets: readonly string[];
}>;

const lists = ['/public/blacklist', '/public/blacklist/changes', '/public/licences'];
const closed = [
  '/blacklist-listings',
  '/blacklist-standing/x',
  '/publications',
  '/citizens',
  '/worklist',
  '/public/../blacklist-listings',
  '/public/blacklist/..%2f..%2fblacklist-listings',
  '/public/blacklist/changes/1',
  '//blacklist-listings',
];
const names = ['q', 'creditCode', 'on', 'limit', 'after', 'sort', 'state', 'asOf', 'item'];
const odd = ['subject', 'partyId', 'fields', '__proto__', 'constructor', 'q[]', 'on[from]', ''];
const values = [
  '',
  '0',
  '1',
  '200',
  '201',
  '-1',
  '1e9',
  'NaN',
  '2026-06-01',
  '2026-02-30',
  '9999-12-31',
  '0000-01-01',
  '2026-06-01T00:00:00Z',
  '-listedOn',
  'publicSince',
  'partyName',
  'public',
  'withdrawn',
  'not-yet',
  "' OR 1=1 --",
  '%',
  '_',
  '\\',
  '\u0000',
  '\ud83d\ude00',
  '梁',
  '公司 公司 公司',
  'x'.repeat(1_200),
  'WyItbGlzdGVkT24iLCIyMDI2IiwieCJd',
  '{"$ne":null}',
  '44052418800101001X',
];
const rawValues = ['%', '%E4%BD', '%00', '%zz', '%F0%9F%98%80', '+', '&&==&'];
const notChanged = [undefined, '*', 'W/"x"', '"1"'];

/** Numbers that follow from the first alone, so that a fault is found again. */
const chances = (seed: number) => {
  let state = (seed * 2_654_435_761) >>> 0;
  return (most: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0;
    return state % most;
  };
};

/** The question of that number; the same each time. */
export const questions = ({ words, secrets }: Shown) => {
  const said = [...values, ...words, ...secrets];
  return (index: number): Question => {
    const chance = chances(index + 1);
    const pick = <T>(from: readonly T[]): T => from[chance(from.length)]!;
    if (chance(20) === 0) return { path: pick(closed), isPublic: false };
    const one = (): string => {
      const name = encodeURIComponent(chance(12) === 0 ? pick(odd) : pick(names));
      const value = chance(12) === 0 ? pick(rawValues) : asSent(pick(said));
      return `${name}=${value}`;
    };
    const asked = Array.from({ length: chance(5) }, one).join('&');
    const number = chance(15) === 0 ? `/${asSent(pick(said))}` : '';
    const known = pick(notChanged);
    return {
      path: `${pick(lists)}${number}${asked && `?${asked}`}`,
      isPublic: true,
      ...(known !== undefined && { headers: { 'if-none-match': known } }),
    };
  };
};

const asSent = (text: string): string => encodeURIComponent(text);

const ofPages = ['items', 'next', 'total', 'position', 'stale', 'setAside', 'on', 'past'];
const ofEntries = [
  'entry',
  'name',
  'creditCode',
  'address',
  'listedAs',
  'organ',
  'listedOn',
  'until',
  'publicSince',
  'places',
  'state',
  'at',
];
const ofLicences = [
  'number',
  'itemName',
  'organ',
  'holder',
  'creditCode',
  'on',
  'validFrom',
  'validTo',
  'status',
  'statusName',
  'suspended',
  'terms',
  'gaps',
  'endings',
];
const ofNumbers = ['number', 'wellFormed', 'reason', 'found', 'licence'];
const mayBe = [200, 304, 400, 404, 414];
const identityNumber = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g;

const unknownIn = (told: object, known: readonly string[]): readonly string[] =>
  Object.keys(told).filter((name) => !known.includes(name));

type Page = Readonly<{ items?: readonly object[]; licence?: object }>;

const strange = (path: string, body: Page): readonly string[] => {
  const ofItems = path.startsWith('/public/licences') ? ofLicences : ofEntries;
  return [
    ...unknownIn(body, [...ofPages, ...ofNumbers]),
    ...(body.items ?? []).flatMap((item) => unknownIn(item, ofItems)),
    ...(body.licence ? unknownIn(body.licence, ofLicences) : []),
  ];
};

/** What an answer shows that nobody may see; what was asked is no news to who asked. */
const leaks = ({ path }: Question, text: string, secrets: readonly string[]): readonly string[] => {
  const asked = decoded(path);
  const numbers = (text.match(identityNumber) ?? []).filter((one) => !isCreditCode(one));
  const known = secrets.filter((one) => text.includes(one));
  return [...numbers, ...known].filter((one) => !asked.includes(one));
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

type Answer = Readonly<{ status: number; text: string }>;

/** Why an answer is none that may be given; nothing when it is. */
export const faultOf = (
  question: Question,
  { status, text }: Answer,
  secrets: readonly string[],
): string | undefined => {
  if (status >= 500) return `answers ${status}`;
  if (!question.isPublic) return [401, 404].includes(status) ? undefined : `tells ${status}`;
  if (!mayBe.includes(status)) return `answers ${status}`;
  const numbers = leaks(question, text, secrets);
  if (numbers.length > 0) return `shows what is a person’s ${numbers.join(', ')}`;
  if (status !== 200) return undefined;
  const fields = strange(question.path, JSON.parse(text) as Page);
  return fields.length > 0 ? `shows ${fields.join(', ')}` : undefined;
};
