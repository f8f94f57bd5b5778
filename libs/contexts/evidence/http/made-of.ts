import { refuse, unknown } from '#domain/kernel';
import { toldInChinese } from '#platform/files';
import type { FileMade } from '../exhibit/exhibit.events.js';
import type { ExhibitRow } from '../projections/exhibit-row.js';

type Made = Pick<ExhibitRow, 'copy' | 'thumbnail' | 'metadata' | 'notPrepared'>;

/**
 * What was made of an exhibit: the copy, or what was made beside it. 409 while nothing is made yet,
 * or where nothing can be; 404 for what its kind does not have. Throws `Refusal`.
 */
export const madeOf = (row: Made, what: 'copy' | 'thumbnail' | 'metadata'): FileMade =>
  row[what] ?? (row.copy === null ? notYet(row) : nothing());

const notYet = ({ notPrepared }: Made): never =>
  refuse(
    'copy-owed',
    `副本${notPrepared === null ? '正在生成，请稍后再取' : `未能生成：${toldInChinese(notPrepared)}`}（no copy can be given out yet）.`,
    'PRV-1',
  );

const nothing = (): never =>
  unknown('nothing-of-the-kind', 'There is none of this exhibit（该证据材料没有此项内容）.');
