import { parse } from 'csv-parse/sync';
import { askedInWords } from './asked-in-words.js';
import { type Column, opened } from './table-file.js';
import { Id, OneOf, Only } from '#platform/http';
import { csvOf, inYuan } from '#platform/office';

type Row = Readonly<{ name: string; fineFen: number | null; late: boolean; people: string[] }>;
const columns: readonly Column<Row>[] = [
  ['当事人', ({ name }) => name],
  ['罚款（元）', ({ fineFen }) => inYuan(fineFen)],
  ['逾期', ({ late }) => late],
  ['承办人', ({ people }) => people],
];
const row = (name: string): Row => ({
  name,
  fineFen: 15_000_000,
  late: true,
  people: ['陈', '梁'],
});

class Asks {
  @OneOf({ open: '办理中', closed: { zh: '已结案' } }, { about: 'Stage（状态）', optional: true })
  stage?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: string;
  @Id({ about: 'Organ（机关）', optional: true }) organ?: string;
  q?: string;
  limit?: number;
}
const asked = Object.assign(new Asks(), {
  stage: 'open',
  overdue: 'true',
  q: '粤鑫',
  limit: 5,
});

const written = async (...pages: readonly (readonly Row[])[]): Promise<string> => {
  const pagesAsked: (string | undefined)[] = [];
  const page = async (after: string | undefined) => {
    pagesAsked.push(after);
    const at = Number(after ?? 0);
    return { items: pages[at] ?? [], ...(at + 1 < pages.length && { next: String(at + 1) }) };
  };
  let text = '';
  const told = { position: '47/47', asked };
  for await (const part of csvOf((await opened(columns, page, told)).table)) text += part;
  expect(pagesAsked).toHaveLength(Math.max(pages.length, 1));
  return text;
};

const read = (text: string): readonly (readonly string[])[] =>
  parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });

describe('CASE-26 A list as CSV', () => {
  it('has titles, every page, and below them what was asked and the position of the log', async () => {
    const text = await written([row('甲'), row('乙')], [row('丙')]);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(read(text)).toEqual([
      ['当事人', '罚款（元）', '逾期', '承办人'],
      ['甲', '150000.00', '是', '陈、梁'],
      ['乙', '150000.00', '是', '陈、梁'],
      ['丙', '150000.00', '是', '陈、梁'],
      ['日志位置', '47/47'],
      ['筛选条件', '状态：办理中；仅逾期：是；检索词：粤鑫'],
    ]);
  });

  it.each(['=1+1', '+86', '-2', '@a', '\t=1'])('runs no formula: %j', async (name) => {
    const [, first] = read(await written([row(name)]));
    expect(first?.[0]).toBe(`'${name}`);
  });

  it('keeps quotation marks and line ends of a name', async () => {
    const name = '甲"乙,\n丙';
    const [, first] = read(await written([row(name)]));
    expect(first?.[0]).toBe(name);
  });

  it('tells moments on the clock of the place', async () => {
    const [, first] = read(await written([row('2026-12-04T15:59:59.999Z')]));
    expect(first?.[0]).toBe('2026-12-04 23:59');
  });

  it('leaves a name that only looks like a moment as it is', async () => {
    const [, first] = read(await written([row('2026-13-45T99:00:00Z')]));
    expect(first?.[0]).toBe('2026-13-45T99:00:00Z');
  });

  it('of nothing is its titles', async () => {
    expect(read(await written())[0]).toEqual(['当事人', '罚款（元）', '逾期', '承办人']);
    expect(inYuan(null)).toBe('');
  });
});

describe('What a list was asked', () => {
  const told = (asked: object, called?: (value: string) => string | undefined): string =>
    askedInWords(Object.assign(new Asks(), asked), called);

  it('is told as its field calls it, and a tick as 是', () =>
    expect(told({ stage: 'closed', overdue: 'true' })).toBe('状态：已结案；仅逾期：是'));

  it('is told by the name of the organ or person whose id it is', () =>
    expect(told({ organ: 'o1' }, (id) => (id === 'o1' ? '区应急管理局' : undefined))).toBe(
      '机关：区应急管理局',
    ));

  it('is told as it was asked where nothing calls it otherwise', () =>
    expect(told({ q: '粤鑫' }, () => undefined)).toBe('检索词：粤鑫'));

  it('says nothing of the page and the order', () =>
    expect(told({ limit: 5, after: 'x', sort: '-lastEventAt' })).toBe('无（全部）'));
});
