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
};

/** A word of the program: `not-filed`, `enforcementCase`. */
const code = /^[a-z][A-Za-z]*(?:-[a-z]+)*$/;
/** An id, which says nothing to anybody. */
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/;

const rowsOf = async (path: string): Promise<readonly (readonly string[])[]> => {
  const headers = { authorization: 'Bearer auditor' };
  const answer = await fetch(`${house.url}${path}${asking[path] ?? ''}`, { headers });
  expect([path, answer.status]).toEqual([path, 200]);
  const text = await answer.text();
  return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
};

describe('CASE-21 A table that people take with them', () => {
  it('is one of many', () => expect(tables.length).toBeGreaterThan(15));

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
