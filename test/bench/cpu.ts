import { readdirSync, readFileSync } from 'node:fs';
import { rounded } from './figure.js';

/**
 * Microseconds of CPU used so far: by this process, the event node, PostgreSQL with all its
 * processes, and whoever else works.
 */
type Cpu = Readonly<Record<string, number>>;

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

/** Further processes of ours that work for an event, by name. */
type Others = Readonly<Record<string, number>>;

const ownUs = (pid: number | undefined): number =>
  pid === undefined ? 0 : (statOf(pid)?.own ?? 0);

/** The event node and the PostgreSQL below it. */
type Place = Readonly<{ node: { pid?: number }; postgres: { pid: number } }>;

const cpuOf = ({ node, postgres }: Place, others: Others): Cpu => {
  const { user, system } = process.cpuUsage();
  return {
    client: user + system,
    ...Object.fromEntries(Object.entries(others).map(([name, pid]) => [name, ownUs(pid)])),
    node: ownUs(node.pid),
    postgres: familyUs(postgres.pid),
  };
};

/**
 * What an event cost: microseconds that passed, and of CPU in each process and in all. CPU only
 * where the system tells it (Linux).
 */
export type Cost = Readonly<{ elapsedUs: number; cpuUs: Cpu }>;

/** Adds up what pieces of work cost; what lies between them does not count. */
export class Meter {
  private elapsedUs = 0;
  private used: Record<string, number> = {};

  constructor(
    private readonly place: Place,
    private readonly others: Others = {},
  ) {}

  async during<T>(work: () => Promise<T>): Promise<T> {
    const before = cpuOf(this.place, this.others);
    const begun = performance.now();
    const answer = await work();
    this.elapsedUs += (performance.now() - begun) * 1_000;
    for (const [name, us] of Object.entries(cpuOf(this.place, this.others)))
      this.used[name] = (this.used[name] ?? 0) + us - before[name]!;
    return answer;
  }

  /** What each of so many events has cost. */
  perEvent(events: number): Cost {
    const each = Object.entries(this.used).map(([name, us]) => [name, us / events] as const);
    const all = each.reduce((sum, [, us]) => sum + us, 0);
    const cpuUs = [...each, ['all', all] as const].map(([name, us]) => [name, rounded(us)]);
    return { elapsedUs: rounded(this.elapsedUs / events), cpuUs: Object.fromEntries(cpuUs) as Cpu };
  }
}
