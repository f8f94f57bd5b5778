import { PageQuery } from '#platform/lists';
import { Day, Id, OneOf, Text, Whole } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import { Type } from 'class-transformer';
import type { ImportedOutcome } from '../imported/imported.state.js';
import type { ImportRow } from '../projections/imports.js';

/** What became of a case elsewhere, and what that is called. */
export const outcomeNames: Readonly<Record<ImportedOutcome, string>> = {
  paid: '已缴清',
  'sent-to-collection': '移交催收',
  annulled: '已撤销',
  granted: '准予',
  refused: '不予准予',
  withdrawn: '已撤回',
};

const statusNames: Readonly<Record<ImportRow['status'], string>> = {
  running: '导入中',
  stopped: '已停止',
  finished: '已完成',
};

export class ImportedCasesQuery extends PageQuery {
  @Id({ about: 'Import that brought it（导入批次）', optional: true }) import?: string;
  @Text({ about: 'Id in the outside log（原案号）', max: 200, optional: true }) sourceCase?: string;
  @OneOf(outcomeNames, { about: 'Outcome（结果）', optional: true }) outcome?: ImportedOutcome;
  @Text({ about: 'Class of vehicle, kind of application（类别）', max: 200, optional: true })
  kind?: string;
  @Text({ about: 'Provision as the log names it（条款）', max: 200, optional: true })
  provision?: string;
  @Text({ about: 'Last activity, by the name in the log（最后环节）', max: 200, optional: true })
  lastActivity?: string;
  @Day({ about: 'Opened from（起始日期起）', optional: true }) openedFrom?: LocalDate;
  @Day({ about: 'Opened to（起始日期止）', optional: true }) openedTo?: LocalDate;
  @Type(() => Number)
  @Whole({
    about: 'At least so many activities（环节数不少于）',
    min: 0,
    max: 1_000_000,
    optional: true,
  })
  activitiesFrom?: number;
  @Type(() => Number)
  @Whole({
    about: 'At least so many doubts（存疑数不少于）',
    min: 0,
    max: 1_000_000,
    optional: true,
  })
  doubtsFrom?: number;
}

export class ImportsQuery extends PageQuery {
  @OneOf(statusNames, { about: 'State（状态）', optional: true })
  status?: ImportRow['status'];
  @Text({ about: 'Name of the mapping（映射名称）', max: 200, optional: true }) mapping?: string;
  @Text({ about: 'SHA-256 of the file（文件摘要）', max: 64, optional: true }) fileDigest?: string;
}
