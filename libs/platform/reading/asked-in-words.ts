import { own } from '#domain/kernel';
import { nameOf, wordOf } from '#platform/http';

/** What every list is asked, and what tables are asked beside their filters. */
const others: Readonly<Record<string, string>> = {
  q: '检索词',
  window: '窗口',
  day: '日期',
};

/** Which page is read, and in which order, says nothing of what is in the table. */
const ofPages: readonly string[] = ['limit', 'after', 'sort'];

/** What people call what was asked by its id: an organ, a person, a kind of file. */
export type CalledHere = (value: string) => string | undefined;

const inWords = (
  asked: object,
  [name, value]: readonly [string, unknown],
  called: CalledHere,
): string => {
  if (Array.isArray(value))
    return value.map((one) => inWords(asked, [name, one], called)).join('、');
  const said = String(value);
  return wordOf(asked, name, said) ?? called(said) ?? said;
};

/**
 * What a list was asked, as people read it（筛选条件）: each filter by the name its field has,
 * and its value as its field calls it: `状态：办理中；立案日期起：2026-01-01`.
 */
export const askedInWords = (asked: object, called: CalledHere = () => undefined): string => {
  const said = Object.entries(asked).filter(
    ([name, value]) => value !== undefined && !ofPages.includes(name),
  );
  if (said.length === 0) return '无（全部）';
  return said
    .map(([name, value]) => {
      const title = nameOf(asked, name) ?? own(others, name) ?? name;
      return `${title}：${inWords(asked, [name, value], called)}`;
    })
    .join('；');
};
