import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from './build.js';

const houseOf = (...paths: readonly string[]): string => {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const path of paths) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), '');
  }
  return house;
};

describe('Compiling what has changed', () => {
  const paths = ['apps/a.ts', 'libs/deep/b.ts', 'migrations/c.ts', 'test/d.ts'];
  const house = houseOf(...paths, 'tsconfig.json', 'package.json', 'dist/a.js');
  afterAll(() => rmSync(house, { recursive: true }));
  const later = (path: string): void => {
    const soon = new Date(Date.now() + 5_000);
    utimesSync(join(house, path), soon, soon);
  };
  let asked = 0;
  const compile = (well: boolean) => () => {
    asked += 1;
    return Promise.resolve(well);
  };

  it('asks the compiler once, again when it did not go well, and again after a change', async () => {
    expect([await build(house, compile(false)), asked]).toEqual([false, 1]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([await build(house, compile(true)), asked]).toEqual([true, 2]);
    expect([await build(house, compile(false)), asked]).toEqual([true, 2]);
    later('libs/deep/b.ts');
    expect([await build(house, compile(true)), asked]).toEqual([true, 3]);
  });

  it('asks it when a file is gone', async () => {
    const now = new Date();
    utimesSync(join(house, 'libs/deep/b.ts'), now, now);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([await build(house, compile(true)), asked]).toEqual([true, 4]);
    expect([await build(house, compile(true)), asked]).toEqual([true, 4]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    rmSync(join(house, 'migrations/c.ts'));
    expect([await build(house, compile(true)), asked]).toEqual([true, 5]);
  });
});
