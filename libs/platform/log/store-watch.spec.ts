import type { Position } from '#domain/kernel';
import { StoreUnavailable } from './store-errors.js';
import { StoreWatch } from './store-watch.js';

const here: Position = { commit: '1', prepare: '1' };
const limits = { everyMs: 60_000, withinMs: 30 };

describe('ES-3 · Whether the event store is there', () => {
  it('is a live question, not what was read once', async () => {
    let head = (): Promise<Position> => Promise.resolve(here);
    const watch = new StoreWatch({ head: () => head() }, limits);
    expect(watch.trouble()).toMatchObject({ why: 'not asked yet' });
    await watch.look();
    expect(watch.trouble()).toBeUndefined();
    head = () => Promise.reject(new StoreUnavailable('unavailable', 'gone'));
    await watch.look();
    expect(watch.trouble()).toMatchObject({ why: 'unavailable: gone' });
    head = () => Promise.resolve(here);
    await watch.look();
    expect(watch.trouble()).toBeUndefined();
  });

  it('is no when nothing is heard in time, and yes again by itself', async () => {
    let answer: (at: Position) => void = () => undefined;
    const head = () => new Promise<Position>((resolve) => (answer = resolve));
    const watch = new StoreWatch({ head }, limits);
    const looking = watch.look();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(watch.trouble()).toMatchObject({
      why: expect.stringContaining('did not answer in 30 ms') as string,
    });
    answer(here);
    await looking;
    expect(watch.trouble()).toBeUndefined();
  });

  it('is no while appends fail, until one goes well', async () => {
    const watch = new StoreWatch({ head: () => Promise.resolve(here) }, limits);
    await watch.look();
    watch.appended(Object.assign(new Error(''), { type: 'access-denied' }));
    expect(watch.trouble()).toMatchObject({
      why: expect.stringContaining('事件库账号无权限') as string,
    });
    watch.appended();
    expect(watch.trouble()).toBeUndefined();
  });

  it('is no when a follower of the process does not take what is there, though the store answers', async () => {
    const watch = new StoreWatch({ head: () => Promise.resolve(here) }, limits);
    let at: Position | undefined = { commit: '7', prepare: '7' };
    watch.follows({ name: 'registry', waits: () => Promise.resolve(at) });
    await watch.look();
    // It may be on its way.
    expect(watch.trouble()).toBeUndefined();
    at = { commit: '9', prepare: '9' };
    await watch.look();
    // Another one: it has moved on.
    expect(watch.trouble()).toBeUndefined();
    await watch.look();
    expect(watch.trouble()?.why).toContain('registry of this process does not take');
    at = undefined;
    await watch.look();
    expect(watch.trouble()).toBeUndefined();
  });
});
