import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allSheets } from '#contexts/sheets';
import { faultLine, type Installed, installSheets } from '#platform/sheets';
import type { EventStore } from '#platform/store';
import { instant } from '#domain/kernel';
import { MemoryLog, MemoryStore, MortalStore, SetClock } from '#testing';
import { codeOf } from './made-up-matters.js';
import { madeUp } from './made-up-place.js';
import { madeUpSheets, type Sheets, writeSheets } from './made-up.js';
import { officesOn } from './offices.js';

const sheets = await allSheets();
const folders: string[] = [];
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

/** An empty house in July, and whoever installs a district in it. */
const house = () => {
  const clock = new SetClock(instant('2026-07-01T09:00:00+08:00'));
  const log = new MemoryLog();
  log.createdAt = clock.now();
  const at = {
    district: madeUp,
    clock,
    personalDataKey: () => Buffer.alloc(32, 7).toString('base64'),
  };
  const memory = new MemoryStore(log);
  let store: EventStore = memory;
  const dieAt = (append: number | undefined): void => {
    store = append === undefined ? memory : new MortalStore(memory, { append, when: 'after' });
  };
  const install = (filled: Sheets, dryRun = false): Promise<Installed> => {
    const folder = mkdtempSync(join(tmpdir(), 'district-'));
    folders.push(folder);
    writeSheets(folder, filled);
    const { rehearse, write } = officesOn(at, { log, store });
    const watch = () => undefined;
    return installSheets({ folder, sheets, rehearse, watch, ...(!dryRun && { write }) });
  };
  const all = async () => {
    const events = [];
    for await (const event of log.readAll({})) events.push(event);
    return events;
  };
  return { install, all, dieAt };
};

/** A cell filled in otherwise: sheet, row, column, what stands there, what is said of it. */
type Plant = readonly [sheet: string, row: number, column: string, cell: string, said: string];

const planted = (filled: Sheets, plants: readonly Plant[]): Sheets => {
  const all = structuredClone(filled) as Record<string, Record<string, string>[]>;
  for (const [sheet, row, column, cell] of plants) all[sheet]![row]![column] = cell;
  return all;
};

const none = { licences: 0, cases: 0 };

const plants: readonly Plant[] = [
  ['organs', 3, '名称', '', '不得为空'],
  ['organs', 3, '机关类别', '街道', '不在可选项中'],
  ['organs', 3, '文号机关代字', '长'.repeat(41), '不得超过 40 字'],
  ['villages', 3, '区划代码', '4407', '不是区划代码'],
  ['organs', 5, '成立日期', '2019-02-30', '不是日期'],
  ['organs', 6, '上级机关', 'XX', '都没有'],
  ['organs', 7, '成立日期', '2027-01-01', '尚未到来'],
  ['organs', 9, '机关代码', 'JD6', '与第 10 行重复'],
  ['organs', 10, '上级机关', 'JD8', '循环'],
  ['villages', 0, '所属镇街', '东湖', '都没有'],
  ['villages', 1, '成立日期', '2026-13-01', '不是日期'],
  ['villages', 2, '名称', '', '不得为空'],
  ['people', 4, '姓名', '', '不得为空'],
  ['people', 5, '账号标识', '唐 晓岚', '代码只能用'],
  ['people', 6, '身份证号', '44070419900101', '身份证'],
  ['posts', 2, '岗位角色', '副局长', '不在可选项中'],
  ['posts', 7, '岗位角色', '申请人', '岗位角色与单位性质不符'],
  ['posts', 8, '任职机关', 'KK', '都没有'],
  ['posts', 9, '届满日期', '2020-12-31', '起止日期颠倒'],
  ['posts', 10, '任职日期', '去年', '不是日期'],
  ['certificates', 0, '有效期止', '2023-12-31', '起止日期颠倒'],
  ['certificates', 1, '执法证号', '', '不得为空'],
  ['certificates', 2, '账号标识', 'nobody', '都没有'],
  ['powers', 1, '职权类别', '罚款', '不在可选项中'],
  ['mandates', 0, '事项', 'inspection、CF-1', '“CF-1”'],
  ['deputies', 0, '被代行任职', 'p9', '没有任职 p9'],
  ['enterprises', 0, '统一社会信用代码', '91440799MA00000000', '校验位有误'],
  ['enterprises', 19, '行业代码', '化工', '不是 GB/T 4754-2017 的行业代码'],
  ['enterprises', 2, '从业人员', '约50', '不是 0 至 1000000 的整数'],
  ['enterprises', 10, '登记日期', '2026-07-02', '尚未到来'],
  ['enterprises', 4, '所属街道代码', '440799099', '区划'],
  ['enterprises', 5, '企业名称', '', '不得为空'],
  ['enterprises', 7, '统一社会信用代码', codeOf(6), '与第 8 行重复'],
  ['enterprises', 8, '主要负责人', '', '不得为空'],
  ['enterprises', 9, '地址', '路'.repeat(301), '不得超过 300 字'],
  ['paper-numbers', 0, '最后序号', '0', '不是 1 至'],
  ['paper-numbers', 1, '机关', 'QQ', '都没有'],
  ['paper-numbers', 2, '最后使用日期', '2026-07-01', '不得补录'],
  ['paper-numbers', 3, '许可事项', 'x1', '其他文号不分事项'],
  ['paper-numbers', 4, '文号类别', '发文', '不在可选项中'],
  ['reported-figures', 0, '事故领域', '铁路', '不在可选项中'],
  ['reported-figures', 1, '数值', '四人', '不是 0 至'],
  ['reported-figures', 2, '原文', '', '不得为空'],
  ['reported-totals', 0, '机构人员类别', '乡镇', '不在可选项中'],
];

