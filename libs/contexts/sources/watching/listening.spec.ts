import { Listening } from './listening.js';
import { afterReading, afterSilence, type Watched } from './watch.js';

const second = 1_000;

/** Looks each quarter of a second from one moment until another, in seconds. */
const looking = (listening: Listening, from: number, to: number): void => {
  for (let at = from * second; at <= to * second; at += 250) listening.look(at);
};

describe('Listening', () => {
  it('goes on without a break while it looks again and again', () => {
    const listening = new Listening(0);
    looking(listening, 0, 100);
    expect(listening.since(30 * second)).toBe(0);
  });

  it('begins anew after a break, for the silence that the break could be taken for', () => {
    const listening = new Listening(0);
    looking(listening, 0, 100);
    looking(listening, 120, 130);
    expect(listening.since(30 * second)).toBe(120 * second);
    expect(listening.since(40 * second)).toBe(120 * second);
    expect(listening.since(41 * second)).toBe(0);
  });

  it('remembers of several breaks the newest that is long enough', () => {
    const listening = new Listening(0);
    for (const [from, to] of [
      [0, 10],
      [50, 60],
      [70, 75],
      [80, 85],
    ] as const)
      looking(listening, from, to);
    expect([5, 20, 21, 60, 90].map((one) => listening.since(one * second) / second)).toEqual([
      80, 70, 50, 50, 0,
    ]);
  });
});

describe('A sensor that sends steadily', () => {
  const limits = { high: 60, leastSeconds: 0, silentSeconds: 30 };
  /** What is told of it: it sends each four seconds, but what it sends is heard only then. */
  const heard = (at: number, state: Watched): Watched =>
    afterReading(state, { at: at * second, value: 20 }, limits)[0];
  const silences = (listening: Listening, now: number, state: Watched): number => {
    const upSince = listening.since(limits.silentSeconds * second);
    return afterSilence(state, limits, { now: now * second, upSince, installedAt: 0 })[1].length;
  };

  it('is not called silent when the program was killed, stood still, or could not read', () => {
    const listening = new Listening(0);
    looking(listening, 0, 60);
    const state = heard(60, {});
    // Nobody looked for a minute; what was sent meanwhile waits at the gateway.
    listening.look(120 * second);
    expect(silences(listening, 120, state)).toBe(0);
    looking(listening, 120, 150);
    expect(silences(listening, 150, state)).toBe(0);
    const again = new Listening(120 * second);
    expect(silences(again, 149, state)).toBe(0);
  });

  it('that is silent then is found, so long after it could be heard', () => {
    const listening = new Listening(0);
    looking(listening, 0, 60);
    const state = heard(60, {});
    looking(listening, 120, 151);
    expect(silences(listening, 151, state)).toBe(1);
  });
});
