import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refresh } from './refresh.js';
import { watchSources } from './watch-sources.js';

const until = async (so: () => boolean): Promise<void> => {
  for (let tries = 0; !so(); tries += 1) {
    if (tries > 200) throw new Error('still not so');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

describe('Watching the sources', () => {
  const house = mkdtempSync(join(tmpdir(), 'watched-'));
  const calls: (readonly string[])[] = [];
  let working: Promise<void> = Promise.resolve();
  mkdirSync(join(house, 'libs/deep'), { recursive: true });
  const stop = watchSources([join(house, 'libs')], async (changed) => {
    calls.push(changed.map((path) => path.slice(house.length + 1)).toSorted());
    await working;
  });
  const save = (path: string): void => writeFileSync(join(house, path), String(Math.random()));
  afterAll(() => {
    stop();
    rmSync(house, { recursive: true });
  });

  it('calls once for what is saved together, and not for a spec', async () => {
    save('libs/deep/a.spec.ts');
    save('libs/deep/notes.md');
    save('libs/deep/a.ts');
    save('libs/b.ts');
    await until(() => calls.length > 0);
    expect(calls).toEqual([['libs/b.ts', 'libs/deep/a.ts']]);
  });

  it('calls once more for what is saved meanwhile', async () => {
    let done = () => {};
    working = new Promise((resolve) => (done = resolve));
    save('libs/b.ts');
    await until(() => calls.length === 2);
    save('libs/deep/a.ts');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(calls).toHaveLength(2);
    done();
    await until(() => calls.length === 3);
    expect(calls[2]).toEqual(['libs/deep/a.ts']);
  });

  it('sees a file put in another’s place, again and again, and a file in a new folder', async () => {
    working = Promise.resolve();
    const before = calls.length;
    for (const times of [1, 2]) {
      save('libs/deep/a.ts.new');
      renameSync(join(house, 'libs/deep/a.ts.new'), join(house, 'libs/deep/a.ts'));
      await until(() => calls.length === before + times);
      expect(calls.at(-1)).toEqual(['libs/deep/a.ts']);
    }
    mkdirSync(join(house, 'libs/new/er'), { recursive: true });
    save('libs/new/er/c.ts');
    await until(() => calls.length === before + 3);
    expect(calls.at(-1)).toEqual(['libs/new/er/c.ts']);
  });
});

describe('Starting anew what has changed', () => {
  const tried = async (
    asked: Readonly<{ compiles?: boolean; starts?: boolean; ending?: AbortSignal }>,
    changed = ['/house/libs/domain/law/a.ts'],
  ) => {
    const did: string[] = [];
    const said: string[] = [];
    await refresh(
      {
        processes: {
          process: (name) => ({
            end: async () => void did.push(`end ${name}`),
            start: async () => {
              if (asked.starts === false) throw new Error(`${name} ended at its start`);
              did.push(`start ${name}`);
            },
          }),
        },
        build: async () => asked.compiles ?? true,
        say: (line) => void said.push(line),
        ending: asked.ending ?? new AbortController().signal,
      },
      changed,
    );
    return { did, said: said.join('\n') };
  };

  it('ends the APIs and the worker and starts them, the query API last', async () => {
    const { did, said } = await tried({});
    expect(did.slice(0, 3).toSorted()).toEqual(['end command-api', 'end query-api', 'end worker']);
    expect(did.slice(3)).toEqual(['start command-api', 'start worker', 'start query-api']);
    expect(said).toContain('已重启');
    expect(said).not.toContain('需要重新启动');
  });

  it('leaves everything as it runs when it does not compile', async () =>
    expect(await tried({ compiles: false })).toEqual({
      did: [],
      said: expect.stringContaining('编译未通过'),
    }));

  it('says why something does not start, and goes on watching', async () =>
    expect((await tried({ starts: false })).said).toContain('ended at its start'));

  it('starts nothing once it is being ended', async () =>
    expect((await tried({ ending: AbortSignal.abort() })).did).toEqual([]));

  it('says when a change is only read at the start', async () =>
    expect((await tried({}, ['/house/apps/standalone/src/stack.ts'])).said).toContain(
      '需要重新启动',
    ));
});
