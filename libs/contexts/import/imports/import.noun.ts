import { type CommandOf, noun } from '#domain/kernel';
import { evolveImports } from './import.state.js';
import { importStream } from './import.stream.js';
import { finishImport, recordProgress, startImport, stopImport } from './record-import.js';

/**
 * The record of imports（导入批次）: what makes one resumable, and a repeat of a finished one
 * harmless.
 */
export const importNoun = noun({
  stream: importStream,
  title: 'Import（导入批次）',
  path: 'import-files',
  initial: {},
  evolve: evolveImports,
  chapters: [
    {
      title: 'imports 导入批次',
      commands: [startImport, recordProgress, finishImport, stopImport],
    },
  ],
  begins: ['StartImport'],
  unknown: ['no-such-file', 'No file with this digest was ever imported（无此导入文件）.'],
});

export type ImportCommand = CommandOf<typeof importNoun>;
