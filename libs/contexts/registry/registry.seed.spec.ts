import { jianghai } from './seed/seed.examples.js';
import { DecisionWorld } from '#platform/store';
import { type Office, openOffice } from './http/office.examples.js';
import { registryStreams } from './directory/directory.js';
import { DirectoryRegistry } from './registry.lookup.js';
import { installSeed } from './registry.seed.js';
import { seedOf } from './seed/seed.js';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.app.close());

const install = (commands = seedOf(jianghai), waits: unknown[] = []) =>
  installSeed(office.app.get(DecisionWorld), commands, async (position) => {
    waits.push(position);
    await office.app.get(DirectoryRegistry).waitFor(position, 5_000);
  });

describe('Installing the seed', () => {
  it('writes every stage after the registry knows the one before, and writes it once', async () => {
    const before = await office.stored();
    expect(before.length).toBeGreaterThanOrEqual(seedOf(jianghai).length);
    const waits: unknown[] = [];
    expect(await install(seedOf(jianghai), waits)).toBe(0);
    expect(await office.stored()).toEqual(before);
    expect(waits).toHaveLength(new Set(seedOf(jianghai).map(({ stage }) => stage)).size);
  });

  it('acts as the installation', async () => {
    const actors = (await office.stored()).map(({ metadata }) => metadata.actor);
    expect(new Set(actors.map((actor) => JSON.stringify(actor))).size).toBe(1);
    expect(actors[0]).toMatchObject({ kind: 'system', by: 'installation' });
  });

  it('refuses a command for a stream that is none of the registry', async () => {
    const [command] = seedOf(jianghai);
    await expect(install([{ ...command!, category: 'somethingElse' }])).rejects.toThrow(
      'somethingElse',
    );
  });
});

describe('The registry of a process', () => {
  it('follows the registers of its own district only', async () => {
    const registers = office.app.get(DirectoryRegistry);
    const { organs } = registers.registers();
    const [first] = await office.stored();
    expect(registryStreams.map(({ category }) => category)).toContain(first!.stream.split('-')[0]);
    office.log.append(`registryOrgan-440703.elsewhere`, {
      type: first!.type,
      data: { ...first!.data, organ: 'elsewhere' },
    });
    await office.act('registrar', '/people', { name: '甲', person: 'after-it' });
    await office.knows();
    expect(registers.view().person('after-it')).toBeDefined();
    expect(registers.view().organ('elsewhere')).toBeUndefined();
    expect(registers.registers().organs).toBe(organs);
  });
});
