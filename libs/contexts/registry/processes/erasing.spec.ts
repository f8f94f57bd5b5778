import { v4 } from 'uuid';
import { type Actor, instant } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { registering, act as inOffice } from '../../equipment/device/device.examples.js';
import { deviceNoun } from '../../equipment/device/device.noun.js';
import { person } from '../../evidence/exhibit/exhibit.examples.js';
import { entry } from '../citizen/citizen.examples.js';
import { citizenNoun } from '../citizen/citizen.noun.js';
import { id, somebody, world as registered } from '../shared/registry.examples.js';
import { Erasing } from './erasing.js';

const askedBy = (actor: Actor): Asked => {
  const key = v4();
  return { commandId: key, correlationId: key, causationId: key, actor } as Asked;
};

const proposed = async (names: string) => {
  const log = new MemoryLog();
  const clock = new SetClock();
  const { registry } = inOffice();
  const organ: typeof registry.organ = (one) => registered.organ(one) ?? registry.organ(one);
  const world = new TestWorld(new MemoryStore(log), log, clock, { ...registry, organ });
  const nouns = new Nouns(world);
  const citizens = nouns.filesOf(citizenNoun);
  const devices = nouns.filesOf(deviceNoun);
  const { citizen } = entry;
  const registrar = () => askedBy(somebody('registrar', id(7)));
  await citizens.perform(citizen, { type: 'RegisterCitizen', data: entry }, registrar());
  const erasure = { ground: 'retention-over', basis: '到期档案清册第3项' } as const;
  await citizens.perform(citizen, { type: 'ProposeErasure', data: erasure }, registrar());
  const device = { ...registering, model: names };
  await devices.perform(
    'd1',
    { type: 'RegisterDevice', data: device },
    askedBy(person('liang', 'officer')),
  );
  const writeOff = () =>
    devices.perform(
      'd1',
      { type: 'WriteOffDevice', data: { reason: '老化' } },
      askedBy(person('ou', 'head-of-organ')),
    );
  const erasing = new Erasing(nouns, log);
  const erase = () => erasing.erase(citizen, askedBy(somebody('head-of-organ', id(100))));
  return { clock, erase, writeOff };
};

describe('SEC-9 A person whose data somebody proposes to erase', () => {
  it.each([
    ['its entry', entry.citizen],
    ['something sealed under its key', `sealed:person/${entry.citizen}:x`],
    ['the token of its identity number', entry.identityToken],
  ])(
    'is kept by each matter that has %s, which is named, until its time is over',
    async (_, names) => {
      const { clock, erase, writeOff } = await proposed(names);
      const kept = { code: 'must-be-kept', message: expect.stringContaining('equipment/d1') };
      await expect(erase()).rejects.toMatchObject(kept);
      await writeOff();
      await expect(erase()).rejects.toMatchObject(kept);
      clock.set(instant('2037-01-04T09:30:00+08:00'));
      expect((await erase()).events).toEqual(['CitizenErased']);
      expect(await erase()).toMatchObject({ repeated: true });
    },
  );

  it('is not kept by a matter that tells of somebody else', async () => {
    const { erase } = await proposed(id(591));
    expect((await erase()).events).toEqual(['CitizenErased']);
  });
});
