import { v4 } from 'uuid';
import { type Actor, instant } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { registering, act as inOffice } from '../../equipment/device/device.examples.js';
import { deviceNoun } from '../../equipment/device/device.noun.js';
import { person } from '../exhibit/exhibit.examples.js';
import { ErasingMatters } from './erasing-matters.js';

const askedBy = (actor: Actor): Asked => {
  const key = v4();
  return { commandId: key, correlationId: key, causationId: key, actor } as Asked;
};
const told = { address: 'equipment/d1', ground: 'retention-over', basis: '销毁清册第3项' } as const;

const office = async () => {
  const log = new MemoryLog();
  const clock = new SetClock();
  const world = new TestWorld(new MemoryStore(log), log, clock, inOffice().registry);
  const nouns = new Nouns(world);
  const devices = nouns.filesOf(deviceNoun);
  const erasing = new ErasingMatters(nouns, world);
  await devices.perform(
    'd1',
    { type: 'RegisterDevice', data: registering },
    askedBy(person('liang', 'officer')),
  );
  const writeOff = () =>
    devices.perform(
      'd1',
      { type: 'WriteOffDevice', data: { reason: '老化' } },
      askedBy(person('ou', 'head-of-organ')),
    );
  return { log, clock, erasing, writeOff };
};

describe('ISSUE-11.4 erasing what a matter sealed', () => {
  it('names the key of the matter once its time is over, by two hands', async () => {
    const { log, clock, erasing, writeOff } = await office();
    const archivist = () => askedBy(person('archivist-1', 'archivist'));
    await expect(erasing.propose(told, archivist())).rejects.toMatchObject({
      code: 'matter-running',
    });
    await writeOff();
    await expect(erasing.propose(told, archivist())).rejects.toMatchObject({
      code: 'still-to-be-kept',
    });
    clock.set(instant('2037-01-04T09:30:00+08:00'));
    const { id } = await erasing.propose(told, archivist());
    expect((await erasing.propose(told, archivist())).id).toBe(id);
    await erasing.erase(id, askedBy(person('ou', 'head-of-organ')));
    const all = [];
    for await (const { type, data } of log.readAll({ prefixes: ['evidenceErasure-'] }))
      all.push({ type, data });
    expect(all).toMatchObject([
      { type: 'MatterErasureProposed' },
      {
        type: 'MatterErased',
        data: { key: 'matter/equipmentDevice.d1', law: ['PIPL 47', 'ARC-30'] },
      },
    ]);
  });

  it('is denied for a matter that there is not', async () => {
    const { erasing } = await office();
    const asked = askedBy(person('archivist-1', 'archivist'));
    await expect(erasing.propose({ ...told, address: 'nowhere/x' }, asked)).rejects.toMatchObject({
      code: 'not-your-matter',
    });
  });
});
