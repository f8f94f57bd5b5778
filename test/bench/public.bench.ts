import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeOf } from '../../apps/standalone/src/demo/place.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { machine } from './bench-store.js';
import { type Figure, measure, rounded } from './figure.js';
import { faultOf, type Question, questions } from './public/fuzzed.js';
import { publicEntries } from './public/seed.examples.js';

// Anybody asks the public API, mostly nonsense: no answer is a fault of the house, none shows a
// field that nobody may see or a number of a person, and what is not public says nothing.

const total = Number(process.env.BENCH_REQUESTS ?? 100_000);
const atOnce = 8;
const manyAMinute = '1000000';

const ask = async (
  stack: Stack,
  question: Question,
  secrets: readonly string[],
): Promise<string | undefined> => {
  const { path, headers = {} } = question;
  const answer = await fetch(`${stack.queryUrl}${path}`, { headers });
  return faultOf(question, { status: answer.status, text: await answer.text() }, secrets);
};

/** Requests a second; `ratio` compares them with the bare question whether the process runs. */
export const run = async (say: (line: string) => void): Promise<Figure> => {
  const dir = mkdtempSync(join(tmpdir(), 'bench-public-'));
  const settings = { LOG_LEVEL: 'error', RATE_PUBLIC_PER_MINUTE: manyAMinute };
  const stack = await startStack({ dir, portBase: 6900, settings });
  try {
    const shown = await publicEntries(await placeOf(stack), stack);
    const asked = questions(shown);
    const faults: string[] = [];
    const ours = await measure(total, atOnce, async (index) => {
      if (index % 10_000 === 0) say(`${index} of ${total} requests`);
      const question = asked(index);
      const fault = await ask(stack, question, shown.secrets);
      if (fault !== undefined && faults.length < 20) faults.push(`${fault}: ${question.path}`);
    });
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const alive = () => fetch(`${stack.queryUrl}/health/live`).then((one) => one.text());
    const baseline = await measure(Math.min(total, 2_000), atOnce, alive);
    return {
      name: 'public',
      unit: 'requests a second',
      value: ours.perSecond,
      baseline: baseline.perSecond,
      ratio: rounded(ours.perSecond / baseline.perSecond),
      p50: ours.p50,
      p99: ours.p99,
      machine: machine(),
      requests: total,
      entries: shown.entries,
      faults: 0,
    };
  } finally {
    await stack.stop();
    stack.removeData();
  }
};
