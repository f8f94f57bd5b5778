import { refuse } from '#domain/kernel';
import { atRest, bureau, clock, onRecord } from './bureau.examples.js';
import { settledAfterMs } from './order.js';
import { ReservationKeeper } from './reservation-keeper.js';

describe('A matter that refuses after its names were held', () => {
  it('lets them go at once', async () => {
    const house = bureau();
    await expect(house.process().refused('f1', 'key')).rejects.toMatchObject({ code: 'no' });
    await house.process().seal('f2', 'key 2');
    expect(await atRest(house)).toEqual(onRecord('f2'));
  });

  it('has let them go for whoever comes next, when the process died before it could', async () => {
    const house = bureau();
    const dying = house.process({ append: 3, when: 'before' });
    await expect(dying.seal('f1', 'key')).rejects.toThrow('died');
    await house.process().send('f1', 'CloseFile', 'close');
    await house.process().seal('f2', 'key 2');
    const again = house.process().seal('f1', 'key');
    await expect(again).rejects.toMatchObject({ code: 'seal-taken' });
    expect(await atRest(house)).toEqual(onRecord('f2'));
  });

  it('tells the refusal, whatever becomes of the release', async () => {
    const house = bureau();
    const dying = house.process({ append: 3, when: 'before' });
    await expect(dying.refused('f1', 'key')).rejects.toMatchObject({ code: 'no' });
    expect(await atRest(house)).toEqual({ sealed: [], names: ['free', 'free'] });
  });

  it('does not let go what another attempt of it may still bring on record', async () => {
    const house = bureau();
    const other = house.process();
    const first = house.process();
    await first.holding('f1', 'key', async () => {
      await expect(other.refused('f1', 'other key')).rejects.toMatchObject({ code: 'no' });
      await expect(other.seal('f2', 'key 2')).rejects.toMatchObject({ code: 'seal-taken' });
      await first.send('f1', 'SealFile', 'key');
    });
    expect(await atRest(house)).toEqual(onRecord('f1'));
  });

  it('does not let go what the same request brought on record elsewhere, before it was confirmed', async () => {
    const house = bureau();
    const elsewhere = house.process({ append: 2, when: 'before' });
    const refused = house.process().holding('f1', 'key', async () => {
      await elsewhere.seal('f1', 'key');
      return refuse('sealed-already', 'It is sealed already.');
    });
    await expect(refused).rejects.toMatchObject({ code: 'sealed-already' });
    const { names } = house.process();
    expect(await names.now('s1')).toMatchObject({ status: 'on-record', matter: 'f1' });
    expect(await atRest(house)).toEqual(onRecord('f1'));
  });

  it('is told nothing of a confirmation that failed: the act is on record', async () => {
    const house = bureau();
    const dying = house.process({ append: 4, when: 'before' });
    expect(await dying.seal('f1', 'key')).toMatchObject({ events: ['FileSealed'] });
  });
});

describe('Several names', () => {
  it('are let go when one of them is taken', async () => {
    const house = bureau();
    const one = house.process();
    await one.seal('f1', 'key', ['s2']);
    await expect(one.seal('f2', 'key 2')).rejects.toMatchObject({ code: 'seal-taken' });
    expect(await one.names.now('s1')).toEqual({ status: 'free' });
  });

  it('are held in one order, so that of two who want the same one has them all', async () => {
    const house = bureau();
    const done = await Promise.allSettled([
      house.process().seal('f1', 'key', ['s1', 's2']),
      house.process().seal('f2', 'key 2', ['s2', 's1']),
    ]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('are held again by the same request after they were let go', async () => {
    const house = bureau();
    const dying = house.process({ append: 3, when: 'before' });
    await expect(dying.seal('f1', 'key')).rejects.toThrow('died');
    clock.pass(settledAfterMs);
    await house.process().keep();
    const one = house.process();
    await one.holding('f1', 'key', async () =>
      expect(await one.names.now('s1')).toMatchObject({ status: 'held', matter: 'f1' }),
    );
  });
});

describe('A name on record', () => {
  it('is freed when its act falls, by that matter only', async () => {
    const { names, seal } = bureau().process();
    await seal('f1', 'key');
    await names.fell('s1', 'f2', 'not its name');
    expect(await names.against('s1', 'f2')).toMatchObject({ matter: 'f1' });
    await names.fell('s1', 'f1', 'it fell');
    expect(await names.now('s1')).toEqual({ status: 'free' });
    expect(await names.against('s1', 'f2')).toBeUndefined();
  });

  it('is freed by whoever comes next when nobody said that it fell', async () => {
    const house = bureau();
    const one = house.process();
    await one.seal('f1', 'key');
    await one.send('f1', 'BreakSeals', 'break');
    expect(await one.names.against('s1', 'f2')).toBeUndefined();
    await one.seal('f2', 'key 2');
    expect(await one.names.now('s1')).toMatchObject({ status: 'on-record', matter: 'f2' });
  });
});

describe('The keeper of names', () => {
  it('looks at the start, and settles what the log shows', async () => {
    const house = bureau();
    await expect(house.process({ append: 3, when: 'after' }).seal('f1', 'key')).rejects.toThrow(
      'died',
    );
    clock.pass(settledAfterMs);
    const { names } = house.process();
    const keeper = new ReservationKeeper(names);
    keeper.onModuleInit();
    const settled = async () => (await names.now('s1')).status === 'on-record';
    while (!(await settled())) await keeper.look();
    await keeper.onModuleDestroy();
    expect(await names.now('s1')).toMatchObject({ status: 'on-record', matter: 'f1' });
  });
});
