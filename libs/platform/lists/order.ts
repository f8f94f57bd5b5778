import { ProblemException } from '#platform/http';

/** What every reader calls these columns; the tables had other names for them. */
const words: Readonly<Record<string, string | undefined>> = {
  nextDueAt: 'due',
  dutyDueAt: 'dutyDue',
};

const wordOf = (column: string): string => words[column] ?? column;

/** What a list may be sorted by, in the words of its readers. */
export const sortsOf = ({ sorts }: Readonly<{ sorts: readonly string[] }>): readonly string[] =>
  sorts.map(wordOf);

/** The column a list is sorted by, and which way. 400 for a column the list does not sort by. */
export const sortOf = <Column extends string>(
  sorts: readonly Column[],
  asked: string,
): Readonly<{ column: Column; down: boolean }> => {
  const column = sorts.find((one) => wordOf(one) === asked.replace(/^-/, ''));
  const known = sortsOf({ sorts }).join(', ');
  if (column === undefined)
    throw new ProblemException(
      400,
      'sort-not-known',
      `Sort by one of: ${known}（可按下列各项排序：${known}）.`,
      [
        {
          field: 'sort',
          rule: 'isIn',
          message: `sort must be one of the following values: ${known}`,
        },
      ],
    );
  return { column, down: asked.startsWith('-') };
};
