import { v5 } from 'uuid';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { settledAfterMs } from '#platform/reservations';
import { type Death, MemoryLog, MemoryStore, MortalStore, SetClock, TestWorld } from '#testing';
import { registrar, world as registry } from '../shared/registry.examples.js';
import { entry } from '../enterprise/enterprise.examples.js';
import { EnterpriseRegister } from './enterprise-register.js';

const { enterprise: _, ...unit } = entry;
const clock = new SetClock();
const asking = (key: string): Asked => {
  const commandId = v5(key, v5.URL);
  if (registrar.kind !== 'person') throw new Error('a person asks');
  return { actor: registrar, commandId, correlationId: commandId, causationId: commandId };
};

/** A register whose processes share a log and die one by one. */
const office = () => {
  const log = new MemoryLog();
  const store = new MemoryStore(log);
  const process = (death?: Death) => {
    const world = new TestWorld(new MortalStore(store, death), log, clock, registry);
    const register = new EnterpriseRegister(world, new Nouns(world));
    return { register, enter: (key: string, told = unit) => register.enter(told, asking(key)) };
  };
  const keep = async (): Promise<void> => {
    clock.pass(settledAfterMs);
    const { codes } = process().register;
    const open = codes.follow();
    await open.ready;
    await codes.settle(open.all());
    await open.stop();
  };
  const entered = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const { type, stream } of log.readAll({}))
      if (type === 'EnterpriseRegistered') found.push(stream.split('.').at(-1)!);
    return found;
  };
  const code = () => process().register.codes.now(unit.creditCode);
  return { process, keep, entered, code };
};

/** Entered once, the code its own. */
const atRest = async ({ keep, entered, code }: ReturnType<typeof office>): Promise<string> => {
  await keep();
  const found = await entered();
  expect(found).toHaveLength(1);
  expect(await code()).toMatchObject({ status: 'on-record', matter: found[0] });
  return found[0]!;
};

const deaths = [1, 2, 3].flatMap((append): Death[] => [
  { append, when: 'before' },
  { append, when: 'after' },
]);

describe.each(deaths)('An entry killed $when append $append', (death) => {
  const killed = async () => {
    const one = office();
    await one
      .process(death)
      .enter('key')
      .catch(() => undefined);
    return one;
  };
  const wasEntered = death.append > 2 || (death.append === 2 && death.when === 'after');

  it('is finished by the same request', async () => {
    const one = await killed();
    const { id } = await one.process().enter('key');
    expect(await atRest(one)).toBe(id);
  });

  it('is finished once by another request', async () => {
    const one = await killed();
    const done = await Promise.allSettled([
      one.process().enter('key 2'),
      one.process().enter('key 3'),
    ]);
    const id = await atRest(one);
    expect(done).toMatchObject(done.map(() => ({ status: 'fulfilled', value: { id } })));
    const anew = done.filter((one) => one.status === 'fulfilled' && !one.value.repeated);
    expect(anew).toHaveLength(wasEntered ? 0 : 1);
    await expect(one.process().enter('key 4', { ...unit, name: '另名' })).rejects.toMatchObject({
      code: 'credit-code-taken',
    });
  });

  it('is settled without a person, and the code is free for another entry', async () => {
    const one = await killed();
    await one.keep();
    expect(await one.entered()).toHaveLength(wasEntered ? 1 : 0);
    expect(await one.code()).toMatchObject({ status: wasEntered ? 'on-record' : 'free' });
    await one
      .process()
      .enter('key 2', { ...unit, name: '另一登记名' })
      .catch(() => undefined);
    await atRest(one);
  });
});
