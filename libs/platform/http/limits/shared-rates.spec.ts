import { testRedis } from '../../deadlines/redis.examples.js';
import { SharedRates } from './shared-rates.js';

const aMinute = 60_000;
const redis = await testRedis();
if (!redis)
  process.stderr.write('No REDIS_URL and no redis-server: counting there is NOT TESTED.\n');
const counting: SharedRates[] = [];
afterEach(() => {
  for (const one of counting.splice(0)) one.onApplicationShutdown();
});
afterAll(() => redis?.stop());

const aProcess = async (url: string): Promise<SharedRates> => {
  const rates = new SharedRates(url);
  counting.push(rates);
  // The connection is made in the background; until then it counts alone.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return rates;
};
const count = async (rates: SharedRates, key: string, times: number) => {
  let last = await rates.increment(key, aMinute, 5);
  for (let at = 1; at < times; at += 1) last = await rates.increment(key, aMinute, 5);
  return last;
};

describe('Requests of a client', () => {
  (redis ? it : it.skip)('are counted for all processes together', async () => {
    const [one, other] = [await aProcess(redis!.url), await aProcess(redis!.url)];
    const key = `together ${Date.now()}`;
    expect(await count(one, key, 3)).toMatchObject({ totalHits: 3, isBlocked: false });
    expect(await count(other, key, 2)).toMatchObject({ totalHits: 5, isBlocked: false });
    const beyond = await count(one, key, 1);
    expect(beyond).toMatchObject({ totalHits: 6, isBlocked: true });
    expect(beyond.timeToBlockExpire).toBeGreaterThan(0);
    expect(await count(other, `${key} of another`, 1)).toMatchObject({ totalHits: 1 });
  });

  it('are counted by each process for itself while Redis is away', async () => {
    const [one, other] = [
      await aProcess('redis://127.0.0.1:1'),
      await aProcess('redis://127.0.0.1:1'),
    ];
    expect(await count(one, 'alone', 6)).toMatchObject({ totalHits: 6, isBlocked: true });
    expect(await count(other, 'alone', 1)).toMatchObject({ totalHits: 1, isBlocked: false });
  });
});
