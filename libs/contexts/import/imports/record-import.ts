import { type MessageOf, refuse, same, sentInstead } from '#domain/kernel';
import type {
  ImportFinished,
  ImportProgressed,
  ImportStarted,
  ImportStopped,
} from './import.events.js';
import { importCommand, type Imports } from './import.state.js';

type Asked = Readonly<{ import: string }>;

/** Only the import itself keeps its record. */
const byTheImport = { by: [], system: ['import'], asks: {} } as const;

const ofOneStarted = {
  ...byTheImport,
  stage: (imports: Imports, _: unknown, { import: id }: Asked) => {
    if (!imports[id])
      refuse('import-not-started', 'This import was never started（导入尚未开始）.');
  },
};

/**
 * Opens the record of an import. Starting it again is how it resumes; a different mapping of the
 * same file is another one.
 */
export const startImport = importCommand('StartImport', {
  title: 'Begin an import（开始导入）',
  ...byTheImport,
  fills: sentInstead<Omit<ImportStarted['data'], 'startedAt' | 'besides'>>(),
  repeat: ({ import: id }, imports) => id in imports,
  rule: ({ import: id, file, mapping, by }, imports, { now: startedAt }) => {
    const besides = Object.keys(imports);
    return [{ type: 'ImportStarted', data: { import: id, file, mapping, by, startedAt, besides } }];
  },
});

/** Notes that every case before this point is on record. Never backwards, never after the end. */
export const recordProgress = importCommand('RecordProgress', {
  title: 'Note how far an import has come（记录导入进度）',
  ...ofOneStarted,
  fills: sentInstead<ImportProgressed['data']>(),
  repeat: ({ import: id, cases }, imports) => {
    const run = imports[id];
    return run !== undefined && (run.finished !== undefined || cases <= run.cases);
  },
  rule: (data) => [{ type: 'ImportProgressed', data }],
});

/** Ends an import with its counts and its report. */
export const finishImport = importCommand('FinishImport', {
  title: 'End an import with its report（完成导入）',
  ...ofOneStarted,
  fills: sentInstead<Omit<ImportFinished['data'], 'finishedAt'>>(),
  repeat: (asked, imports) => {
    const { finishedAt, ...said } = imports[asked.import]?.finished ?? {};
    if (finishedAt === undefined || same(said, asked)) return finishedAt !== undefined;
    return refuse(
      'import-finished',
      'This import ended with another result（该次导入已以另一结果完成）.',
    );
  },
  rule: ({ import: id, counts, report, faults }, _, { now: finishedAt }) => [
    { type: 'ImportFinished', data: { import: id, counts, report, faults, finishedAt } },
  ],
});

/** Notes why a run ended before the end of the file; the next one goes on from there. */
export const stopImport = importCommand('StopImport', {
  title: 'Note that an import was stopped（记录导入中止）',
  ...ofOneStarted,
  fills: sentInstead<Omit<ImportStopped['data'], 'stoppedAt'>>(),
  repeat: ({ import: id, reason }, imports) =>
    imports[id]?.finished !== undefined || imports[id]?.stopped === reason,
  rule: ({ import: id, reason }, _, { now: stoppedAt }) => [
    { type: 'ImportStopped', data: { import: id, reason, stoppedAt } },
  ],
});

export type StartImport = MessageOf<typeof startImport>;
