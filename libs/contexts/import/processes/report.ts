import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, openSync, renameSync, rmSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Counts, Fault, FaultKind } from '../imports/import.events.js';
import type { MappedCase } from '../mapping/map-case.js';
import { madeFolder } from '#platform/config';

/** How many faults are kept with the import itself; all of them are in the report. */
const kept = 100;

/** What the report says of a case: the activity of each fact, what was left out or doubted. */
export type Tally = Readonly<{
  activities: readonly string[];
  faults: readonly Fault[];
  ignored: number;
}>;

/** What is reported of a case that was mapped. */
export const tallyOf = ({ facts, faults, ignored }: MappedCase): Tally => ({
  activities: facts.map(({ data }) => data.activity),
  faults,
  ignored,
});

/**
 * Counts what is read and writes each fault as one line of JSON, so that a report of any length
 * costs no memory. The file appears under its name when it is whole.
 */
export class Report {
  readonly first: Fault[] = [];
  private readonly hash = createHash('sha256');
  private readonly activities = new Map<string, number>();
  private readonly faults: Partial<Record<FaultKind, number>> = {};
  private readonly file: WriteStream;
  /** Two runs of the same import write each their own. */
  private readonly part: string;
  cases = 0;
  events = 0;
  private ignored = 0;

  constructor(private readonly path: string) {
    this.part = `${path}.${randomUUID()}.part`;
    this.file = this.mustWrite(() => {
      madeFolder(dirname(path));
      return createWriteStream(this.part, { fd: openSync(this.part, 'w') });
    });
    process.once('exit', this.drop);
    // Told where the next fault is written, or where it is closed.
    this.file.on('error', () => undefined);
  }

  /** A case as it was mapped; one that leads to no fact is not counted as a case. */
  async take({ activities, faults, ignored }: Tally): Promise<void> {
    if (activities.length > 0) this.cases += 1;
    this.events += activities.length;
    this.ignored += ignored;
    for (const name of activities) this.count(name, 1);
    for (const fault of faults) await this.fault(fault);
  }

  /** A case whose facts did not come on record after all. */
  takeBack({ activities }: Tally): void {
    this.cases -= 1;
    this.events -= activities.length;
    for (const name of activities) this.count(name, -1);
  }

  private count(activity: string, by: number): void {
    this.activities.set(activity, (this.activities.get(activity) ?? 0) + by);
  }

  async fault(fault: Fault): Promise<void> {
    this.faults[fault.kind] = (this.faults[fault.kind] ?? 0) + 1;
    if (this.first.length < kept) this.first.push(brief(fault));
    const line = `${JSON.stringify(fault)}\n`;
    this.hash.update(line);
    if (this.file.errored) this.failed(this.file.errored);
    if (!this.file.write(line)) await once(this.file, 'drain').catch(this.failed);
  }

  counts(): Counts {
    const { cases, events, ignored, faults } = this;
    const activities = mostFrequent([...this.activities].filter(([, count]) => count > 0));
    return { cases, events, activities, ignored, faults: { ...faults } };
  }

  /** Faults by which an import with `--strict` is refused. */
  get leftOut(): number {
    return Object.entries(this.faults)
      .filter(([kind]) => kind !== 'doubt')
      .reduce((sum, [, count]) => sum + count, 0);
  }

  /** Closes the file and answers its SHA-256. */
  async close(): Promise<string> {
    this.file.end();
    await finished(this.file).catch(this.failed);
    this.mustWrite(() => renameSync(this.part, this.path));
    process.off('exit', this.drop);
    return this.hash.digest('hex');
  }

  /** Leaves nothing behind of an import that stopped. */
  readonly drop = (): void => {
    process.off('exit', this.drop);
    this.file.destroy();
    rmSync(this.part, { force: true });
  };

  private mustWrite<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      return this.failed(error);
    }
  }

  private readonly failed = (error: unknown): never => {
    throw new ReportFailed(this.path, (error as Error).message);
  };
}

/** Writes a report while `work` runs; of work that fails nothing is left behind. */
export const reporting = async <T>(
  path: string,
  work: (report: Report) => Promise<T>,
): Promise<T> => {
  const report = new Report(path);
  try {
    return await work(report);
  } catch (error) {
    report.drop();
    throw error;
  }
};

/** The report cannot be written: a full disk, a folder that is none of ours. */
export class ReportFailed extends Error {
  constructor(path: string, reason: string) {
    super(`The report cannot be written to ${path}（报告无法写入）: ${reason}`);
    this.name = 'ReportFailed';
  }
}

const letters = 200;
/** As much of a text as is kept on record of an import. */
export const clipped = (text: string): string =>
  text.length > letters ? `${text.slice(0, letters)}…` : text;

/**
 * What is kept with the import itself must stay small enough for one event, whatever stands in the
 * log.
 */
const brief = (fault: Fault): Fault => ({
  ...fault,
  message: clipped(fault.message),
  ...(fault.activity === undefined ? {} : { activity: clipped(fault.activity) }),
});

const named = 1_000;

/**
 * Counts by name; of more names than anybody reads, the most frequent ones, and all others
 * together.
 */
const mostFrequent = (counts: readonly (readonly [string, number])[]): Counts['activities'] => {
  const sorted = counts.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const all = new Map<string, number>();
  for (const [at, [name, count]] of sorted.entries()) {
    const shown = at < named ? clipped(name) : '… 其余';
    all.set(shown, (all.get(shown) ?? 0) + count);
  }
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
};
