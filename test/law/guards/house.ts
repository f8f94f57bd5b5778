import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from '../../mutants/changes.js';
import { guardsIn } from './guards.js';

const notRules =
  /\.(spec|examples|events|corrections)\.js$|^libs\/domain\/law\/(catalogue|citations|completeness)\//;
const beyondRules = /\/(http|projections|deadlines|processes|registers|reading|seed|story)\//;
const ofRules = /^libs\/(contexts|domain|platform\/files)\/.*\.spec\.js$/;

const below = (dist: string): readonly string[] =>
  readdirSync(join(dist, 'libs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join('libs', name))
    .toSorted();

/** Each row that a rule, guard or reaction of the house names, with the mistakes it may have. */
export const guardsOfTheHouse = (dist: string): ReadonlyMap<string, readonly Mutant[]> => {
  const rows = new Map<string, readonly Mutant[]>();
  for (const file of below(dist).filter((name) => !notRules.test(name)))
    for (const [row, mistakes] of guardsIn(file, readFileSync(join(dist, file), 'utf8')))
      rows.set(row, [...(rows.get(row) ?? []), ...mistakes]);
  return rows;
};

/** The specs of rules and reactions, which need no server: they see a guard that is gone. */
export const specsOfRules = (dist: string): readonly string[] =>
  below(dist).filter((name) => ofRules.test(name) && !beyondRules.test(name));
