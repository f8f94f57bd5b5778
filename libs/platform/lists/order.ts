import { ProblemException } from '#platform/http';

/** The column a list is sorted by, and which way. 400 for a column the list does not sort by. */
export const sortOf = <Column extends string>(
  sorts: readonly Column[],
  asked: string,
): Readonly<{ column: Column; down: boolean }> => {
  const column = sorts.find((one) => one === asked.replace(/^-/, ''));
  if (column === undefined)
    throw new ProblemException(400, 'sort-not-known', `Sort by one of: ${sorts.join(', ')}.`, [
      { field: 'sort', rule: 'isIn', message: sorts.join(', ') },
    ]);
  return { column, down: asked.startsWith('-') };
};
