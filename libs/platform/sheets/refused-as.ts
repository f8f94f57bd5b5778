import { ProblemException } from '#platform/http';
import { Refusal } from '#domain/kernel';
import type { CheckedSheet, ValidRow } from './check-rows.js';
import type { Fault } from './faults.js';
import { BadCell } from './sheet.js';

const chinese = /[\u4e00-\u9fff]/;
const fiveWords = /(?:[A-Za-z0-9’'/,:-]+ ){4}[A-Za-z0-9’'-]+/;

/** The Chinese of what a rule says in both languages, whichever stands first. */
export const inChinese = (reason: string): string => {
  const [, outer = '', inner = ''] = /^(.*?)（(.*)）\.?$/s.exec(reason) ?? [];
  if (chinese.test(inner) && (!chinese.test(outer) || fiveWords.test(outer))) return inner;
  return reason.replace(/ \([^()]*\)\.?$/, '');
};

/** What was refused, as faults of the row: in its column where that is known. */
export const refusedAs = (
  error: unknown,
  { sheet, file }: CheckedSheet,
  row: ValidRow,
): readonly Fault[] => {
  const at = { sheet: sheet.title, file, line: row.line };
  const titleOf = (name: string): string => sheet.columns[name]?.title ?? name;
  const keyColumn = titleOf(sheet.key[0]!);
  if (error instanceof BadCell)
    return [{ ...at, column: titleOf(error.column), message: error.message }];
  if (error instanceof Refusal) {
    const blamed = sheet.blames?.[error.code];
    const law = error.law.length === 0 ? '' : `〔${error.law.join('、')}〕`;
    const column = blamed === undefined ? keyColumn : titleOf(blamed);
    return [{ ...at, column, message: `${inChinese(error.message)}${law}` }];
  }
  if (error instanceof ProblemException) {
    const { fields = [] } = error.getResponse() as Readonly<{
      fields?: readonly Readonly<{ field: string; message: string }>[];
    }>;
    return fields.map(({ field, message }) => ({
      ...at,
      column: sheet.columns[field] ? titleOf(field) : keyColumn,
      message: inChinese(message),
    }));
  }
  throw error;
};
