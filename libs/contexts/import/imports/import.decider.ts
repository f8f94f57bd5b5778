import {
  type Act,
  type Command,
  type Decide,
  type Decider,
  deny,
  type Evolve,
  type Instant,
  refuse,
  same,
} from '#domain/kernel';
import type {
  Fault,
  ImportEvent,
  ImportFinished,
  ImportProgressed,
  ImportStarted,
} from './import.events.js';

/** One import of the file: one mapping, how far it has come, and how it ended. */
export type Run = Readonly<{
  mapping: ImportStarted['data']['mapping'];
  startedAt: Instant;
  cases: number;
  returned: readonly Fault[];
  finished?: ImportFinished['data'];
}>;

/** The imports of one file, by their id. */
export type Imports = Readonly<Record<string, Run>>;

export type StartImport = Command<
  'StartImport',
  Omit<ImportStarted['data'], 'startedAt' | 'besides'>
>;
export type RecordProgress = Command<'RecordProgress', ImportProgressed['data']>;
export type FinishImport = Command<'FinishImport', Omit<ImportFinished['data'], 'finishedAt'>>;
export type ImportCommand = StartImport | RecordProgress | FinishImport;

const importersOnly = ({ actor }: Act): void => {
  if (actor.kind !== 'system' || actor.by !== 'import')
    deny('importers-only', 'Only the import itself keeps its record（仅导入程序可登记）.');
};

const runOf = (imports: Imports, id: string): Run =>
  imports[id] ?? refuse('import-not-started', 'This import was never started（导入尚未开始）.');

/**
 * Opens the record of an import. Starting it again is how it resumes; a different mapping of the
 * same file is another one.
 */
const startImport: Decide<StartImport, Imports, ImportStarted> = (asked, imports, act) => {
  importersOnly(act);
  if (imports[asked.import]) return [];
  const data = {
    import: asked.import,
    file: asked.file,
    mapping: asked.mapping,
    by: asked.by,
    startedAt: act.now,
    besides: Object.keys(imports),
  };
  return [{ type: 'ImportStarted', data }];
};

/** Notes that every case before this point is on record. Never backwards, never after the end. */
const recordProgress: Decide<RecordProgress, Imports, ImportProgressed> = (asked, imports, act) => {
  importersOnly(act);
  const run = runOf(imports, asked.import);
  if (run.finished || asked.cases <= run.cases) return [];
  return [{ type: 'ImportProgressed', data: asked }];
};

/** Ends an import with its counts and its report. */
const finishImport: Decide<FinishImport, Imports, ImportFinished> = (asked, imports, act) => {
  importersOnly(act);
  const { finished } = runOf(imports, asked.import);
  if (finished) {
    const { finishedAt: _, ...said } = finished;
    if (same(said, asked)) return [];
    return refuse('import-finished', 'This import ended with another result（导入已完成）.');
  }
  const data = {
    import: asked.import,
    counts: asked.counts,
    report: asked.report,
    faults: asked.faults,
    finishedAt: act.now,
  };
  return [{ type: 'ImportFinished', data }];
};

const evolve: Evolve<Imports, ImportEvent> = {
  ImportStarted: (imports, { import: id, mapping, startedAt }) => ({
    ...imports,
    [id]: { mapping, startedAt, cases: 0, returned: [] },
  }),
  ImportProgressed: (imports, { import: id, cases, returned }) => ({
    ...imports,
    [id]: { ...imports[id]!, cases, returned: [...imports[id]!.returned, ...returned] },
  }),
  ImportFinished: (imports, finished) => ({
    ...imports,
    [finished.import]: { ...imports[finished.import]!, finished },
  }),
};

/** The record of imports: what makes one resumable, and a repeat of a finished one harmless. */
export const importDecider: Decider<ImportCommand, Imports, ImportEvent> = {
  initial: {},
  decide: { StartImport: startImport, RecordProgress: recordProgress, FinishImport: finishImport },
  evolve,
};
