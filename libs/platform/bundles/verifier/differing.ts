import { canonicalJson } from '../../log/canonical-json.js';

const mostPaths = 20;

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const below = (was: unknown, now: unknown, path: string): readonly string[] => {
  if (canonicalJson(was) === canonicalJson(now)) return [];
  if (!isTable(was) || !isTable(now)) return [path === '' ? '(all)' : path];
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].toSorted();
  return names.flatMap((name) =>
    below(was[name], now[name], path === '' ? name : `${path}.${name}`),
  );
};

/** Where two values of JSON differ, by path; the first twenty places. */
export const pathsOf = (was: unknown, now: unknown): readonly string[] =>
  below(was, now, '').slice(0, mostPaths);
