import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLines, terminateCase } from './command-lines.js';
import type { Figures } from './figures.js';
import { placeOf, roomOf, roomsOf } from './house.js';
import { codeLines } from './lines.js';
import { marksOf, namesOf } from './marks.js';
import { homesOf, reasonsOf } from './notions.js';
import { report } from './report.js';
import { roleOf } from './roles.js';

const root = join(import.meta.dirname, '../../..');
const before = JSON.parse(readFileSync(join(root, 'test/measure/before.json'), 'utf8')) as Figures;

const file = (text: string, path = 'libs/platform/log/a.ts') => roomOf(path, text).source;

describe('The measure of the house', () => {
  it('counts a line of code once, and no blank line, comment or docstring', () => {
    const text = [
      '/** Says why. */',
      'export const one = 1; // and so on',
      '',
      '/*',
      ' * more',
      ' */',
      'export const text = `first',
      '',
      'third`;',
      'export type Two = {',
      '  /** A word about it. */',
      '  two: 2;',
      '};',
    ].join('\n');
    expect(codeLines(file(text))).toBe(7);
  });

  it.each([
    [
      'libs/enforcement/src/case/a.ts',
      { ring: 'contexts', context: 'enforcement', inside: 'case/a.ts' },
    ],
    [
      'libs/contexts/enforcement/case/a.ts',
      { ring: 'contexts', context: 'enforcement', inside: 'case/a.ts' },
    ],
    [
      'libs/projection-control/src/a.ts',
      { ring: 'contexts', context: 'operations', inside: 'a.ts' },
    ],
    ['libs/kernel/src/a.ts', { ring: 'domain', inside: 'a.ts' }],
    ['libs/event-node/src/a.ts', { ring: 'stand-ins', inside: 'a.ts' }],
    ['libs/subscriptions/src/a.ts', { ring: 'platform', inside: 'a.ts' }],
    ['apps/worker/src/a.ts', { ring: 'apps', inside: 'apps/worker/src/a.ts' }],
  ])('finds the ring of %s', (path, place) => expect(placeOf(path)).toEqual(place));

  it.each([
    ['case/file-case.ts', `export type FileCase = Command<'FileCase', Filing>;`, 'verbs'],
    ['organ/close-organ.ts', `export const closeOrgan = organCommand('CloseOrgan', {});`, 'verbs'],
    ['case/stages.ts', '', 'shared rules'],
    ['case/intake.events.ts', '', 'events'],
    ['case/procedure.evolve.ts', '', 'state, evolve'],
    ['organ/organ.noun.ts', '', 'decider tables'],
    ['http/a.controller.ts', `@Post(':id')`, 'write controllers, DTO'],
    ['http/a.controller.ts', `@Get(':id')`, 'read plumbing'],
    ['http/filing.ts', `import { Numbers } from '#platform/numbers';`, 'processes'],
    ['reactions/a.reaction.ts', '', 'projections, reactions'],
    ['enforcement.commands.ts', '', 'wiring'],
  ])('tells the part that %s plays', (path, text, role) => expect(roleOf(path, text)).toBe(role));

  it('finds each way to switch the compiler off, and none in what is only said', () => {
    const text = `
      // as never, any
      const a = b as never;
      const c = d as unknown as string;
      const e = 'as never' as string;
      // @ts-ignore
      const f = (g: any, h: Function): unknown => i as unknown;
    `;
    expect(marksOf(file(text))).toEqual({
      'as never': 1,
      'as unknown as': 1,
      any: 1,
      Function: 1,
      'ts-ignore': 1,
    });
  });

  it('knows which names are at home in a file', () =>
    expect(
      namesOf(
        file(
          `export const a = 1, b = 2; export type C = 3; const d = 4; export { e } from './e.js';`,
        ),
      ),
    ).toEqual(['a', 'b', 'C']));

  it('keeps the figures of before, and says them beside those of now', () => {
    const told = report(before, { ...before, meanLines: 1.5 });
    expect(told).toMatch(/TerminateCase +9 f 83 → +9 f 83/);
    expect(told).toMatch(/mean lines of a file +59\.1 → +1\.5/);
  });

  it('finds one home for each notion, or the reason why there are more', () => {
    const product = roomsOf(root).filter(({ test }) => !test);
    const many = Object.entries(homesOf(product)).filter(([, homes]) => homes !== 1);
    expect(many.map(([notion]) => notion)).toEqual(Object.keys(reasonsOf));
  });

  it('finds a notion that has been written again', () => {
    const again = ['libs/domain/procedure/papers.ts', 'libs/contexts/hazards/papers.ts'].map(
      (path) => roomOf(path, 'export const drawUp = () => [];'),
    );
    expect(homesOf(again)['a paper drawn up']).toBe(2);
  });

  it('finds a command with its event in five files and sixty lines', () => {
    const cost = commandLines(roomsOf(root), terminateCase);
    expect(cost.files).toBeLessThanOrEqual(5);
    expect(cost.lines).toBeLessThanOrEqual(60);
  });

  it('tells what holds each mended fault, by specs that are there', () => {
    const told = readFileSync(join(root, 'test/measure/README.md'), 'utf8');
    const specs = [...told.matchAll(/`([^`]+\/[^`]+\.spec\.ts)`/g)].map(([, path]) => path!);
    expect(specs.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const faults = [...told.matchAll(/^\| HOUSE-(\d+) \|/gm)].map(([, fault]) => Number(fault));
    expect(faults).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  });

  it('traces a command through the files it stands in', () => {
    const rooms = Object.entries({
      'case/close.ts': 'export type Close = 1;\nexport const close = 2;\n',
      'case/case.decider.ts': `import { close } from './close.js';\nconst table = {\n  Close: close,\n};\n`,
      'http/a.controller.ts': `class A {\n  @Post('x')\n  shut() {\n    return send('Close');\n  }\n  other() {}\n}\n`,
      'case/stages.ts': 'export const closed = 1;\n',
    }).map(([path, text]) => roomOf(`libs/contexts/shop/${path}`, text));
    expect(
      commandLines(rooms, {
        context: 'shop',
        command: 'Close',
        file: /\/close\.ts$/,
        words: ['Close', 'close'],
      }),
    ).toEqual({ files: 3, lines: 2 + 2 + 4 });
  });
});
