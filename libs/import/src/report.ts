import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { once } from 'node:events';
import type { Counts, Fault, FaultKind } from './imports/import.events.js';
import type { MappedCase } from './mapping/map-case.js';

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
 * Counts what is read and writes each fault as one line of JSON, so that a report of any length costs no memory. The file
 * appears under its name when it is whole.
 */
export class Report {
  readonly first: Fault[] = [];
  private readonly hash = createHash('sha256');
  private readonly activities: Record<string, number> = {};
  private readonly faults: Partial<Record<FaultKind, number>> = {};
  private readonly file: WriteStream;
  cases = 0;
  events = 0;
  private ignored = 0;

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = createWriteStream(`${path}.part`);
  }

  /** A case as it was mapped; one that leads to no fact is not counted as a case. */
  async take({ activities, faults, ignored }: Tally): Promise<void> {
    if (activities.length > 0) this.cases += 1;
    this.events += activities.length;
    this.ignored += ignored;
    for (const name of activities) this.activities[name] = (this.activities[name] ?? 0) + 1;
    for (const fault of faults) await this.fault(fault);
  }

  /** A case whose facts did not come on record after all. */
  takeBack({ activities }: Tally): void {
    this.cases -= 1;
    this.events -= activities.length;
    for (const name of activities) this.activities[name]! -= 1;
  }

  async fault(fault: Fault): Promise<void> {
    this.faults[fault.kind] = (this.faults[fault.kind] ?? 0) + 1;
    if (this.first.length < kept) this.first.push(fault);
    const line = `${JSON.stringify(fault)}\n`;
    this.hash.update(line);
    if (!this.file.write(line)) await once(this.file, 'drain');
  }

  counts(): Counts {
    const { cases, events, ignored, faults } = this;
    const present = Object.entries(this.activities).filter(([, count]) => count > 0);
    const activities = Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1)));
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
    await once(this.file, 'close');
    renameSync(`${this.path}.part`, this.path);
    return this.hash.digest('hex');
  }
}
