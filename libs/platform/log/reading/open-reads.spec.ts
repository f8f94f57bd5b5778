import { OpenReads } from './open-reads.js';

describe('ES-10 · The reads of a process', () => {
  it('are so many at once; the next waits for one to end, and not for ever', async () => {
    const reads = new OpenReads(2);
    const [first] = [await reads.enter(10), await reads.enter(10)];
    await expect(reads.enter(20)).rejects.toMatchObject({
      name: 'StoreUnavailable',
      type: 'deadline-exceeded',
    });
    const third = reads.enter(5_000);
    expect([reads.count, reads.waiting]).toEqual([2, 1]);
    first();
    first();
    await third;
    expect([reads.count, reads.waiting]).toEqual([2, 0]);
  });
});
