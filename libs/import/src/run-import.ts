import { digestOfJson } from '#libs/event-log';
import { Decisions, type DecisionWorld } from '#libs/event-store';
import type { Instant } from '#libs/kernel';
import { v5 } from 'uuid';
import { appendCase, Lanes } from './append-cases.js';
import { importDecider, type ImportCommand, type Imports, type Run } from './imports/import.decider.js';
import type { Counts, Fault, ImportEvent } from './imports/import.events.js';
import { importStream } from './imports/import.stream.js';
import { caseMapper, mapperVersion, type MappedCase, type RawCase } from './mapping/map-case.js';
import type { Mapping } from './mapping/mapping.js';
import { digestOfFile, openLog, type OpenLog } from './open-log.js';
import { readCsv } from './read-csv.js';
import { type Found, readXes } from './read-xes.js';
import { Report } from './report.js';
import { caseSealer, importer, importIdOf } from './seal-case.js';

/** What is to be imported, and how. */
export type ImportPlan = Readonly<{
  file: string;
  /** Name of the file as it is kept on record. */
  name: string;
  mapping: Mapping;
  strict: boolean;
  dryRun: boolean;
  /** Who runs it on this machine. */
  by: string;
  /** Where the report goes, given the id of the import. */
  reportFile: (importId: string) => string;
  /** Cases appended side by side. */
  lanes?: number;
  /** Milliseconds between two notes of how far it has come. */
  noteEveryMs?: number;
}>;

/** How far it is, for whoever watches. */
export type Progress = Readonly<{
  stage: 'checking' | 'importing';
  doneBytes: number;
  totalBytes: number;
  cases: number;
  events: number;
}>;

/** How it ended. */
export type ImportEnd = Readonly<{
  end: 'imported' | 'known' | 'rehearsed' | 'refused';
  importId: string;
  /** Cases that were on record already when this run began. */
  resumedAt: number;
  /** Mappings under which the same file was imported before. */
  besides: readonly string[];
  counts: Counts;
  faults: readonly Fault[];
  report: string;
}>;

/** What the import is told of the world; nothing of it is needed for a dry run. */
export type ImportPorts = Readonly<{
  world: () => Promise<DecisionWorld>;
  now: () => Instant;
  watch: (progress: Progress) => void;
}>;

type Job = Readonly<{
  plan: ImportPlan;
  ports: ImportPorts;
  importId: string;
  digest: string;
  bytes: number;
  mapping: Readonly<{ name: string; version: number; digest: string }>;
}>;

const lanesUsual = 192;
const noteEveryUsualMs = 2_000;
/** A file that is not sorted by case is not imported row by row into a long list of complaints. */
const returnedMax = 1_000;

/**
 * Brings an outside log into the store: one stream for each of its cases. Whatever stops it, running it again goes on where
 * it stopped and doubles nothing; a finished import is answered from its record. With `strict` nothing is written unless
 * everything can be read. Throws `BrokenFile` when the file cannot be read to its end.
 */
export const runImport = async (plan: ImportPlan, ports: ImportPorts): Promise<ImportEnd> => {
  const { digest, bytes } = await digestOfFile(plan.file);
  const { name, version } = plan.mapping;
  const mapping = { name, version, digest: digestOfJson({ mapping: plan.mapping, mapperVersion }) };
  const importId = importIdOf(digest, mapping.digest);
  const job: Job = { plan, ports, importId, digest, bytes, mapping };
  if (plan.dryRun) return survey(job, plan.strict);
  const world = await ports.world();
  const known = await alreadyKnown(job, world);
  if (known) return known;
  if (plan.strict) {
    const rehearsal = await survey(job, true);
    if (rehearsal.end === 'refused') return rehearsal;
  }
  return new Importing(job, world).run();
};

const readerOf = ({ text }: OpenLog, mapping: Mapping): AsyncIterable<Found> =>
  mapping.format === 'xes' ? readXes(text, mapping.case) : readCsv(text, mapping);

const isCase = (found: Found): found is RawCase => 'entries' in found;

/** Reads and maps the whole file and writes nothing but the report. */
const survey = async (job: Job, strict: boolean): Promise<ImportEnd> => {
  const { plan, ports, importId, digest } = job;
  const report = new Report(plan.reportFile(importId));
  const opened = await openLog(plan.file, plan.mapping.encoding);
  const map = caseMapper(plan.mapping, { file: digest, now: ports.now() });
  for await (const found of readerOf(opened, plan.mapping)) {
    if (isCase(found)) await report.take(map(found));
    else await report.fault(found);
    watch(job, 'checking', opened, report);
    if (strict && report.leftOut > 0) break;
  }
  const end = strict && report.leftOut > 0 ? ('refused' as const) : ('rehearsed' as const);
  return { ...(await ended(job, report)), end };
};

