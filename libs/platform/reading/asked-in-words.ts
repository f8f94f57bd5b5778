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

type Shown = readonly [title: string, of: (view: never) => unknown];

/** A view of which one thing is known: whatever else is read of it throws. */
const knownOnly = (
  name: string,
  value: unknown,
): Readonly<{ view: never; asked: () => boolean }> => {
  let was = false;
  const view = new Proxy({} as never, {
    get: (_, key) => {
      if (key !== name) throw new TypeError(`Not known here: ${String(key)}`);
      was = true;
      return value;
    },
  });
  return { view, asked: () => was };
};

/** What a column shows of a value; nothing for a column of something else, or of more. */
const shownIn = ([, of]: Shown, name: string, value: unknown): string | undefined => {
  const { view, asked } = knownOnly(name, value);
  try {
    const shown = of(view);
    return asked() && typeof shown === 'string' && /\p{Script=Han}/u.test(shown)
      ? shown
      : undefined;
  } catch {
    return undefined;
  }
};

const wordOf = (name: string, value: unknown, columns: readonly Shown[]): string => {
  if (Array.isArray(value)) return value.map((one) => wordOf(name, one, columns)).join('、');
  if (value === true || value === 'true') return '是';
  if (value === false || value === 'false') return '否';
  for (const column of columns) {
    const shown = shownIn(column, name, value);
    if (shown !== undefined) return shown;
  }
  return String(value);
};

/**
 * What a list was asked, as people read it（筛选条件）: each filter by the name its field has,
 * and its value as the column of that field shows it: `状态：办理中；立案日期起：2026-01-01`.
 */
export const askedInWords = (asked: object, columns: readonly Shown[] = []): string => {
  const said = Object.entries(asked).filter(
    ([name, value]) => value !== undefined && !ofPages.includes(name),
  );
  if (said.length === 0) return '无（全部）';
  return said
    .map(([name, value]) => {
      const called = nameOf(asked, name) ?? own(others, name) ?? name;
      return `${called}：${wordOf(name, value, columns)}`;
    })
    .join('；');
};
