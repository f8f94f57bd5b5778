import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allOrNothing } from './endings.js';
import { freePort } from './ports.js';
import { startStack } from './stack.js';

describe('A stack that does not come up', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stack-spec-'));
    chmodSync(dir, 0o755);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const servers = () => existsSync(join(dir, 'postgres', 'postmaster.pid'));
  const listens = async (port: number) =>
    fetch(`http://127.0.0.1:${port}/.well-known/openid-configuration`).then(
      () => true,
      () => false,
    );

  it('leaves neither database nor issuer behind when its key cannot be read', async () => {
    mkdirSync(join(dir, 'personal-data.key'));
    const portBase = await freePort();
    await expect(startStack({ dir, portBase })).rejects.toThrow('EISDIR');
    expect(existsSync(join(dir, 'postgres', 'PG_VERSION'))).toBe(true);
    expect([servers(), await listens(portBase)]).toEqual([false, false]);
  });

  it('leaves nothing behind when one of its processes refuses its settings', async () => {
    const portBase = await freePort();
    const settings = { LOG_LEVEL: 'louder' };
    await expect(startStack({ dir, portBase, settings })).rejects.toThrow(/command-api|worker/);
    expect([servers(), await listens(portBase)]).toEqual([false, false]);
  });
});

describe('Parts that run together', () => {
  it('are ended the last first when one does not start, and say why it did not', async () => {
    const ended: string[] = [];
    const building = allOrNothing(async (started) => {
      started(async () => ended.push('first'));
      started(() => Promise.reject(new Error('does not end')));
      started(async () => ended.push('third'));
      throw new Error('the fourth did not start');
    });
    await expect(building).rejects.toThrow('the fourth did not start');
    expect(ended).toEqual(['third', 'first']);
  });

  it('run on when all have started', async () => {
    const ended: string[] = [];
    const built = await allOrNothing(async (started) => {
      started(async () => ended.push('first'));
      return 'all';
    });
    expect([built, ended]).toEqual(['all', []]);
  });
});