const watch = (
  { ports, bytes }: Job,
  stage: Progress['stage'],
  opened: OpenLog,
  report: Report,
): void => {
  const { cases, events } = report;
  ports.watch({ stage, doneBytes: opened.done(), totalBytes: bytes, cases, events });
};

const ended = async ({ importId }: Job, report: Report) => ({
  importId,
  resumedAt: 0,
  besides: [],
  counts: report.counts(),
  faults: report.first,
  report: await report.close(),
});

const besidesOf = (imports: Imports, importId: string): readonly string[] =>
  Object.entries(imports)
    .filter(([id]) => id !== importId)
    .map(([, { mapping }]) => `${mapping.name}@${mapping.version} (${mapping.digest.slice(0, 12)})`);

const alreadyKnown = async (
  { importId, digest }: Job,
  world: DecisionWorld,
): Promise<ImportEnd | undefined> => {
  const { state } = await new Decisions(importStream, importDecider, world).stateOf(digest);
  const finished = state[importId]?.finished;
  return (
    finished && {
      end: 'known',
      importId,
      resumedAt: finished.counts.cases,
      besides: besidesOf(state, importId),
      counts: finished.counts,
      faults: finished.faults,
      report: finished.report,
    }
  );
};

/** What the record says of the case with this number once all before it are recorded. */
type Mark = Readonly<{ events: number; bytes: number }>;

/** One run of an import over the whole file: skips what is on record, appends the rest, notes how far it has come. */
class Importing {
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
    this.record = new Decisions(importStream, importDecider, world);
  }

  async run(): Promise<ImportEnd> {
    const { run, besides } = await this.start();
    const { plan, importId } = this.job;
    const report = new Report(plan.reportFile(importId));
    await this.readAll(run, report);
    this.returned.sort((a, b) => a.line - b.line);
    for (const fault of this.returned) await report.fault(fault);
    const result = await ended(this.job, report);
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

  private async start(): Promise<Readonly<{ run: Run; besides: readonly string[] }>> {
    const { plan, importId, digest, bytes, mapping } = this.job;
    const file = { name: plan.name, digest, bytes, format: plan.mapping.format };
    await this.say({
      type: 'StartImport',
      data: { import: importId, file, mapping, by: plan.by },
    });
    const { state } = await this.record.stateOf(digest);
    return { run: state[importId]!, besides: besidesOf(state, importId) };
  }

  private async readAll(run: Run, report: Report): Promise<void> {
    const { plan, importId, digest } = this.job;
    const map = caseMapper(plan.mapping, { file: digest, now: run.startedAt });
    const seal = caseSealer(this.world, { importId, mapping: this.name });
    const lanes = new Lanes(plan.lanes ?? lanesUsual, run.cases);
    const returnedLines = new Set(run.returned.map(({ line }) => line));
    this.returned.push(...run.returned);
    this.notedReturns = run.returned.length;
    const opened = await openLog(plan.file, plan.mapping.encoding);
    let number = 0;
    for await (const found of readerOf(opened, plan.mapping)) {
      if (!isCase(found)) {
        await report.fault(found);
        continue;
      }
      number += 1;
      const mapped = map(found);
      await report.take(mapped);
      if (number > run.cases) {
        this.marks.set(number, { events: report.events, bytes: opened.done() });
        if (mapped.facts.length === 0) lanes.done(number);
        else
          await lanes.run(number, found.id!, async () => {
            const recording = await appendCase(this.world.store, seal(mapped.facts));
            if (recording === 'returned') this.cameBack(found, mapped, report);
          });
        this.noteNowAndThen(lanes);
      } else if (returnedLines.has(found.line)) report.takeBack(mapped);
      watch(this.job, 'importing', opened, report);
    }
    await lanes.idle();
    this.note(lanes);
    await this.noting;
  }

  private get name(): string {
    return `${this.job.mapping.name}@${this.job.mapping.version}`;
  }

  private cameBack({ id, line, entries }: RawCase, mapped: MappedCase, report: Report): void {
    report.takeBack(mapped);
    this.returned.push({
      kind: 'case-returns',
      line,
      case: id!,
      message: `${entries.length} entries are left out: the case was closed further up; sort the file by case（同一案件的记录须相邻）.`,
    });
    if (this.returned.length > returnedMax)
      throw new Error(
        `More than ${returnedMax} cases come back after other cases. Sort the file by case（请先按案件排序）.`,
      );
  }

  private noteNowAndThen(lanes: Lanes): void {
    const { noteEveryMs = noteEveryUsualMs } = this.job.plan;
    if (Date.now() - this.notedAt < noteEveryMs) return;
    this.note(lanes);
  }

  /** Notes the number up to which every case is on record. Notes follow on each other; cases do not wait for them. */
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
    const commandId = v5(digestOfJson(command), importId);
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
