import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { circles, crowded, most } from './folders.js';

// The whole house is read.
const slow = 180_000;
const root = join(import.meta.dirname, '../../..');

describe('Folders', () => {
  const made: string[] = [];
  const houseOf = (files: readonly (readonly [path: string, text: string])[]): string => {
    const house = mkdtempSync(join(tmpdir(), 'house-'));
    made.push(house);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    return house;
  };
  const tops = ['apps/a.ts', 'test/a.ts'].map((path) => [path, ''] as const);
  const manyFiles = (count: number) =>
    Array.from({ length: count }, (_, at) => [`libs/domain/law/f${at}.ts`, ''] as const);

  afterAll(() => made.forEach((house) => rmSync(house, { recursive: true })));

  it('have at most 25 files', () => expect(crowded(root)).toEqual([]));

  it(
    'need no folder that needs them',
    async () => expect(await circles(root, 'test/architecture/tsconfig.paths.json')).toEqual([]),
    slow,
  );

  it('are found when they are too full', () => {
    expect(crowded(houseOf([...tops, ...manyFiles(most)]))).toEqual([]);
    expect(crowded(houseOf([...tops, ...manyFiles(most + 1)]))).toEqual(['libs/domain/law']);
  });

  it('are found on a circle that no two files make', async () => {
    const house = houseOf([
      ['libs/platform/log/a.ts', `import '../store/b.js';`],
      ['libs/platform/log/c.ts', ''],
      ['libs/platform/store/b.ts', ''],
      ['libs/platform/store/d.ts', `import '../log/c.js';`],
    ]);
    expect(await circles(house)).toEqual(['libs/platform/log ↔ libs/platform/store']);
  });
});
