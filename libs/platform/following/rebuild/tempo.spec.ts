import { LagMeter } from '../follow/lag-meter.js';
import { Tempo } from './tempo.js';

/** A tempo in a time that passes only while somebody sleeps or works. */
const inTime = (parts: Readonly<{ eventsPerSecond?: number; lag?: () => number }>) => {
  let now = 0;
  const tempo = new Tempo({
    ...(parts.eventsPerSecond !== undefined && { eventsPerSecond: parts.eventsPerSecond }),
    ...(parts.lag && { lagMs: parts.lag }),
    clock: {
      now: () => now,
      sleep: async (ms: number) => {
        now += ms;
      },
    },
  });
  /**
   * Folds for so long, at 100 events a millisecond when nothing holds it; answers events a second.
   */
  const workFor = async (ms: number): Promise<number> => {
    const [begun, end] = [now, now + ms];
    let events = 0;
    while (now < end) {
      const batch = tempo.batch(5_000);
      now += batch / 100;
      events += batch;
      await tempo.after(batch);
    }
    return (events * 1_000) / (now - begun);
  };
  return { tempo, workFor };
};

describe('The tempo of a rebuild', () => {
  it('is full speed while nothing live waits', async () => {
    const { workFor } = inTime({ lag: () => 0 });
    expect(await workFor(2_000)).toBeGreaterThan(95_000);
  });

  it('falls while live projections lag, but never to nothing', async () => {
    const { workFor } = inTime({ lag: () => 400 });
    await workFor(5_000);
    const slow = await workFor(5_000);
    expect(slow).toBeGreaterThan(800);
    expect(slow).toBeLessThan(1_500);
  });

  it('comes back to full speed when the lag is gone', async () => {
    let lag = 400;
    const { workFor } = inTime({ lag: () => lag });
    await workFor(10_000);
    lag = 0;
    await workFor(15_000);
    expect(await workFor(1_000)).toBeGreaterThan(90_000);
  });

  it('never passes the rate that an operator set', async () => {
    const { workFor } = inTime({ eventsPerSecond: 2_000, lag: () => 0 });
    const rate = await workFor(5_000);
    expect(rate).toBeGreaterThan(1_800);
    expect(rate).toBeLessThan(2_200);
  });

  it('works in small pieces when it is slow, so that a stop and a lease never wait long for it', () => {
    const { tempo } = inTime({ eventsPerSecond: 20 });
    expect(tempo.batch(5_000)).toBeLessThan(20);
    expect(inTime({}).tempo.batch(5_000)).toBe(5_000);
  });

  it('ends a pause when it is told to stop', async () => {
    const ending = new AbortController();
    const tempo = new Tempo({ eventsPerSecond: 1 });
    const waits = tempo.after(3_600, ending.signal);
    ending.abort();
    await waits;
  });
});

describe('The lag of a live shard', () => {
  it('is what comes on top of the quickest event, so that another machine’s clock does not matter', () => {
    let now = 1_000_000;
    const meter = new LagMeter(() => now);
    const seen = (createdAgo: number, ahead: number) => {
      const created = new Date(now - createdAgo + ahead).toISOString();
      meter.began(created);
      meter.done();
      return meter.lagMs(undefined);
    };
    // The store's clock is an hour ahead of ours; an event takes 20 ms.
    expect(seen(20, 3_600_000)).toBe(0);
    now += 100;
    expect(seen(150, 3_600_000)).toBe(130);
    now += 100;
    expect(seen(20, 3_600_000)).toBe(0);
  });

  it('counts what lies in the inbox or in hand, and forgets what is over', () => {
    let now = 1_000_000;
    const meter = new LagMeter(() => now);
    const created = (ago: number) => new Date(now - ago).toISOString();
    meter.began(created(10));
    meter.done();
    expect(meter.lagMs(created(500))).toBe(490);
    meter.began(created(300));
    now += 200;
    expect(meter.lagMs(undefined)).toBe(490);
    meter.done();
    now += 2_000;
    expect(meter.lagMs(undefined)).toBe(0);
  });
});
