import { recordRoutesOf } from '#platform/record';
import { label } from '#domain/kernel';
import { facts } from '../imported/facts.js';
import { importedDecider } from '../imported/imported.decider.js';
import { importedStream } from '../imported/imported.stream.js';
import { importNoun } from '../imports/import.noun.js';
import { readers } from './readers.js';

/** An imported case, as a file is kept on it: nobody here decides in it. */
export const importedCase = {
  ...importedStream,
  ...importedDecider,
  path: 'imported-cases',
  unknown: ['no-such-case', 'There is no imported case with this id（无此导入案件）.'],
} as const;

const tag = 'imported cases 导入案件';

/**
 * What is on record about imported cases（导入案件履历）, each fact with its place in the file, and
 * about the files.
 */
export const importRecords = [
  ...recordRoutesOf(importedCase, {
    tag,
    called: '导入案件',
    by: readers,
    events: facts,
    whole: true,
  }),
  ...recordRoutesOf(importNoun, {
    tag,
    called: '导入文件',
    by: readers,
    events: {
      ImportStarted: label('Import started', '导入开始'),
      ImportProgressed: label('Import went on', '导入进度'),
      ImportStopped: label('Import stopped', '导入中止'),
      ImportFinished: label('Import finished', '导入完成'),
    },
  }),
];
