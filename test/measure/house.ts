import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { roleOf, type Role } from './roles.js';

/** Where a file stands: the rings of `libs`, and what is beside it. */
export type Ring =
  'contexts' | 'domain' | 'platform' | 'stand-ins' | 'testing' | 'apps' | 'migrations' | 'test';

/** One TypeScript file of the house. */
export type Room = Readonly<{
  path: string;
  ring: Ring;
  /** The context it belongs to, and which part it plays there. */
  context?: string;
  role?: Role;
  /** A spec, an example or a benchmark: not the product. */
  test: boolean;
  source: ts.SourceFile;
}>;

// Before the four rings `libs` was one level; what stood there belongs to these.
const contextsOnce: Readonly<Record<string, string>> = {
  enforcement: 'enforcement',
  licensing: 'licensing',
  registry: 'registry',
  calendar: 'calendar',
  import: 'import',
  'projection-control': 'operations',
};
const domainOnce = ['kernel', 'law'];
const standInsOnce = ['embedded', 'event-node'];
const rings = ['contexts', 'domain', 'platform', 'stand-ins', 'testing'] as const;

type Place = Readonly<{ ring: Ring; context?: string; inside: string }>;

/**
 * Ring, context and the path inside the context, in the layout of today and in the one of e8c4ee5.
 */
export const placeOf = (path: string): Place => {
  const [top = '', library = '', ...rest] = path.split('/');
  if (top !== 'libs') return { ring: top as Ring, inside: path };
  const ring = rings.find((name) => name === library);
  if (ring === 'contexts' && rest.length > 1)
    return { ring, context: rest[0]!, inside: rest.slice(1).join('/') };
  if (ring) return { ring, inside: path };
  const inside = rest.join('/').replace(/^src\//, '');
  const context = contextsOnce[library];
  if (context) return { ring: 'contexts', context, inside };
  if (domainOnce.includes(library)) return { ring: 'domain', inside };
  return { ring: standInsOnce.includes(library) ? 'stand-ins' : 'platform', inside };
};

const isTest = (path: string): boolean =>
  /\.(spec|examples|bench|people|oracle)\.ts$/.test(path) || /^(test|libs\/testing)\//.test(path);

/** One file read and put where it stands. */
export const roomOf = (path: string, text: string): Room => {
  const { ring, context, inside } = placeOf(path);
  const test = isTest(path);
  return {
    path,
    ring,
    test,
    ...(context ? { context } : {}),
    ...(context && !test ? { role: roleOf(inside, text) } : {}),
    source: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true),
  };
};

const tops = ['apps', 'libs', 'migrations', 'test'];

/** Every TypeScript file below a root, in either layout. */
export const roomsOf = (root: string): readonly Room[] =>
  filesOf(root)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => roomOf(path, readFileSync(join(root, path), 'utf8')));

/** Every file of the four folders that hold code, by its path from the root. */
export const filesOf = (root: string): readonly string[] =>
  tops.flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
