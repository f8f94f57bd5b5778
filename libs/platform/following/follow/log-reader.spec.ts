import type { LogMessage } from '#platform/log';
import { MemoryLog } from '#testing';
import { until } from '../trials/harness.examples.js';
import { Inbox } from './inbox.js';
import { LogReader } from './log-reader.js';

const wanted = { prefixes: ['a-'], accepts: () => true };
const event = { type: 'T', data: {} };

/** Takes everything that arrives until it has so many events. */
const take = async (inbox: Inbox, count: number): Promise<readonly number[]> => {
  const got: number[] = [];
  await until(async () => {
    got.push(...((await inbox.take(5))?.events ?? []).map(({ revision }) => revision));
    return got.length >= count;
  });
  return got;
};

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

describe('The reader of the log', () => {
  it('opens one subscription for those who share it, and lets late ones catch up by themselves', async () => {
    const log = new MemoryLog();
    const reader = new LogReader(log);
    for (let at = 0; at < 40; at += 1) log.append('a-1', event);
    const [first, second] = [new Inbox(wanted, undefined), new Inbox(wanted, undefined)];
    reader.follow(first);
    reader.follow(second);
    expect(await take(first, 40)).toEqual(upTo(40));
    expect(await take(second, 40)).toEqual(upTo(40));
    expect(reader.state()).toMatchObject({ subscriptions: 1, status: 'live' });
    const late = new Inbox(wanted, undefined, { events: 5, lingerMs: 1 });
    reader.follow(late);
    await until(() => reader.state().subscriptions === 2);
    // The late one is full and stands still: nobody else notices.
    log.append('a-1', event);
    expect(await take(first, 1)).toEqual([40]);
    expect(await take(late, 41)).toEqual(upTo(41));
    await until(() => reader.state().subscriptions === 1);
    log.append('a-1', event);
    expect(await take(late, 1)).toEqual([41]);
    expect(await take(first, 1)).toEqual([41]);
    await reader.stop();
  });

  it('ES-6 · listens once, however often it is dropped', async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error): void => void warnings.push(warning);
    process.on('warning', warn);
    const log = new MemoryLog();
    const reader = new LogReader(log);
    const inbox = new Inbox(wanted, undefined);
    reader.follow(inbox);
    for (let at = 0; at < 14; at += 1) {
      log.append('a-1', event);
      await take(inbox, 1);
      log.breakConnections();
    }
    process.off('warning', warn);
    expect(warnings).toEqual([]);
    await reader.stop();
  });

  it('comes back after every break and gives each event once', async () => {
    const log = new MemoryLog();
    const reader = new LogReader(log);
    const inbox = new Inbox(wanted, undefined);
    reader.follow(inbox);
    const got: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      log.append('a-1', event);
      if (at % 10 === 5) log.breakConnections();
      got.push(...(await take(inbox, 1)));
    }
    expect(got).toEqual(upTo(30));
    expect(reader.state().restarts).toBeGreaterThan(0);
    await reader.stop();
  });

  it('forgets who has left', async () => {
    const log = new MemoryLog();
    const reader = new LogReader(log);
    const offered: LogMessage[] = [];
    const leave = reader.follow({
      prefixes: ['a-'],
      passed: () => undefined,
      offer: (message) => void offered.push(message),
    });
    await until(() => offered.length > 0);
    leave();
    expect(reader.state()).toMatchObject({ subscriptions: 0, status: 'idle' });
    log.append('a-1', event);
    expect(offered).toHaveLength(1);
    await reader.stop();
  });
});
