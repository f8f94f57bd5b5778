import { type Profiler, Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';

// A thread that runs specs one after the other and stops at the first test that fails. Each house
// it is given stands in a folder of its own, so that its modules are read anew; what comes from
// packages is read once.

type Step = () => unknown;
type Block = Readonly<{
  hooks: readonly Readonly<{ type: string; fn: Step }>[];
  children: readonly (Block & Readonly<{ type: string; mode?: string; name: string; fn: Step }>)[];
  parent?: Block;
}>;
type Circus = Readonly<{
  resetState: () => void;
  getState: () => Readonly<{ rootDescribeBlock: Block }>;
}>;

/** What a spec said: nothing when it is green, otherwise the first test that is not. */
export type SpecRan = Readonly<{
  spec: string;
  ms: number;
  failed?: string;
  /** What ran of each file, where that was asked. */
  ran?: Readonly<Record<string, readonly Stretch[]>>;
}>;
/** From where to where, and how often; a smaller stretch inside a greater one is right. */
export type Stretch = readonly [start: number, end: number, count: number];

const light = createRequire(import.meta.url).resolve('jest-light-runner');
const circus = createRequire(light)('jest-circus') as Circus;

const hooks = async (block: Block | undefined, type: string): Promise<void> => {
  if (!block) return;
  for (const hook of block.hooks) if (hook.type === type) await hook.fn();
};

const around = async (block: Block | undefined, type: string): Promise<void> => {
  if (!block) return;
  if (type === 'beforeEach') await around(block.parent, type);
  await hooks(block, type);
  if (type === 'afterEach') await around(block.parent, type);
};

const runBlock = async (block: Block, at: string): Promise<void> => {
  await hooks(block, 'beforeAll');
  for (const child of block.children) {
    if (child.mode === 'skip') continue;
    const name = `${at} ${child.name}`.trim();
    if (child.type === 'describeBlock') await runBlock(child, name);
    else await runTest(block, child.fn, name);
  }
  await hooks(block, 'afterAll');
};

const runTest = async (block: Block, test: Step, name: string): Promise<void> => {
  await around(block, 'beforeEach');
  try {
    await test();
  } catch (error) {
    throw new Error(name, { cause: error });
  }
  await around(block, 'afterEach');
};

const runSpec = async (house: string, spec: string): Promise<SpecRan> => {
  const startedAt = performance.now();
  const ran = (failed?: string) => ({ spec, ms: performance.now() - startedAt, failed });
  try {
    circus.resetState();
    await import(pathToFileURL(join(house, 'dist', spec)).href);
    await runBlock(circus.getState().rootDescribeBlock, '');
    return ran();
  } catch (error) {
    return ran(error instanceof Error ? error.message : String(error));
  }
};

const stretches = (all: readonly Profiler.ScriptCoverage[], dist: string): SpecRan['ran'] =>
  Object.fromEntries(
    all
      .filter(({ url }) => url.startsWith(pathToFileURL(`${dist}/libs/`).href))
      .map(({ url, functions }) => [
        relative(dist, fileURLToPath(url)),
        functions.flatMap(({ ranges }) =>
          ranges.map((one) => [one.startOffset, one.endOffset, one.count] as const),
        ),
      ]),
  );

/**
 * What the thread is asked: some specs of one house. `toTheEnd` goes on after a failure and tells
 * what ran.
 */
export type Asked = Readonly<{ house: string; specs: readonly string[]; toTheEnd: boolean }>;

const covering = async (session: Session): Promise<void> => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
};

const run = async ({ house, specs, toTheEnd }: Asked): Promise<void> => {
  const session = new Session();
  if (toTheEnd) await covering(session);
  for (const spec of specs) {
    const said = await runSpec(house, spec);
    const { result = [] } = toTheEnd ? await session.post('Profiler.takePreciseCoverage') : {};
    tell({ ...said, ran: stretches(result, join(house, 'dist')) });
    if (said.failed !== undefined && !toTheEnd) break;
  }
  if (toTheEnd) {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
  tell('done');
};

// A thread's port knows no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (said: SpecRan | 'done'): void => parentPort!.postMessage(said);

await import(pathToFileURL(join(dirname(light), 'global-setup.js')).href);
parentPort!.on('message', (asked: Asked) => void run(asked));