describe('FLD-5 installing a district by its sheets', () => {
  it('writes nothing on a dry run, all of it then, and nothing when it is run again', async () => {
    const { install, all } = house();
    const filled = madeUpSheets(130);
    const tried = await install(filled, true);
    expect(tried.faults.map(faultLine)).toEqual([]);
    expect(await all()).toEqual([]);
    const done = await install(filled);
    expect(done).toEqual(tried);
    expect(await all()).toHaveLength(done.events);
    const again = await install(filled);
    expect([again.events, again.faults, (await all()).length]).toEqual([0, [], done.events]);
  });

  it('writes the difference of a changed sheet, and does not take back what was changed since', async () => {
    const { install, all } = house();
    await install(madeUpSheets(3, none));
    const before = (await all()).length;
    const changed = planted(madeUpSheets(4, none), [
      ['organs', 3, '文号机关代字', '（青河）东综执', ''],
      ['enterprises', 0, '企业名称', '云江市青河区新名制造有限公司', ''],
      ['enterprises', 1, '主要负责人', '新负责人', ''],
      ['posts', 5, '届满日期', '2026-07-31', ''],
      ['paper-numbers', 0, '最后序号', '40', ''],
    ]);
    const { faults, events } = await install(changed);
    expect(faults).toEqual([]);
    const types = (await all()).slice(before).map(({ type }) => type);
    expect(types.toSorted()).toEqual([
      'CreditCodeReserved',
      'DocumentPrefixChanged',
      'EnterpriseRegistered',
      'EnterpriseRenamed',
      'PaperNumbersNoted',
      'PostEnded',
      'PrincipalChanged',
    ]);
    expect(events).toBe(types.length);
    const again = await install(changed);
    expect([again.events, again.faults]).toEqual([0, []]);
  });

  it('goes on where it was killed: the rest is written, and nothing twice', async () => {
    const whole = house();
    const filled = madeUpSheets(6, { licences: 2, cases: 0 });
    const { events } = await whole.install(filled);
    for (const append of [1, 7, 40]) {
      const one = house();
      one.dieAt(append);
      await expect(one.install(filled)).rejects.toThrow('the process died here');
      expect((await one.all()).length).toBeLessThan(events);
      one.dieAt(undefined);
      await one.install(filled);
      expect((await one.all()).length).toBe(events);
    }
  });

  it('reports each of forty-four planted faults with its place, and writes nothing', async () => {
    const { install, all } = house();
    const { faults } = await install(planted(madeUpSheets(40, none), plants));
    const found = faults.map(({ file, line, column, message }) => [file, line, column, message]);
    const isFound = ([sheet, at, column, , said]: Plant): boolean =>
      found.some(
        ([file, line, where, message]) =>
          file === `${sheet}.csv` &&
          line === at + 2 &&
          where === column &&
          String(message).includes(said),
      );
    expect(plants.filter((one) => !isFound(one))).toEqual([]);
    // Two villages and a post name rows whose code is the fault.
    expect(found).toHaveLength(plants.length + 3);
    expect(plants).toHaveLength(44);
    expect(await all()).toEqual([]);
  });
});
