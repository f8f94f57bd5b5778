import type { Fault } from '../imports/import.events.js';
import { isUnreadable } from './letters.js';

type Filed = Readonly<{ id: string | undefined; line: number; entries: readonly unknown[] }>;

/** An id is looked for, sorted by and stands in an index. */
const idMax = 200;

/**
 * What a table calculator makes of a long number: its digits are gone, and many cases become one.
 */
const rounded = /^[+-]?\d+([.,]\d+)?E\+?\d+$/i;

const whyOf = (id: string | undefined): readonly [en: string, zh: string] | undefined => {
  if (id === undefined) return ['no id', '缺少案件编号'];
  if (id.length > idMax)
    return [`an id of ${id.length} letters, at most ${idMax} go`, '案件编号过长'];
  if (rounded.test(id)) return [`the id ${id}, a rounded number`, '案件编号为科学计数，已失真'];
  return isUnreadable(id) ? ['an id with bytes that are no letters', '案件编号乱码'] : undefined;
};

/** Why a case cannot be filed under its id, if it cannot. */
export const wrongIdOf = ({ id, line, entries }: Filed): Fault | undefined => {
  const why = whyOf(id);
  if (!why) return undefined;
  const message = `The case has ${why[0]}; its ${entries.length} entries are left out（${why[1]}）.`;
  return { kind: 'no-case', line, message };
};
