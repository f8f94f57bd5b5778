import { parse } from 'csv-parse/sync';
import { answersOf, eventsOf } from '../golden/files.js';
import { goldenHouse } from '../golden/house.js';
import { todays } from '../golden/openapi-today.js';

// What people take with them is read by people（导出表格用中文）: headings, and every value that is
// no name, number or day, in every table of the product.

const events = eventsOf('demo');
const { now } = answersOf('demo');
let house: Awaited<ReturnType<typeof goldenHouse>>;
beforeAll(async () => {
  house = await goldenHouse(events, now);
}, 180_000);
afterAll(() => house.close());

const { paths } = await todays('query');
const tables = Object.keys(paths).filter(
  (path) => path.endsWith('/export.csv') && !path.includes('{'),
);
const asking: Readonly<Record<string, string>> = {
  '/case-figures/export.csv': '?from=2026-01-01&to=2029-12-31',
  '/audit-findings/export.csv': '?audit=late-entry',
};

/** A word of the program: `not-filed`, `enforcementCase`. */
const code = /^[a-z][A-Za-z]*(?:-[a-z]+)*$/;
/** An id, which says nothing to anybody. */
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/;

const rowsOf = async (path: string, filter = ''): Promise<readonly (readonly string[])[]> => {
  const headers = { authorization: 'Bearer auditor' };
  const answer = await fetch(`${house.url}${path}${asking[path] ?? '?'}${filter && `&${filter}`}`, {
    headers,
  });
  expect([path, answer.status]).toEqual([path, 200]);
  const text = await answer.text();
  return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
};

/** Lists that are read on a page and never taken along, each with its reason. */
const onlyRead: Readonly<Record<string, string>> = {
  '/worklist': 'what one person has to do now; as a calendar it is a feed of his own（iCal）',
  '/deadlines': 'the board of what runs now, read again and again',
  '/duties': 'what is owed now; each register that it comes of is taken along',
  '/licensing/queue': 'a view of the applications, which are taken along',
  '/licensing/at-risk': 'a view of the applications, which are taken along',
  '/reported-clues': 'what somebody outside told, in the own words: read there',
  '/imports': 'the workshop of those who bring old cases in',
  '/journal': 'who looked at what: read by the auditor, and no copy of it leaves',
  '/transparency/checkpoints': 'proofs, which are taken along as bundles',
  '/law/rules': 'the law in force, and no register of the bureau',
  '/dispatches/events': 'for the systems of others; the list behind it is taken along',
  '/publications/events': 'for the systems of others; the list behind it is taken along',
  '/deliveries': 'the board of what runs now, read again and again',
  '/public/licences': 'for the public; the register behind it is taken along',
  '/public/blacklist': 'for the public; the register behind it is taken along',
  '/public/blacklist/changes': 'for the public; the register behind it is taken along',
};

/** Lists of the query API that are asked by page. */
const lists = Object.entries(paths).flatMap(([path, { get }]) => {
  const asks = (get?.parameters ?? []).map((one) => ('name' in one ? one.name : ''));
  return !path.includes('{') && !path.includes('/export.') && asks.includes('after') ? [path] : [];
});

/** Each question of the query API with a few words, and what it calls each of them. */
const choices = Object.entries(paths).flatMap(([path, item]) =>
  [item.get, item.post].flatMap((operation) =>
    (operation?.parameters ?? []).flatMap((one) => {
      if (!('name' in one) || one.name === 'sort') return [];
      const { schema = {}, ...said } = one;
      const words = 'enum' in schema ? (schema.enum ?? []) : [];
      const named = { ...schema, ...said } as { 'x-words'?: Readonly<Record<string, string>> };
      return words.map((word: unknown) => ({
        path,
        name: one.name,
        value: String(word),
        called: named['x-words']?.[String(word)],
      }));
    }),
  ),
);

/** The first word of each such question of a list that is taken along. */
const asked = choices.filter(
  ({ path, name }, at) =>
    tables.includes(`${path}/export.csv`) &&
    choices.findIndex((one) => one.path === path && one.name === name) === at,
);

describe('CASE-21 A table that people take with them', () => {
  it('is one of many', () => expect(tables.length).toBeGreaterThan(15));

  it('is there of every list, as CSV and as XLSX', () => {
    const without = lists.filter((path) =>
      ['csv', 'xlsx'].some((kind) => paths[`${path}/export.${kind}`] === undefined),
    );
    expect(without.filter((path) => onlyRead[path] === undefined)).toEqual([]);
    expect(Object.keys(onlyRead).filter((path) => !without.includes(path))).toEqual([]);
  });

  it.each(lists.filter((path) => tables.includes(`${path}/export.csv`)))(
    '%s tells below its rows where the log stood, and what was asked in words',
    async (path) => {
      const rows = await rowsOf(`${path}/export.csv`);
      const told = new Map(rows.slice(-2).map(([what = '', said = '']) => [what, said]));
      expect(told.get('日志位置')).toMatch(/^\d+\/\d+$/);
      expect(told.get('筛选条件')).toMatch(/^[^{}"]+$/);
    },
  );

  it('may be asked by many words, each with what people call it', () => {
    expect(choices.length).toBeGreaterThan(200);
    const raw = choices.filter(({ called = '' }) => called === '' || code.test(called));
    expect(raw.map(({ path, name, value }) => `${path}?${name}=${value}`)).toEqual([]);
  });

  it.each(asked)('$path tells what people call $name=$value', async (one) => {
    const { path, name, value, called } = one;
    const rows = await rowsOf(`${path}/export.csv`, `${name}=${value}`);
    const [, said = ''] = rows.find(([what]) => what === '筛选条件') ?? [];
    expect(said).toMatch(`：${called}`);
  });

  it.each(tables)('%s is Chinese, and names what it is about', async (path) => {
    const [headings = [], ...rows] = await rowsOf(path);
    for (const heading of headings) expect(heading).toMatch(/\p{Script=Han}/u);
    const below = rows.findIndex(([what]) => what === '日志位置' || what === '筛选条件');
    const told = (below === -1 ? rows : rows.slice(0, below)).flatMap((row) =>
      row.flatMap((cell, at) =>
        cell.split(/[、;；,]\s*/).some((one) => code.test(one) || id.test(one))
          ? [`${headings[at]}: ${cell}`]
          : [],
      ),
    );
    expect([...new Set(told)].slice(0, 8)).toEqual([]);
  });
});
