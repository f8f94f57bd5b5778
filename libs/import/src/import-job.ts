import type { DecisionWorld } from '#libs/event-store';
import type { Instant } from '#libs/kernel';
import type { Imports } from './imports/import.decider.js';
import type { Counts, Fault } from './imports/import.events.js';
import { caseMapper, type RawCase } from './mapping/map-case.js';
import type { Mapping } from './mapping/mapping.js';
import { openLog, type OpenLog } from './open-log.js';
import { readCsv } from './read-csv.js';
import { type Found, readXes } from './read-xes.js';
import { Report } from './report.js';

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

/** One file under one mapping, about to be read. */
export type Job = Readonly<{
  plan: ImportPlan;
  ports: ImportPorts;
  importId: string;
  digest: string;
  bytes: number;
  mapping: Readonly<{ name: string; version: number; digest: string }>;
}>;

/** The reader for the mapping's format. */
export const readerOf = ({ text }: OpenLog, mapping: Mapping): AsyncIterable<Found> =>
  mapping.format === 'xes' ? readXes(text, mapping.case) : readCsv(text, mapping);

/** Whether a whole case was found. */
export const isCase = (found: Found): found is RawCase => 'entries' in found;

/** Reads and maps the whole file and writes nothing but the report. */
export const survey = async (job: Job, strict: boolean): Promise<ImportEnd> => {
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

/** Tells whoever watches how far the file is read. */
export const watch = (
  { ports, bytes }: Job,
  stage: Progress['stage'],
  opened: OpenLog,
  report: Report,
): void => {
  const { cases, events } = report;
  ports.watch({ stage, doneBytes: opened.done(), totalBytes: bytes, cases, events });
};

/** What a run came to, once its report is closed. */
export const ended = async ({ importId }: Job, report: Report) => ({
  importId,
  resumedAt: 0,
  besides: [],
  counts: report.counts(),
  faults: report.first,
  report: await report.close(),
});

/** Other imports of the same file, as people name them. */
export const besidesOf = (imports: Imports, importId: string): readonly string[] =>
  Object.entries(imports)
    .filter(([id]) => id !== importId)
    .map(
      ([, { mapping }]) => `${mapping.name}@${mapping.version} (${mapping.digest.slice(0, 12)})`,
    );
