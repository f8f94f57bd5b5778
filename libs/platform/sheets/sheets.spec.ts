import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as columns from './column.js';
import { faultLine } from './faults.js';
import { inChinese } from './refused-as.js';
import { readSheets } from './read-sheets.js';
import { sheet } from './sheet.js';
import { writeExamples } from './write-examples.js';

const books = sheet({
  name: 'books',
  title: '登记簿',
  about: '测试用',
  columns: {
    code: columns.code({ title: '代码' }),
    name: columns.text({ title: '名称', max: 10 }),
    on: columns.optional(columns.day({ title: '日期' })),
  },
  key: ['code'],
  examples: [{ code: 'A', name: '甲', on: '2026-07-01' }],
  steps: async () => [],
});

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sheets-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const put = (file: string, text: string | Buffer) => writeFileSync(join(folder, file), text);
const found = () => readSheets(folder, [books]);
const rows = () => found().filled[0]?.rows;
const told = () => found().faults.map(faultLine);
const cells = { code: 'A', name: '甲', on: '2026-07-01' };

describe('Sheets in a folder', () => {
  it.each(['csv', 'xlsx'] as const)('read back as the examples were written: %s', async (kind) => {
    await writeExamples(folder, [books], kind);
    expect(told()).toEqual([]);
    expect(rows()).toEqual([{ line: 2, cells }]);
  });

  it('are read under their Chinese names, in GB 18030, with columns in any order', () => {
    const gbk = Buffer.from([0xb4, 0xfa, 0xc2, 0xeb]);
    put(
      '登记簿.csv',
      Buffer.concat([Buffer.from(''), gbk, Buffer.from(',日期\nA,'), Buffer.from('\n')]),
    );
    // 日期 in UTF-8 beside GB 18030 is neither: such a file is no sheet.
    expect(told().join()).toContain('名称');
    put('登记簿.csv', '日期,名称*,代码\n2026-07-01,甲,A\n,,\n');
    expect(told()).toEqual([]);
    expect(rows()).toEqual([{ line: 2, cells }]);
  });

  it('name what is wrong with their headings, their form and their names', () => {
    put('books.csv', '代码,代码,备注\nA,A,x\n');
    put('机构.csv', '代码\n');
    expect(told()).toEqual([
      '《机构.csv》机构.csv：没有叫这个名字的表，应为：登记簿',
      '《登记簿》books.csv 第 1 行“代码”：列名重复',
      '《登记簿》books.csv 第 1 行“备注”：本表没有这一列，请核对列名',
      '《登记簿》books.csv 第 1 行“名称”：缺少这一列',
    ]);
    put('books.csv', '代码,名称\n"A,甲\n');
    expect(told().at(-1)).toContain('格式有误');
    put('books.xlsx', 'no workbook');
    expect(told().join()).toContain('只能保留一个');
  });
});

describe('A cell', () => {
  const day = columns.day({ title: '日期' }).read;
  it.each(['2026-07-01', '2026/7/1', '2026.7.1', '2026年7月1日', '46204'])(
    'says the day however it is written: %s',
    (cell) => expect(day(cell)).toEqual({ value: '2026-07-01' }),
  );
  it.each(['2026-02-30', '7月1日', '26-7-1', '12345678'])('says no day: %s', (cell) =>
    expect(day(cell)).toHaveProperty('fault'),
  );
  it('says money in yuan, kept in fen', () => {
    const { read } = columns.yuan({ title: '金额' });
    expect(['20,000', '0.5', '3.07'].map(read)).toEqual(
      [2_000_000, 50, 307].map((value) => ({ value })),
    );
    expect(read('1.234')).toHaveProperty('fault');
  });
});

describe('A refusal', () => {
  it.each([
    ['It ends（已终止）.', '已终止'],
    ['已有记录（on record）.', '已有记录（on record）.'],
    ['自今日起须按程序办理 (goes the way of the law).', '自今日起须按程序办理'],
    ['化工 is no code of GB/T 4754（化工 不是行业代码）.', '化工 不是行业代码'],
  ])('is told in Chinese: %s', (reason, said) => expect(inChinese(reason)).toBe(said));
});
