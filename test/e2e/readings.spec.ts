import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { mosquitto, publish, startBroker } from '../../libs/platform/mqtt/broker.examples.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { asking, type Ask, works } from '../bench/readings/works.js';

// Readings as gateways send them, over HTTP and a real broker: on the disk before they are
// acknowledged, once for all, and alarms that somebody answers.

const within = 240_000;
if (!mosquitto)
  process.stderr.write('mosquitto is not on this machine: readings over MQTT were not tried.\n');

describe('Readings', () => {
  let stack: Stack;
  let ask: Ask;
  let broker: Awaited<ReturnType<typeof startBroker>> | undefined;
  let points: readonly string[];
  let database: pg.Client;
  beforeAll(async () => {
    broker = mosquitto ? await startBroker() : undefined;
    stack = await startStack({
      dir: mkdtempSync(join(tmpdir(), 'readings-')),
      portBase: 4980,
      settings: { LOG_LEVEL: 'error', ...(broker && { MQTT_URL: broker.url }) },
    });
    ask = asking(stack);
    const limits = { high: 60, leastSeconds: 0, silentSeconds: 600 };
    points = await works(stack, ask, { points: 3, limits });
    database = new pg.Client({ connectionString: stack.databaseUrl });
    await database.connect();
  }, within);
  afterAll(async () => {
    await database?.end();
    await stack?.stop();
    stack?.removeData();
    await broker?.stop();
  }, within);

  const send = async (readings: readonly object[], who = 'gateway1') => {
    const answer = await fetch(`${stack.readingsUrl}/readings`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await stack.tokenOf(who)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ readings }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const stored = async (point: string): Promise<number> => {
    const { rows } = await database.query<{ count: string }>(
      'SELECT count(*) AS count FROM readings.reading WHERE point = $1',
      [point],
    );
    return Number(rows[0]!.count);
  };
  const until = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
    for (let tries = 0; tries < 80; tries += 1) {
      const found = await look();
      if (found !== undefined) return found;
      await sleep(250);
    }
    throw new Error('it did not come');
  };

  it(
    'lie on the disk when they are acknowledged, and are not there twice',
    async () => {
      const [point = ''] = points;
      const at = Date.now() - 60_000;
      const batch = Array.from({ length: 200 }, (_, n) => ({
        point,
        at: new Date(at + n).toISOString(),
        value: 20,
      }));
      expect(await send(batch)).toMatchObject({ status: 200, body: { taken: 200, refused: 0 } });
      expect(await stored(point)).toBe(200);
      // The same again, backwards, and some in it twice.
      expect(await send([...batch.toReversed(), ...batch.slice(0, 9)])).toMatchObject({
        status: 200,
      });
      expect(await stored(point)).toBe(200);
    },
    within,
  );

  it(
    'that cannot be taken are named one by one; a batch without any is a problem',
    async () => {
      const [point = ''] = points;
      const at = new Date().toISOString();
      const good = { point, at, value: 20 };
      const bad = [
        { ...good, point: 'nowhere' },
        { ...good, at: '2099-01-01T00:00:00Z' },
        { ...good, unit: 'kPa' },
      ];
      const { body } = await send([good, ...bad]);
      expect(body).toMatchObject({
        taken: 1,
        refused: 3,
        faults: [
          { index: 1, field: 'point', rule: 'known' },
          { index: 2, field: 'at', rule: 'notAhead' },
          { index: 3, field: 'unit', rule: 'unitOfPoint' },
        ],
      });
      expect(await send(bad)).toMatchObject({ status: 400, body: { code: 'no-reading-taken' } });
      expect(await send([])).toMatchObject({ status: 400, body: { code: 'no-batch-of-readings' } });
      const huge = Array.from({ length: 2_001 }, () => ({ point }));
      expect((await send(huge)).status).toBe(400);
      expect(await send([good], 'officer1')).toMatchObject({
        status: 400,
        body: { fields: [{ field: 'readings.0.point', rule: 'ownPoint' }] },
      });
      const nobody = await fetch(`${stack.readingsUrl}/readings`, { method: 'POST' });
      expect(nobody.status).toBe(401);
    },
    within,
  );

  it('have a door that OpenAPI describes', async () => {
    const said = await fetch(`${stack.readingsUrl}/openapi.json`);
    const { paths } = (await said.json()) as { paths: Record<string, unknown> };
    const ok = { content: { 'application/json': { schema: { type: 'object' } } } };
    expect(paths).toMatchObject({ '/readings': { post: { responses: { 200: ok } } } });
  });

  it(
    'that say another value of the same point and moment are refused, the first stands',
    async () => {
      const [point = ''] = points;
      const at = new Date(Date.now() - 120_000).toISOString();
      const [one, other] = [
        { point, at, value: 1 },
        { point, at, value: 99 },
      ];
      expect(await send([one, other, one])).toMatchObject({
        status: 200,
        body: { taken: 2, refused: 1, faults: [{ index: 1, field: 'value', rule: 'contradicts' }] },
      });
      expect(await send([one])).toMatchObject({ status: 200, body: { taken: 1, refused: 0 } });
      expect(await send([other])).toMatchObject({
        status: 400,
        body: { fields: [{ field: 'readings.0.value', rule: 'contradicts' }] },
      });
    },
    within,
  );

  it(
    'beyond a limit raise an alarm though they come late',
    async () => {
      const [point = ''] = points;
      const [at, late] = [Date.now(), Date.now() - 3_000].map((ms) => new Date(ms).toISOString());
      await send([{ point, at, value: 1 }]);
      await send([{ point, at: late, value: 99 }]);
      const alarm = await until(async () => {
        const list = await ask('officer1', 'GET', `${stack.queryUrl}/alarms?point=${point}`);
        return (list.items as readonly Record<string, unknown>[])[0];
      });
      expect(alarm).toMatchObject({ kind: 'high', value: 99, limit: 60 });
      expect(Date.parse(String(alarm.raisedAt))).toBe(Date.parse(late!));
    },
    within,
  );

  it(
    'beyond a limit raise an alarm that somebody owes an answer to, and gives it',
    async () => {
      const [, point = ''] = points;
      await send([{ point, at: new Date().toISOString(), value: 61 }]);
      const alarm = await until(async () => {
        const list = await ask('officer1', 'GET', `${stack.queryUrl}/alarms?point=${point}`);
        return (list.items as readonly Record<string, unknown>[])[0];
      });
      expect(alarm).toMatchObject({ kind: 'high', stage: 'ringing', value: 61, limit: 60 });
      await send([{ point, at: new Date().toISOString(), value: 20 }]);
      await ask('officer1', 'POST', `${stack.commandUrl}/alarms/${String(alarm.alarmId)}/answer`, {
        cause: '冷却水泵停机',
        measures: '启动备用泵',
      });
      await until(async () => {
        const url = `${stack.queryUrl}/alarms/${String(alarm.alarmId)}`;
        const { stage } = await ask('officer1', 'GET', url);
        return stage === 'closed' ? stage : undefined;
      });
    },
    within,
  );

  (mosquitto ? it : it.skip)(
    'come over a broker too; what was published while the process was away is not lost',
    async () => {
      const [, , point = ''] = points;
      const batch = (from: number) =>
        JSON.stringify({
          readings: Array.from({ length: 100 }, (_, n) => ({
            point,
            at: new Date(from + n).toISOString(),
            value: 20,
          })),
        });
      const at = Date.now() - 30_000;
      await publish(broker!.url, 'readings/gateway1', batch(at));
      await publish(broker!.url, 'readings/gateway1', 'no batch');
      await publish(broker!.url, 'readings/gateway2', batch(at + 100));
      await until(async () => ((await stored(point)) === 100 ? true : undefined));
      await stack.process('readings').end('SIGKILL');
      await publish(broker!.url, 'readings/gateway1', batch(at + 500));
      await stack.process('readings').start();
      await until(async () => ((await stored(point)) === 200 ? true : undefined));
    },
    within,
  );
});
