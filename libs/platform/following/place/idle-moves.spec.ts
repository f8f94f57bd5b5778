import { withPostgres } from '#stand-ins/embedded';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { fresh, wipe } from '../trials/harness.examples.js';
import { checkpointChannel, OwnershipLost, readCheckpoint } from './checkpoints.js';
import { IdleMoves } from './idle-moves.js';
import { allSlices } from './slices.js';

let database: DataSource;
beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
afterEach(() => wipe(database));
afterAll(() => database.destroy());

const idOf = (name: string) => ({ name, build: 1, slices: allSlices });
const at = (commit: string) => ({ commit, prepare: commit });

/** What is told on the channel while something is done. */
const heardDuring = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
  const heard: string[] = [];
  const listener = await poolOf(database).connect();
  listener.on('notification', ({ payload = '' }) => heard.push(payload));
  await listener.query(`LISTEN ${checkpointChannel}`);
  await act();
  await listener.query('SELECT 1');
  listener.release(true);
  return heard;
};

describe('Places of shards that had nothing to do', () => {
  const names = Array.from({ length: 60 }, (_, index) => `idle-${index}`);

  it('are moved together: sixty in two statements, each told of by its own line', async () => {
    for (const name of names) await readCheckpoint(database, idOf(name));
    const moves = IdleMoves.of(database, 20);
    const heard = await heardDuring(() =>
      Promise.all(names.map((name) => moves.move(idOf(name), undefined, at('7')))),
    );
    expect(heard).toHaveLength(2);
    expect(heard.flatMap((told) => told.split('\n')).toSorted()).toEqual(
      names.map((name) => `${name} 1 7/7`).toSorted(),
    );
    for (const name of names) expect(await readCheckpoint(database, idOf(name))).toEqual(at('7'));
  });

  it('stay where another owner has moved them, and only its shard is told', async () => {
    for (const name of ['mine', 'taken']) await readCheckpoint(database, idOf(name));
    const moves = IdleMoves.of(database, 20);
    await moves.move(idOf('taken'), undefined, at('5'));
    const [mine, taken] = await Promise.allSettled([
      moves.move(idOf('mine'), undefined, at('9')),
      moves.move(idOf('taken'), at('4'), at('9')),
    ]);
    expect(mine.status).toBe('fulfilled');
    expect(taken).toMatchObject({ status: 'rejected', reason: expect.any(OwnershipLost) });
    expect(await readCheckpoint(database, idOf('mine'))).toEqual(at('9'));
    expect(await readCheckpoint(database, idOf('taken'))).toEqual(at('5'));
  });

  it('are no reason to stop when the database cannot be asked: each shard hears of it', async () => {
    const away = await fresh(await (await withPostgres()).freshDatabase());
    const moves = IdleMoves.of(away, 20);
    const asked = moves.move(idOf('one'), undefined, at('1'));
    await away.destroy();
    await expect(asked).rejects.toThrow(/pool|connect|driver|released|destroyed/i);
  });
});
