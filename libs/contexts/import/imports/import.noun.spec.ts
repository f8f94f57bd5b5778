import { type Act, type Actor, decide, fold, instant } from '#domain/kernel';
import { emptyRegistry } from '#domain/kernel';
import { lawBook } from '#domain/law';
import type { ImportEvent } from './import.events.js';
import { type ImportCommand, importNoun } from './import.noun.js';
import type { StartImport } from './record-import.js';

const importer: Actor = { kind: 'system', by: 'import', name: 'fines@1' };
const act = (actor: Actor = importer): Act => ({
  now: instant('2026-07-08T01:00:00Z'),
  validAt: instant('2026-07-08T01:00:00Z'),
  actor,
  commandId: 'c',
  law: lawBook(),
  registry: emptyRegistry,
});
const start = (id: string): StartImport => ({
  type: 'StartImport',
  data: {
    import: id,
    file: { name: 'a.xes', digest: 'd', bytes: 9, format: 'xes' },
    mapping: { name: 'fines', version: 1, digest: id },
    by: 'li',
  },
});
const progress = (cases: number): ImportCommand => ({
  type: 'RecordProgress',
  data: { import: 'a', cases, events: cases * 2, bytes: 5, returned: [] },
});
const counts = { cases: 2, events: 4, activities: { Pay: 4 }, ignored: 0, faults: {} };
const finish = (report: string): ImportCommand => ({
  type: 'FinishImport',
  data: { import: 'a', counts, report, faults: [] },
});
const after = (...commands: readonly ImportCommand[]): readonly ImportEvent[] =>
  commands.reduce<readonly ImportEvent[]>(
    (history, command) => [...history, ...answer(history, command)],
    [],
  );
const answer = (history: readonly ImportEvent[], command: ImportCommand, actor = importer) =>
  decide(importNoun, command, fold(importNoun, history), act(actor));

describe('The record of imports', () => {
  it('starts once for each mapping, and names those that stand beside', () => {
    expect(after(start('a'), start('a'))).toHaveLength(1);
    expect(after(start('a'), start('b')).at(-1)?.data).toMatchObject({
      import: 'b',
      besides: ['a'],
      startedAt: '2026-07-08T01:00:00.000Z',
    });
  });

  it('goes forward and never back, and not beyond its end', () => {
    const history = after(start('a'), progress(3), progress(2), progress(3), progress(4));
    expect(history.map(({ type }) => type)).toEqual([
      'ImportStarted',
      'ImportProgressed',
      'ImportProgressed',
    ]);
    expect(fold(importNoun, history)['a']).toMatchObject({ cases: 4 });
    expect(answer([...history, ...answer(history, finish('r'))], progress(9))).toEqual([]);
  });

  it('ends once, with one result', () => {
    const history = after(start('a'), finish('r'));
    expect(answer(history, finish('r'))).toEqual([]);
    expect(() => answer(history, finish('other'))).toThrow('another result');
  });

  it('is kept by the import alone, and only of what was started', () => {
    const other: Actor = { kind: 'system', by: 'reaction', name: 'x' };
    for (const command of [start('a'), progress(1), finish('r')])
      expect(() => answer(after(start('b')), command, other)).toThrow(
        'The system does this by itself',
      );
    for (const command of [progress(1), finish('r')])
      expect(() => answer(after(start('b')), command)).toThrow('never started');
  });
});
