import type { DataSource } from 'typeorm';
import { Nouns } from '#platform/acts';
import type { Settings } from '#platform/config';
import type { Asked } from '#platform/http';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { register, retire } from '../gateway/gateway.examples.js';
import { gatewayNoun } from '../gateway/gateway.noun.js';
import { by } from '../people.examples.js';
import { vehicleData } from '../point/point.examples.js';
import { pointNoun } from '../point/point.noun.js';
import { KnownPoints } from './known-points.js';

const behind = { getRepository: () => ({ find: async () => [] }) } as unknown as DataSource;
const settings = { DISTRICT: '440704' } as Settings;
const asking = by('agent', '2026-06-01');
const asked = {
  actor: asking.actor,
  commandId: 'k',
  correlationId: 'k',
  causationId: 'k',
} as Asked;

/** Points while the register is still behind the log. */
const pointsOf = async () => {
  const office = { ...asked, actor: by('chen', '2026-06-01').actor } as Asked;
  const log = new MemoryLog();
  const world = new TestWorld(new MemoryStore(log), log, new SetClock(asking.now), asking.registry);
  const nouns = new Nouns(world);
  const command = { type: 'InstallPoint', data: vehicleData } as const;
  const gateways = nouns.filesOf(gatewayNoun);
  await gateways.perform('gateway-1', register(), { ...office, commandId: 'g' });
  await nouns.filesOf(pointNoun).perform('point-2', command, asked);
  const retireIt = () => gateways.perform('gateway-1', retire, { ...office, commandId: 'r' });
  return { log, retireIt, points: new KnownPoints(behind, settings, nouns) };
};

describe('A point that was installed a moment ago', () => {
  it('is known from its own file before the register has it', async () => {
    const { points } = await pointsOf();
    await points.fresh();
    expect(points.find('point-2')).toBeUndefined();
    expect(await points.lookFor(new Set(['point-2', 'nowhere', '../no id']))).toBe(true);
    expect(points.find('point-2')).toMatchObject({ gateway: vehicleData.gateway });
    expect([...points.all()]).toHaveLength(1);
    expect(points.find('nowhere')).toBeUndefined();
  });

  it('is of no use once its gateway was retired', async () => {
    const { points, retireIt } = await pointsOf();
    await retireIt();
    await points.lookFor(new Set(['point-2']));
    expect(points.find('point-2')).toMatchObject({ isGatewayRetired: true, isRetired: false });
  });

  it('is not called unknown while the store is away', async () => {
    const { log, points } = await pointsOf();
    log.readStream = () => {
      throw new Error('the store is away');
    };
    expect(await points.lookFor(new Set(['point-2', 'nowhere']))).toBe(false);
    expect(await points.lookFor(new Set())).toBe(true);
  });
});
