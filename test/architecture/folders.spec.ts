import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { options } from './boundaries.rules.js';
import { crowdedFolders, foldersInACircle } from './exceptions.js';

const root = join(import.meta.dirname, '../../..');
const most = 25;

/** Folders with more files directly in them than a person reads through. */
const crowded = (house: string): readonly string[] =>
  ['apps', 'libs', 'test']
    .flatMap((top) => readdirSync(join(house, top), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.parentPath.slice(house.length + 1))
    .filter((folder, at, all) => all.indexOf(folder) === at)
    .filter((folder) => filesIn(join(house, folder)) > most)
    .toSorted();

const filesIn = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).length;

/**
 * Pairs of folders of `libs` on a circle, each pair once. Tests do not count, nor what contexts tell each other through their
 * `contract.ts`: news go both ways.
 */
const circles = async (house: string, tsConfig?: string): Promise<readonly string[]> => {
  const { output } = await cruise(
    ['libs'],
    {
      ...options,
      exclude: { path: '\\.(spec|examples|bench)\\.ts$|^libs/contexts/[^/]+/contract\\.ts$' },
      ruleSet: {
        forbidden: [
          { name: 'circle', scope: 'folder', severity: 'error', from: {}, to: { circular: true } },
        ],
      },
      metrics: true,
      validate: true,
      baseDir: house,
      ...(tsConfig ? { tsConfig: { fileName: tsConfig } } : {}),
    },
    {},
    tsConfig ? { tsConfig: extractTsConfig(join(house, tsConfig)) } : {},
  );
  const pairs = (output as ICruiseResult).summary.violations.map(({ from, to }) =>
    [from, to].toSorted().join(' ↔ '),
  );
  return [...new Set(pairs)].toSorted();
};

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

  it('have at most 25 files, but for those in exceptions.ts, of which none is idle', () =>
    expect(crowded(root)).toEqual(crowdedFolders.toSorted()));

  it('need no folder that needs them, but for those in exceptions.ts, of which none is idle', async () =>
    expect(await circles(root, 'test/architecture/tsconfig.paths.json')).toEqual(
      foldersInACircle.toSorted(),
    ));

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
