import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { specsFor, specsOf } from './which-specs.js';

const houseOf = (...paths: readonly string[]): string => {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const path of paths) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), '');
  }
  return house;
};

describe('Which specs a person means', () => {
  const organ = 'libs/contexts/registry/organ';
  const house = houseOf(
    `${organ}/close-organ.ts`,
    `${organ}/close-organ.spec.ts`,
    `${organ}/rename-organ.spec.ts`,
    `${organ}/organ.events.ts`,
    `${organ}/deep/a.spec.ts`,
    'libs/platform/log/log.spec.ts',
  );
  const all = specsOf(house);
  afterAll(() => rmSync(house, { recursive: true }));

  const both = [`${organ}/close-organ.spec.ts`, `${organ}/rename-organ.spec.ts`];
  it.each([
    ['a spec', `${organ}/close-organ.spec.ts`, [both[0]]],
    ['a spec, compiled', `dist/${organ}/close-organ.spec.js`, [both[0]]],
    ['a source file', `./${organ}/close-organ.ts`, [both[0]]],
    ['a source file without a spec of its own', `${organ}/organ.events.ts`, both],
    ['a folder', `${organ}/`, [...both, `${organ}/deep/a.spec.ts`].toSorted()],
    ['a part of a path', 'Close-Organ', [both[0]]],
    ['a pattern', 'registry.*rename', [both[1]]],
    ['nothing there is', 'no-such-thing', []],
  ])('are found by %s', (_, asked, specs) => expect(specsFor(asked, all, house)).toEqual(specs));

  it('are found by a path from the root of the machine', () =>
    expect(specsFor(join(house, `${organ}/close-organ.ts`), all, house)).toEqual([both[0]]));
});
