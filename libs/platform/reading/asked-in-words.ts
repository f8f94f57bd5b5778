import { own } from '#domain/kernel';
import { nameOf } from '#platform/http';

/** What every list is asked, and what tables are asked beside their filters. */
const others: Readonly<Record<string, string>> = {
  q: '检索词',
  sort: '排序',
  window: '窗口',
  day: '日期',
};

/** Which page is read says nothing of what is in the table. */
const ofPages: readonly string[] = ['limit', 'after'];

const wordOf = (value: unknown): string => {
  if (value === true || value === 'true') return '是';
  if (value === false || value === 'false') return '否';
  return Array.isArray(value) ? value.map(wordOf).join('、') : String(value);
};

/**
 * What a list was asked, as people read it（筛选条件）: each filter by the name its field has,
 * `状态：open；立案日期起：2026-01-01`.
 */
export const askedInWords = (asked: object): string => {
  const said = Object.entries(asked).filter(
    ([name, value]) => value !== undefined && !ofPages.includes(name),
  );
  if (said.length === 0) return '无（全部）';
  return said
    .map(([name, value]) => `${nameOf(asked, name) ?? own(others, name) ?? name}：${wordOf(value)}`)
    .join('；');
};
