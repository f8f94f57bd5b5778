import { readdirSync, readFileSync } from 'node:fs';
import type { BenchStore } from './bench-store.js';
import { rounded } from './figure.js';

/** Microseconds of CPU used so far: by this process, the event node, and PostgreSQL with all its processes. */
type Cpu = Readonly<{ client: number; node: number; postgres: number }>;

const tickUs = 10_000;

type Stat = Readonly<{ parent: number; own: number; ended: number }>;

const statOf = (pid: number): Stat | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const number = (at: number): number => Number(fields[at]);
    return {
      parent: number(1),
      own: (number(11) + number(12)) * tickUs,
      ended: (number(13) + number(14)) * tickUs,
    };
  } catch {
    return undefined;
  }
};

/** A process, its children, and those of its children that have ended. */
const familyUs = (pid: number): number => {
  const root = statOf(pid);
  if (!root) return 0;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === pid);
  return children.reduce((sum, stat) => sum + stat!.own, root.own + root.ended);
};

const cpuOf = ({ node, postgres }: BenchStore): Cpu => {
  const { user, system } = process.cpuUsage();
  return {
    client: user + system,
    node: node.pid === undefined ? 0 : (statOf(node.pid)?.own ?? 0),
    postgres: familyUs(postgres.pid),
  };
};

/** What an event cost: microseconds that passed, and of CPU in each process. CPU only where the system tells it (Linux). */
export type Cost = Readonly<{ elapsedUs: number; cpuUs: Cpu & Readonly<{ all: number }> }>;

/** Begins to measure; the answer tells what each of so many events has cost since. */
export const costSince = (place: BenchStore): ((events: number) => Cost) => {
  const before = cpuOf(place);
  const begun = performance.now();
  return (events) => {
    const elapsed = (performance.now() - begun) * 1_000;
    const now = cpuOf(place);
    const each = (part: keyof Cpu): number => rounded((now[part] - before[part]) / events);
    const [client, node, postgres] = [each('client'), each('node'), each('postgres')];
    const all = rounded(client + node + postgres);
    return { elapsedUs: rounded(elapsed / events), cpuUs: { client, node, postgres, all } };
  };
};
