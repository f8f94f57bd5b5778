import type { Foreseen, ForeseenTask, House } from '#platform/acts';
import type { PerStream } from '#platform/following';
import { readable } from '#platform/log';
import type { Task } from '#platform/registers';
import type { Rehearsal } from '#platform/store';
import type { Followers } from './followers.js';

const foreseen = ({ task, waitsFor, why, clock }: Task): ForeseenTask => ({
  task,
  waitsFor,
  why,
  ...(clock && { due: clock.due }),
});

const tasksOf = (row: object | undefined): readonly ForeseenTask[] =>
  row && 'tasks' in row ? (row.tasks as readonly Task[]).map(foreseen) : [];

const without = (all: readonly ForeseenTask[], others: readonly ForeseenTask[]) => {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return all.filter((one) => !known.has(JSON.stringify(one)));
};

type Stood = Readonly<{ before: object | undefined; after: object | undefined }>;

/** The row of a matter before what was rehearsed, and after it, by the fold of its register. */
const rowsOf = async (
  { world }: House,
  register: PerStream,
  [stream, revision]: readonly [string, number],
): Promise<Stood> => {
  const [kind] = register.kinds;
  let [before, after]: (object | undefined)[] = [undefined, undefined];
  for await (const event of readable(world, kind!, stream)) {
    after = register.next(event, after);
    if (event.revision <= revision) before = after;
  }
  return { before, after };
};

/** What comes on the worklist and what leaves it, in each file that was written to（待办变化）. */
export const tasksIn = async (
  { tried }: Rehearsal,
  registers: Followers['registers'],
  house: House,
): Promise<Foreseen['tasks']> => {
  const all: Record<string, Foreseen['tasks'][string]> = {};
  for (const { stream, stood } of tried) {
    const register = registers(stream);
    if (!register || all[stream]) continue;
    const { before, after } = await rowsOf(house, register, [stream, stood.revision]);
    const [had, has] = [tasksOf(before), tasksOf(after)];
    all[stream] = { begun: without(has, had), ended: without(had, has) };
  }
  return all;
};
