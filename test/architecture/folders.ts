import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { options } from './boundaries.rules.js';

/** How many files may stand in one folder. */
export const most = 25;

/** Folders with more files directly in them than a person reads through. */
export const crowded = (house: string): readonly string[] =>
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
 * Pairs of folders of `libs` on a circle, each pair once. Tests do not count, nor what contexts
 * tell each other through their `contract.ts`: news go both ways.
 */
export const circles = async (house: string, tsConfig?: string): Promise<readonly string[]> => {
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
