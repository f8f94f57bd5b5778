import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const tops = ['apps', 'libs', 'migrations', 'test'];

/** Every spec of the house, by its path from the root. */
export const specsOf = (root: string): readonly string[] =>
  tops
    .filter((top) => existsSync(join(root, top)))
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.spec.ts'))
        .map((name) => join(top, name)),
    )
    .toSorted();

/**
 * The specs a person means: a spec, by its source or its compiled path; the spec of a source file,
 * or those of its folder when it has none; a folder; otherwise every spec whose path matches the
 * pattern.
 */
export const specsFor = (
  asked: string,
  all: readonly string[],
  root: string,
): readonly string[] => {
  const path = relative(root, resolve(root, asked))
    .replace(/^dist\//, '')
    .replace(/\.js$/, '.ts');
  if (all.includes(path)) return [path];
  if (existsSync(join(root, path))) return besides(path, all, root);
  const pattern = new RegExp(asked, 'i');
  return all.filter((spec) => pattern.test(spec));
};

const besides = (path: string, all: readonly string[], root: string): readonly string[] => {
  const within = (folder: string) => all.filter((spec) => spec.startsWith(`${folder}/`));
  if (statSync(join(root, path)).isDirectory()) return within(path);
  const own = path.replace(/\.ts$/, '.spec.ts');
  if (all.includes(own)) return [own];
  const folder = join(path, '..');
  return within(folder).filter((spec) => !spec.slice(folder.length + 1).includes('/'));
};
