import { watchOver } from './watch-over.js';

/** A process that can be let die, and whose next starts fail so often. */
const fake = (failures: number) => {
  let told: (how: string) => void = () => undefined;
  const child = {
    name: 'worker',
    starts: 0,
    whenItDies: (tell: (how: string) => void) => void (told = tell),
    start: async () => {
      child.starts += 1;
      if (child.starts <= failures) throw new Error('worker ended at its start:\nlog');
    },
  };
  return { child, die: () => told('SIGKILL') };
};

const watched = (failures: number) => {
  const { child, die } = fake(failures);
  const said: string[] = [];
  const ending = new AbortController();
  watchOver({
    children: [child],
    say: (line) => void said.push(line),
    ending: ending.signal,
    pauseMs: 1,
  });
  return { child, die, said, ending };
};
const until = async (isSo: () => boolean): Promise<void> => {
  for (const end = Date.now() + 5_000; !isSo() && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 2));
};

describe('SEC-16 · A process that ends by itself', () => {
  it('is started again, and it is said', async () => {
    const { die, said, child } = watched(0);
    die();
    await until(() => said.length === 2);
    expect(said[0]).toContain('worker ended by itself (SIGKILL)');
    expect(said[1]).toContain('worker runs again');
    expect(child.starts).toBe(1);
  });

  it('is tried again while it does not come up, and given up in so many words', async () => {
    const twice = watched(2);
    twice.die();
    await until(() => twice.child.starts === 3);
    const never = watched(100);
    never.die();
    await until(() => never.said.some((line) => line.includes('given up')));
    expect([twice.child.starts, never.child.starts]).toEqual([3, 4]);
    expect(never.said.at(-1)).toContain('logs/worker.log');
  });

  it('stays down when everything is being ended', async () => {
    const { die, said, child, ending } = watched(0);
    ending.abort();
    die();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([child.starts, said]).toEqual([0, []]);
  });
});
