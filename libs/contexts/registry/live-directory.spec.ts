import { developmentAccountsOf } from './seed/seed.js';
import { EventLog, type Keeping, type LogMessage, type StoredEvent } from '#platform/log';
import type { Position, Recorded } from '#domain/kernel';
import { anyEnvelope } from '#testing';
import { LiveDirectory } from './live-directory.js';
import { installed, jianghai } from './seed/seed.examples.js';
import { organs } from './seed/seed-numbers.js';
import { id } from './shared/registry.examples.js';

const developmentAccounts = developmentAccountsOf(jianghai);

type Subscription = Parameters<EventLog['subscribe']>[0];

/**
 * A log of the test's making: each subscription plays the next script, then waits until it is
 * aborted.
 */
class ScriptedLog extends EventLog {
  readonly asked: Subscription[] = [];
  private push: (message: LogMessage) => void = () => {};

  constructor(private readonly scripts: readonly (readonly (LogMessage | Error)[])[]) {
    super();
  }

  say(message: LogMessage): void {
    this.push(message);
  }

  async *subscribe(options: Subscription): AsyncIterable<LogMessage> {
    this.asked.push(options);
    for (const message of this.scripts[this.asked.length - 1] ?? []) {
      if (message instanceof Error) throw message;
      yield message;
    }
    while (!options.signal.aborted) {
      const message = await new Promise<LogMessage | undefined>((resolve) => {
        this.push = resolve;
        options.signal.addEventListener('abort', () => resolve(undefined));
      });
      if (message) yield message;
    }
  }

  readStream(): AsyncIterable<StoredEvent> {
    throw new Error('not asked for');
  }

  readAll(): AsyncIterable<StoredEvent> {
    throw new Error('not asked for');
  }

  head(): Promise<Position | undefined> {
    throw new Error('not asked for');
  }
}

const at = (number: number): Position => ({ commit: `${number}`, prepare: `${number}` });
const stored = ({ envelope, ...event }: Recorded): StoredEvent => ({
  ...event,
  metadata: { ...anyEnvelope(), ...envelope },
});
// As a subscription by prefixes would give them: reservations are none of the directory's business.
const messages = installed()
  .events.filter(({ stream }) => !stream.startsWith('reservation'))
  .map(
    (event, index) =>
      ({ kind: 'event', event: { ...stored(event), position: at(index + 1) } }) as const,
  );
const [first, second, third] = messages as unknown as readonly [
  (typeof messages)[0],
  (typeof messages)[0],
  (typeof messages)[0],
];
const caughtUp: LogMessage = { kind: 'caught-up' };

const running: LiveDirectory[] = [];
const follow = (scripts: ConstructorParameters<typeof ScriptedLog>[0], options: Keeping = {}) => {
  const log = new ScriptedLog(scripts);
  const live = new LiveDirectory(log, { shortestWaitMs: 1, longestWaitMs: 4, ...options });
  running.push(live);
  live.start();
  return { log, live };
};
afterEach(async () => {
  for (const live of running.splice(0)) await live.stop();
});

describe('The live directory', () => {
  it('is ready when it has caught up, and asks for the registers only', async () => {
    const { log, live } = follow([[...messages, caughtUp]]);
    await live.ready;
    expect(live.current().organ(id(organs.bureau))!.name).toBe('江门市江海区应急管理局');
    expect(log.asked).toHaveLength(1);
    expect(log.asked[0]!.after).toBeUndefined();
    expect(log.asked[0]!.prefixes).toEqual([
      'registryOrgan-',
      'registryPerson-',
      'registryMandate-',
      'registryEnterprise-',
      'registryParty-',
    ]);
  });

  it('is not ready before', async () => {
    const { log, live } = follow([[first]]);
    await live.waitFor(at(1), 1_000);
    const early = await Promise.race([live.ready.then(() => 'ready'), Promise.resolve('not yet')]);
    expect(early).toBe('not yet');
    log.say(caughtUp);
    await live.ready;
  });

  it('mends a broken connection after what it knows', async () => {
    const troubles: unknown[] = [];
    const gone = new Error('gone');
    const { log, live } = follow([[first, second, gone], [gone], [second, third, caughtUp]], {
      onTrouble: (error) => troubles.push(error),
    });
    await live.ready;
    expect(log.asked.map(({ after }) => after)).toEqual([undefined, at(2), at(2)]);
    expect(troubles).toEqual([gone, gone]);
    expect(live.current().position).toBe('3/3');
  });

  it('takes nothing twice when the log repeats itself', async () => {
    const posts = messages.filter(({ event }) => event.type === 'PostAssigned');
    const { live } = follow([
      [...messages, new Error('gone')],
      [...posts, caughtUp],
    ]);
    await live.ready;
    const { person } = developmentAccounts[0]!;
    expect(live.current().person(person)!.posts).toHaveLength(1);
  });

  it('subscribes again when the log ends without an error', async () => {
    class Ending extends ScriptedLog {
      override async *subscribe(options: Subscription): AsyncIterable<LogMessage> {
        const ends = this.asked.length === 0;
        if (!ends) yield* super.subscribe(options);
        this.asked.push(options);
        if (ends) yield first;
      }
    }
    const log = new Ending([[], [second, caughtUp]]);
    const live = new LiveDirectory(log, { shortestWaitMs: 1 });
    running.push(live);
    live.start();
    await live.ready;
    expect(live.current().position).toBe('2/2');
  });

  it('lets one wait for a position, which a checkpoint also reaches', async () => {
    const { log, live } = follow([[first, caughtUp]]);
    await live.ready;
    await live.waitFor('1/1', 10);
    await expect(live.waitFor('7/7', 5)).rejects.toThrow('did not reach');
    const waiting = live.waitFor('7/7', 1_000);
    log.say({ kind: 'checkpoint', position: at(7) });
    await waiting;
    expect(live.current().position).toBe('7/7');
  });

  it('keeps a view that was handed out', async () => {
    const { log, live } = follow([[first, caughtUp]]);
    await live.ready;
    const view = live.current();
    log.say(second);
    await live.waitFor(at(2), 1_000);
    expect(view.position).toBe('1/1');
    expect(live.current().position).toBe('2/2');
  });

  it.each([
    ['an unknown type', { ...second.event, type: 'OrganMerged' }],
    ['a shape of tomorrow', { ...second.event, metadata: { ...second.event.metadata, schema: 1 } }],
    [
      'no shape number',
      { ...second.event, metadata: { ...second.event.metadata, schema: undefined } },
    ],
  ])('stops for good at an event with %s', async (_, event) => {
    const troubles: Error[] = [];
    const { log, live } = follow([[first, { kind: 'event', event }, caughtUp]], {
      onTrouble: (error) => troubles.push(error as Error),
    });
    await expect(live.ready).rejects.toThrow('cannot be read');
    expect(troubles).toHaveLength(1);
    expect(() => live.current()).toThrow('cannot be read');
    await expect(live.waitFor(at(1), 1_000)).rejects.toThrow('cannot be read');
    expect(log.asked).toHaveLength(1);
  });

  it('fails those who wait when it is stopped', async () => {
    const { live } = follow([[first, caughtUp]]);
    await live.ready;
    const waiting = live.waitFor(at(9), 60_000);
    await Promise.all([expect(waiting).rejects.toThrow('stopped'), live.stop()]);
  });
});
