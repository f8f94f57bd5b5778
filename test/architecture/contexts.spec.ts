import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contexts, modulesFor } from '#contexts/index';

const root = join(import.meta.dirname, '../../..');

/** Where the list of contexts and the folders of contexts differ. */
const differences = (house: string, listed: readonly string[]): readonly string[] => {
  const folders = readdirSync(house, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return [
    ...folders
      .filter((name) => !listed.includes(name))
      .map((name) => `libs/contexts/${name} is not in libs/contexts/index.ts`),
    ...listed
      .filter((name) => !folders.includes(name))
      .map((name) => `libs/contexts/index.ts names ${name}, which has no folder`),
  ];
};

describe('The list of contexts', () => {
  it('names every folder and no other', () =>
    expect(differences(join(root, 'libs/contexts'), contexts)).toEqual([]));

  it('is missed by a folder that is not in it, and by a name without a folder', () => {
    const house = mkdtempSync(join(tmpdir(), 'house-'));
    mkdirSync(join(house, 'hazards'));
    writeFileSync(join(house, 'index.ts'), '');
    expect(differences(house, ['blacklist'])).toEqual([
      'libs/contexts/hazards is not in libs/contexts/index.ts',
      'libs/contexts/index.ts names blacklist, which has no folder',
    ]);
    rmSync(house, { recursive: true });
  });

  it('finds the module of each context that takes part in a process, in its order', async () => {
    const names = async (part: 'commands' | 'queries' | 'worker') =>
      (await modulesFor(part)).map(({ name }) => name);
    expect(await names('commands')).toEqual(expect.arrayContaining(['RegistryCommands']));
    expect(await names('commands')).not.toContain('ImportCommands');
    expect(await names('worker')).toContain('RegistryWorker');
    const order = contexts.map((name) => name.toUpperCase());
    const queries = (await names('queries')).map((name) => name.replace('Queries', ''));
    expect(queries.map((name) => name.toUpperCase())).toEqual(order);
    expect(await modulesFor('worker', { without: [...contexts] })).toEqual([]);
  });
});
