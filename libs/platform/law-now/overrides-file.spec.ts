import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lawBook } from '#domain/law';
import { overridesIn } from './overrides-file.js';

const folder = mkdtempSync(join(tmpdir(), 'overrides-'));
const file = join(folder, 'overrides.json');
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string) => {
  writeFileSync(file, text);
  return overridesIn(file, '440704');
};
const reading = (change: object) => () => read(JSON.stringify([{ ...sound, ...change }]));

const sound = {
  rule: 'ENF-D3b',
  from: '2026-02-01',
  term: { amount: 60, unit: 'day', start: { zh: '立案', en: 'filing' } },
  operations: [
    { op: 'EXTEND', cap: 30, approvers: ['head-of-organ'], times: 1, law: 'O18', mark: 'U' },
    { op: 'STAY', cause: { zh: '中止', en: 'suspension' }, law: 'O18', mark: 'U' },
  ],
  why: '应急管理部令18号第四十条',
  decidedBy: '法制审核科',
  decidedOn: '2026-01-20',
};
const amounts = { ...sound, rule: 'ENF-H4', term: undefined, operations: undefined };

describe('The file of what the district settled', () => {
  it('is nothing when there is none, and is taken as it stands when it is sound', () => {
    expect(overridesIn(undefined, '440704')).toEqual([]);
    const overrides = read(JSON.stringify([sound, { ...amounts, amounts: { citizenFen: 1 } }]));
    expect(overrides[0]).toEqual(sound);
    const book = lawBook({ district: '440704', overrides });
    expect(book.amount('ENF-H4', 'citizenFen', '2026-03-01' as never)).toBe(1);
  });

  it('may say a table, of the form that the door asks', () => {
    const table = { form: 'checklist', title: '表', industry: 'F51', items: ['一', '二'] };
    const checks = { ...amounts, rule: 'CHK-F51' };
    const overrides = read(JSON.stringify([{ ...checks, table }]));
    expect(overrides[0]?.table).toEqual(table);
    expect(reading({ ...checks, table: { ...table, items: [] } })).toThrow(/0\.table\.items/);
    expect(reading({ ...checks, table: { ...table, form: 'poem' } })).toThrow(/0\.table\.form/);
  });

  it('is read whole or not at all, and says which file it is', () => {
    expect(() => overridesIn(join(folder, 'none.json'), '440704')).toThrow(
      /LAW_OVERRIDES_FILE .*none\.json.*ENOENT/,
    );
    expect(() => read('[{"rule":')).toThrow(/LAW_OVERRIDES_FILE .*overrides\.json.*JSON/);
    for (const text of ['{}', 'null', '7', '[null]', '[[]]', '["ENF-D3b"]'])
      expect(() => read(text)).toThrow(/LAW_OVERRIDES_FILE .*list of overrides/);
  });

  it.each([
    [{ rule: undefined, decidedBy: '' }, /0\.rule.*0\.decidedBy/],
    [{ from: '2026-02-30' }, /0\.from/],
    [{ decidedOn: null }, /0\.decidedOn/],
    [{ why: undefined }, /0\.why/],
    [{ amount: { citizenFen: 1 } }, /0\.amount\b/],
    [{ term: { ...sound.term, unit: 'week' } }, /0\.term\.unit/],
    [{ term: { ...sound.term, amount: '60' } }, /0\.term\.amount/],
    [{ term: { ...sound.term, direction: 'sideways' } }, /0\.term\.direction/],
    [{ term: { ...sound.term, start: { zh: '立案' } } }, /0\.term\.start\.en/],
    [{ term: [] }, /0\.term/],
    [{ operations: [{ ...sound.operations[0], op: 'STRETCH' }] }, /0\.operations\.0\.op/],
    [{ operations: [{ ...sound.operations[0], cap: -1 }] }, /0\.operations\.0\.cap/],
    [{ operations: [{ ...sound.operations[0], approvers: [] }] }, /0\.operations\.0\.approvers/],
    [{ operations: [{ ...sound.operations[1], cause: undefined }] }, /0\.operations\.0\.cause/],
    [{ amounts: [1] }, /0\.amounts/],
    [{ amounts: { citizenFen: '1' } }, /0\.amounts/],
  ])('is refused with the field named: %j', (change, named) =>
    expect(reading(change)).toThrow(named),
  );

  it.each([
    [{ rule: 'ENF-D5' }, /ENF-D5 is verified law/],
    [{ rule: 'ENF-D99' }, /No rule ENF-D99/],
    [{ from: '2026-01-31' }, /No rule ENF-D3b is in force on 2026-01-31/],
    [{ term: { amount: 60 } }, /no whole period/],
    [
      { ...amounts, rule: 'ENF-CD', amounts: { citizensFen: 1 } },
      /ENF-CD has no amount citizensFen/,
    ],
    [{ ...amounts }, /changes nothing/],
  ])('is refused with the reason in law: %j', (change, reason) => {
    expect(reading(change)).toThrow(reason);
    expect(reading(change)).toThrow(/LAW_OVERRIDES_FILE/);
  });
});
