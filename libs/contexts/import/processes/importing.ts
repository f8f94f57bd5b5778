import { digestOfJson } from '#platform/log';
import { Decisions, type DecisionWorld, nameId, nameSpace } from '#platform/store';
import type { FoundCase } from './ahead/ahead-messages.js';
import { readAhead } from './ahead/read-ahead.js';
import { appendCase, Lanes } from './append-cases.js';
import { besidesOf, ended, type ImportEnd, type Job, readingOf, watch } from './import-job.js';
import type { Fault, ImportEvent } from '../imports/import.events.js';
import { type ImportCommand, importNoun } from '../imports/import.noun.js';
import type { Imports, Run } from '../imports/import.state.js';
import { clipped, type Report, reporting } from './report.js';
import { importer, sealingIn } from './seal-case.js';

const lanesUsual = 192;
const noteEveryUsualMs = 2_000;
/** A file that is not sorted by case is not imported row by row into a long list of complaints. */
const returnedMax = 1_000;

/** What the record says of the case with this number once all before it are recorded. */
type Mark = Readonly<{ events: number; bytes: number }>;

type Started = Readonly<{ run: Run; besides: readonly string[] }>;
type Running = Readonly<{ run: Run; report: Report; lanes: Lanes }>;

/**
 * One run of an import over the whole file: skips what is on record, appends the rest, notes how
 * far it has come.
 */
export class Importing {
  private readonly record: Decisions<ImportCommand, Imports, ImportEvent>;
  private readonly marks = new Map<number, Mark>();
  private readonly returned: Fault[] = [];
  private notedReturns = 0;
  private noting: Promise<unknown> = Promise.resolve();
  private notedAt = Date.now();

  constructor(
    private readonly job: Job,
    private readonly world: DecisionWorld,
  ) {
    this.record = new Decisions(importNoun, importNoun, world);
  }

  async run(): Promise<ImportEnd> {
    const started = await this.start();
    try {
      return await this.runFrom(started);
    } catch (error) {
      // Whoever looks at the list sees that nothing runs any more; a store that is away is told so.
      await this.say({
        type: 'StopImport',
        data: { import: this.job.importId, reason: clipped((error as Error).message) },
      }).catch(() => undefined);
      throw error;
    }
  }

  private async runFrom({ run, besides }: Started): Promise<ImportEnd> {
    const { plan, importId } = this.job;
    const result = await reporting(plan.reportFile(importId), async (report) => {
      await this.readAll(run, report);
      this.returned.sort((a, b) => a.line - b.line);
      for (const fault of this.returned) await report.fault(fault);
      return ended(this.job, report);
    });
    await this.say({
      type: 'FinishImport',
      data: {
        import: importId,
        counts: result.counts,
        report: result.report,
        faults: result.faults,
      },
    });
    return { ...result, end: 'imported', resumedAt: run.cases, besides };
  }

  private async start(): Promise<Started> {
    const { plan, importId, digest, bytes, mapping } = this.job;
    const file = { name: plan.name, digest, bytes, format: plan.mapping.format };
    await this.say({
      type: 'StartImport',
      data: { import: importId, file, mapping, by: plan.by },
    });
    const { state } = await this.record.stateOf(digest);
    return { run: state[importId]!, besides: besidesOf(state, importId) };
  }

  /** Whatever stops it, what is on record by then is noted. */
  private async readAll(run: Run, report: Report): Promise<void> {
    const lanes = new Lanes(this.job.plan.lanes ?? lanesUsual, run.cases);
    this.returned.push(...run.returned);
    this.notedReturns = run.returned.length;
    try {
      await this.takeAll({ run, report, lanes });
      await lanes.idle();
    } catch (error) {
      await lanes.settled();
      this.note(lanes);
      await this.noting.catch(() => undefined);
      throw error;
    }
    this.note(lanes);
    await this.noting;
  }

  private async takeAll(running: Running): Promise<void> {
    const { job, world } = this;
    const { run, report } = running;
    const reading = readingOf(job, run.startedAt);
    const sealing = sealingIn(world, { importId: job.importId, mapping: this.name });
    const returned = new Set(run.returned.map(({ line }) => line));
    const order = { reading, sealing, recorded: run.cases };
    let number = 0;
    for await (const { found, doneBytes } of readAhead(order, () => world.clock.now())) {
      for (const one of found) {
        if ('message' in one) {
          await report.fault(one);
          continue;
        }
        number += 1;
        await report.take(one.tally);
        if (number > run.cases) await this.takeCase(one, { number, doneBytes }, running);
        else if (returned.has(one.line)) report.takeBack(one.tally);
      }
      watch(job, 'importing', doneBytes, report);
    }
  }

  private async takeCase(
    found: FoundCase,
    { number, doneBytes }: Readonly<{ number: number; doneBytes: number }>,
    { report, lanes }: Running,
  ): Promise<void> {
    this.marks.set(number, { events: report.events, bytes: doneBytes });
    const { id, ready } = found;
    if (!ready) lanes.done(number);
    else
      await lanes.run(number, id!, async () => {
        const recording = await appendCase(this.world.store, ready);
        if (recording === 'returned') this.cameBack(found, report);
      });
    this.noteNowAndThen(lanes);
  }

  private get name(): string {
    return `${this.job.mapping.name}@${this.job.mapping.version}`;
  }

  private cameBack({ id, line, entries, tally }: FoundCase, report: Report): void {
    report.takeBack(tally);
    this.returned.push({
      kind: 'case-returns',
      line,
      case: id!,
      message: `${entries} entries are left out: the case was closed further up; sort the file by case（同一案件的记录须相邻）.`,
    });
    if (this.returned.length > returnedMax)
      throw new Error(
        `More than ${returnedMax} cases come back after other cases. Sort the file by case, or say in the mapping that rows stand anywhere (csv.rows)（请先按案件排序，或在映射中声明 csv.rows）.`,
      );
  }

  private noteNowAndThen(lanes: Lanes): void {
    const { noteEveryMs = noteEveryUsualMs } = this.job.plan;
    if (Date.now() - this.notedAt < noteEveryMs) return;
    this.note(lanes);
  }

  /**
   * Notes the number up to which every case is on record. Notes follow on each other; cases do not
   * wait for them.
   */
  private note({ floor }: Lanes): void {
    const mark = this.marks.get(floor);
    if (!mark) return;
    this.notedAt = Date.now();
    for (const number of this.marks.keys()) if (number <= floor) this.marks.delete(number);
    const returned = this.returned.slice(this.notedReturns);
    this.notedReturns = this.returned.length;
    const data = { import: this.job.importId, cases: floor, ...mark, returned };
    this.noting = this.noting.then(() => this.say({ type: 'RecordProgress', data }));
    this.noting.catch(() => undefined);
  }

  private say(command: ImportCommand): Promise<unknown> {
    const { importId, digest } = this.job;
    const commandId = nameId(digestOfJson(command), nameSpace(importId));
    return this.record.handle({
      id: digest,
      command,
      commandId,
      correlationId: importId,
      causationId: importId,
      actor: importer(this.name),
    });
  }
}
