import type { Fault } from '../imports/import.events.js';

type Filed = Readonly<{ id: string | undefined; line: number; entries: readonly unknown[] }>;

/** An id is looked for, sorted by and stands in an index. */
const idMax = 200;

/** Why a case cannot be filed under its id, if it cannot. */
export const wrongIdOf = ({ id, line, entries }: Filed): Fault | undefined => {
  if (id !== undefined && id.length <= idMax) return undefined;
  const why = id === undefined ? 'no id' : `an id of ${id.length} letters, at most ${idMax} go`;
  const message = `The case has ${why}; its ${entries.length} entries are left out（缺少案件编号或编号过长）.`;
  return { kind: 'no-case', line, message };
};
