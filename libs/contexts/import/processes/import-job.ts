import type { DecisionWorld } from '#platform/store';
import type { Instant } from '#domain/kernel';
import type { Imports } from '../imports/import.state.js';
import type { Counts, Fault } from '../imports/import.events.js';
import type { Mapping } from '../mapping/mapping.js';
import { mustBeUnchanged } from './readers/open-log.js';
import { type Reading, readCases } from './readers/read-cases.js';
import { type Report, reporting, tallyOf } from './report.js';

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
  stamp: string;
  mapping: Readonly<{ name: string; version: number; digest: string }>;
}>;

/** What of the job says how its file is read. `now`: what is later in the log has not come yet. */
export const readingOf = ({ plan, digest }: Job, now: Instant): Reading => ({
  file: plan.file,
  digest,
  mapping: plan.mapping,
  now,
});

/** Reads and maps the whole file and writes nothing but the report. */
export const survey = (job: Job, strict: boolean): Promise<ImportEnd> =>
  reporting(job.plan.reportFile(job.importId), (report) => surveyed(job, strict, report));

const surveyed = async (job: Job, strict: boolean, report: Report): Promise<ImportEnd> => {
  const { found, done } = await readCases(readingOf(job, job.ports.now()));
  for await (const one of found) {
    if ('mapped' in one) await report.take(tallyOf(one.mapped));
    else await report.fault(one);
    watch(job, 'checking', done(), report);
    if (strict && report.leftOut > 0) break;
  }
  const end = strict && report.leftOut > 0 ? ('refused' as const) : ('rehearsed' as const);
  return { ...(await ended(job, report)), end };
};

/** Tells whoever watches how far the file is read. */
export const watch = (
  { ports, bytes }: Job,
  stage: Progress['stage'],
  doneBytes: number,
  { cases, events }: Report,
): void => ports.watch({ stage, doneBytes, totalBytes: bytes, cases, events });

/**
 * What a run came to, once its report is closed. Throws `BrokenFile` when the file was changed
 * meanwhile.
 */
export const ended = async (job: Job, report: Report) => {
  await mustBeUnchanged(job.plan.file, job);
  return {
    importId: job.importId,
    resumedAt: 0,
    besides: [],
    counts: report.counts(),
    faults: report.first,
    report: await report.close(),
  };
};

/** Other imports of the same file, as people name them. */
export const besidesOf = (imports: Imports, importId: string): readonly string[] =>
  Object.entries(imports)
    .filter(([id]) => id !== importId)
    .map(
      ([, { mapping }]) => `${mapping.name}@${mapping.version} (${mapping.digest.slice(0, 12)})`,
    );
