import type { Fault } from '../imports/import.events.js';
import type { ImportEnd } from './import-job.js';

const shown = 20;

const place = (fault: Fault): string => {
  const parts = [
    `line 行 ${fault.line}`,
    ...(fault.entry === undefined ? [] : [`entry ${fault.entry}`]),
    ...(fault.case === undefined ? [] : [`case 案件 ${fault.case}`]),
    ...(fault.activity === undefined ? [] : [fault.activity]),
  ];
  return parts.join(', ');
};

const headlines: { readonly [End in ImportEnd['end']]: string } = {
  imported: 'Imported 导入完成',
  known:
    'This file was imported before under this mapping; nothing was written 该文件已导入，未写入任何内容',
  rehearsed: 'Dry run; nothing was written 试运行，未写入任何内容',
  refused: 'Stopped by --strict; nothing was written 严格模式下停止，未写入任何内容',
};

/** Of a file in which no entry could be taken, or that had none, that is told first. */
const headlineOf = ({ end, counts }: ImportEnd): string => {
  if (counts.events > 0) return headlines[end];
  const nothing = 'No entry of the file could be taken 文件中没有可导入的内容';
  return end === 'imported' ? nothing : `${nothing}. ${headlines[end]}`;
};

/**
 * What a person is told at the end: counts, what did not map and where, where the whole report
 * lies.
 */
export const summary = (end: ImportEnd, reportFile: string): string => {
  const { counts, faults } = end;
  const total = Object.values(counts.faults).reduce((sum, count) => sum + count, 0);
  const lines = [
    `${headlineOf(end)}  (import 批次 ${end.importId})`,
    ...(end.besides.length === 0
      ? []
      : [
          `The same file was imported before under ${end.besides.join('; ')}. This mapping differs, so this is another import; the earlier cases stay 映射不同，作为另一批次导入.`,
        ]),
    ...(end.end === 'imported' && end.resumedAt > 0
      ? [`Resumed after ${end.resumedAt} cases that were on record already 断点续传.`]
      : []),
    `${counts.cases} cases 案件, ${counts.events} events 事件, ${counts.ignored} left out on purpose 按映射忽略`,
    ...Object.entries(counts.activities).map(
      ([name, count]) => `  ${String(count).padStart(9)}  ${name}`,
    ),
    ...Object.entries(counts.faults).map(
      ([kind, count]) => `  ${String(count).padStart(9)}  ! ${kind}`,
    ),
    ...faults.slice(0, shown).map((fault) => `    ${place(fault)}: ${fault.message}`),
    ...(total > shown ? [`    … ${total - shown} more 其余见报告`] : []),
    ...(end.end === 'known' ? [] : [`Report 报告: ${reportFile}`]),
  ];
  return lines.join('\n');
};
