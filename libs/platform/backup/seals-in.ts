import { namesOfSeals } from '#platform/privacy';
import { linesIn } from './lines.js';
import { manifestIn } from './manifest.js';

/**
 * Names of all keys that the events of a back-up are sealed under, up to a moment if one is given.
 */
export const sealsIn = (folder: string, until?: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { data } of linesIn(folder, manifestIn(folder), until))
    for (const name of namesOfSeals(JSON.stringify(data))) names.add(name);
  return names;
};
