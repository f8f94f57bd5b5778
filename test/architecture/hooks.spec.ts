import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// A module is loaded once for many specs: what it tells the runner as it is loaded, it tells to
// the first of them alone, and the others run without their databases.

const root = join(import.meta.dirname, '../../..');
const atItsTop = /^(?:before|after)(?:Each|All)\(/m;

const hooksOutsideSpecs = (texts: Iterable<readonly [string, string]>): readonly string[] =>
  [...texts]
    .filter(([path, text]) => !path.endsWith('.spec.ts') && atItsTop.test(text))
    .map(([path]) => path);

const sources = function* (): Iterable<readonly [string, string]> {
  for (const room of ['apps', 'libs', 'migrations', 'test'])
    for (const path of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.ts')) yield [path, readFileSync(join(root, room, path), 'utf8')];
};

describe('What is done before and after each test', () => {
  it('is said by the spec itself, never by a module that specs share', () =>
    expect(hooksOutsideSpecs(sources())).toEqual([]));

  it('is found in such a module', () =>
    expect(
      hooksOutsideSpecs([
        ['a.examples.ts', 'export let one;\nbeforeEach(() => undefined);\n'],
        ['b.examples.ts', 'export const each = () => {\n  beforeEach(() => undefined);\n};\n'],
        ['c.spec.ts', 'beforeEach(() => undefined);\n'],
      ]),
    ).toEqual(['a.examples.ts']));
});
