import { v5 } from 'uuid';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { PersonalData } from '#platform/privacy';
import { MemoryLog, SetClock, TestWorld } from '#testing';
import { Refusal } from '#domain/kernel';
import { BreakingStore, settings } from '../http/office.examples.js';
import { entry } from '../enterprise/enterprise.examples.js';
import { registrar, today, world } from '../shared/registry.examples.js';
import { CitizenRegister } from './citizen-register.js';
import { EnterpriseRegister } from './enterprise-register.js';
import { PersonRegister } from './person-register.js';

// The processes alone: no HTTP, no module, a store that dies where it is told to.

if (registrar.kind !== 'person') throw new Error('The registrar is a person.');
const actor = registrar;
const asking = (key: string): Asked => {
  const commandId = v5(key, '0c9d3a5e-5a0b-5d7e-9a55-1f0f4f2d8e77');
  return { actor, commandId, correlationId: commandId, causationId: commandId };
};

const opened = () => {
  const log = new MemoryLog();
  const store = new BreakingStore(log);
  const office = new TestWorld(store, log, new SetClock(today), world);
  const nouns = new Nouns(office);
  const personalData = new PersonalData(settings);
  const stored = async () => {
    const all = [];
    for await (const event of log.readAll({})) all.push(event);
    return all;
  };
  const types = async () => (await stored()).map(({ type }) => type);
  return {
    store,
    stored,
    types,
    units: new EnterpriseRegister(office, nouns),
    citizens: new CitizenRegister(nouns, personalData),
    people: new PersonRegister(nouns, personalData),
  };
};

const codeOf = (error: unknown): string =>
  error instanceof Refusal ? error.code : (error as Error).message;
const refused = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'done', codeOf);

describe('Entering an enterprise', () => {
  const { enterprise: _, ...unit } = entry;
  const held = ['CreditCodeHeld'];
  const entered = ['EnterpriseRegistered', 'CreditCodeReserved'];

  it('rehearses, holds the code, writes the entry and confirms, in this order', async () => {
    const { units, store, types } = opened();
    const wrong = { ...unit, industry: 'XX' };
    expect(await refused(units.enter(wrong, asking('a')))).toBe('industry-malformed');
    expect(await types()).toEqual([]);
    store.dieBefore = (stream) => stream.startsWith('reservationCreditCode-');
    expect(await refused(units.enter(unit, asking('a')))).toContain('died');
    expect(await types()).toEqual([]);
    store.dieBefore = undefined;
    await units.enter(unit, asking('a'));
    expect(await types()).toEqual([...held, ...entered]);
  });

  it.each([
    ['a', held],
    ['b', [...held, ...held]],
  ])('is finished after a crash in between by the key %s', async (key, before) => {
    const { units, store, types } = opened();
    store.dieBefore = (stream) => stream.startsWith('registryEnterprise-');
    expect(await refused(units.enter(unit, asking('a')))).toContain('died');
    store.dieBefore = undefined;
    const finished = await units.enter(unit, asking(key));
    expect(await units.enter(unit, asking(key))).toMatchObject({ id: finished.id, repeated: true });
    expect(await units.enter(unit, asking('c'))).toMatchObject({ id: finished.id, repeated: true });
    expect(await refused(units.enter({ ...unit, name: '另名' }, asking('d')))).toBe(
      'credit-code-taken',
    );
    expect(await types()).toEqual([...before, ...entered]);
  });
});

describe('Entering people and parties', () => {
  const told = { name: '黄大文', identityNumber: '11010519491231002X', telephone: '13800138000' };

  it('keeps one entry for one citizen, and none of what was told in the clear', async () => {
    const { citizens, stored, types } = opened();
    const { id } = await citizens.enter(told, asking('a'));
    expect(await citizens.enter(told, asking('b'))).toMatchObject({ id, repeated: true });
    const moved = { ...told, telephone: '13900139000' };
    expect(await refused(citizens.enter(moved, asking('c')))).toBe('citizen-known');
    await citizens.amend(id, moved, asking('d'));
    const other = { ...told, identityNumber: '440524188001010014' };
    expect(await refused(citizens.amend(id, other, asking('e')))).toBe('identity-differs');
    expect(await refused(citizens.amend('nobody', told, asking('f')))).toBe('citizen-unknown');
    expect(await types()).toEqual(['CitizenRegistered', 'CitizenAmended']);
    const log = JSON.stringify(await stored());
    for (const secret of [...Object.values(told), moved.telephone])
      expect(log).not.toContain(secret);
  });

  it('names a person as the issuer does, or after the key', async () => {
    const { people, stored } = opened();
    const { name, identityNumber } = told;
    const known = await people.enter({ name, person: 'oidc-1', identityNumber }, asking('a'));
    expect(known.id).toBe('oidc-1');
    const { id } = await people.enter({ name }, asking('b'));
    expect(await people.enter({ name }, asking('b'))).toMatchObject({ id, repeated: true });
    const [first, second] = await stored();
    expect(first!.data).toMatchObject({ identityToken: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(second!.data).toEqual({ person: id, name });
  });
});
