import { inYuan } from '#platform/office';
import { endOfDay, type LocalDate, startOfDay } from '#domain/kernel';
import { type Column, type ListOf, listingOf, readingOf } from '#platform/reading';
import type { ImportedCaseRow } from '../projections/imported-case-row.js';
import { importedCases } from '../projections/imported-cases.js';
import { ImportedCasesQuery, outcomeNames } from './imports.bodies.js';
import { readers } from './readers.js';
import { importedCase } from './records.js';

/** Days of Asia/Shanghai as the moments rows are compared with. */
const daysOf = ({
  openedFrom,
  openedTo,
}: Readonly<{ openedFrom?: LocalDate; openedTo?: LocalDate }>) => ({
  ...(openedFrom ? { openedSince: startOfDay(openedFrom) } : {}),
  ...(openedTo ? { openedUntil: endOfDay(openedTo) } : {}),
});

const place = { noun: importedCase, register: importedCases, key: 'id' } as const;

const list: ListOf<ImportedCaseRow, ImportedCasesQuery> = {
  summary: 'Imported cases, filtered, sorted, searched by case id and party（导入案件台账）',
  query: ImportedCasesQuery,
  more: daysOf,
  sorts: [
    'lastAt',
    'openedAt',
    'sourceCase',
    'activities',
    'imposedMinor',
    'paidMinor',
    'doubts',
    'lastActivity',
  ],
  defaultSort: '-lastAt',
  filters: {
    import: { column: 'importId', by: 'equal' },
    sourceCase: { column: 'sourceCase', by: 'equal' },
    outcome: { column: 'outcome', by: 'equal' },
    kind: { column: 'kind', by: 'equal' },
    provision: { column: 'provision', by: 'equal' },
    lastActivity: { column: 'lastActivity', by: 'equal' },
    openedSince: { column: 'openedAt', by: 'from' },
    openedUntil: { column: 'openedAt', by: 'to' },
    activitiesFrom: { column: 'activities', by: 'from' },
    doubtsFrom: { column: 'doubts', by: 'from' },
  },
  search: ['sourceCase', 'party', 'provision', 'kind'],
};

export const importedListing = listingOf(place, list);

/** The register as people take it with them（导入案件导出）. */
const columns: readonly Column<ImportedCaseRow>[] = [
  ['来源案号', ({ sourceCase }) => sourceCase],
  ['当事人', ({ party }) => party],
  ['类型', ({ kind }) => kind],
  ['依据', ({ provision }) => provision],
  ['结果', ({ outcome }) => outcome && outcomeNames[outcome]],
  ['开始', ({ openedAt }) => openedAt],
  ['最后活动', ({ lastActivity }) => lastActivity],
  ['最后活动时间', ({ lastAt }) => lastAt],
  ['活动数', ({ activities }) => activities],
  ['罚款', ({ imposedMinor }) => inYuan(imposedMinor)],
  ['已缴', ({ paidMinor }) => inYuan(paidMinor)],
  ['存疑', ({ doubts }) => doubts],
];

/**
 * Cases of other authorities（导入案件）. They were never handled here, and every one says from
 * which file it came.
 */
export const importedReading = readingOf({
  ...place,
  tag: 'imported cases 导入案件',
  by: readers,
  openBecause: 'cases of other authorities, which were never handled here',
  view: (row) => row,
  columns,
  list,
  one: { summary: 'One imported case; in the past with asOf, validAt or revision（导入案件详情）' },
});
