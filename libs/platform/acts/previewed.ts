import type { Answer, Preview, Rehearsal, Tried } from '#platform/store';
import type { Foreseen, ForeseenTask } from './foresight.js';

type Tasks = Readonly<{ begun: readonly ForeseenTask[]; ended: readonly ForeseenTask[] }>;

/**
 * What an act would come to in another file: what would be entered there, its clocks, papers and
 * tasks. How that file stands is not told: whoever acts need not be let in to it.
 */
type InOtherFile = Readonly<{
  stream: string;
  because?: string;
  events: Preview['events'];
  clocks: Preview['clocks'];
  papers: Preview['papers'];
  tasks?: Tasks;
}>;

/** The answer to an act that was only asked for（预演结果）. */
export type Previewed = Readonly<{
  preview: Preview &
    Readonly<{
      tasks?: Tasks;
      files: readonly InOtherFile[];
      refused: Foreseen['refused'];
      lookedUp: Foreseen['lookedUp'];
    }>;
}>;

/** Several acts in one file, as one. */
const together = (all: readonly Preview[]): Preview => {
  const [first] = all;
  if (first && all.length === 1) return first;
  const confirmed = all.find((one) => one.confirmed)?.confirmed;
  return {
    events: all.flatMap(({ events }) => events),
    changes: all.flatMap(({ changes }) => changes),
    clocks: all.flatMap(({ clocks }) => clocks),
    papers: all.flatMap(({ papers }) => papers),
    ...(confirmed && { confirmed }),
  };
};

const none: Foreseen = { tasks: {}, refused: [], lookedUp: [] };

const inOthers = (
  others: readonly Tried[],
  { tasks }: Pick<Foreseen, 'tasks'>,
): readonly InOtherFile[] =>
  [...new Set(others.map(({ stream }) => stream))].map((stream) => {
    const its = others.filter((one) => one.stream === stream);
    const { events, clocks, papers } = together(its.map(({ told }) => told));
    const { [stream]: todo } = tasks;
    const because = its.find((one) => one.because !== undefined)?.because;
    const told = { stream, ...(because !== undefined && { because }), events, clocks, papers };
    return todo ? { ...told, tasks: todo } : told;
  });

/**
 * What a rehearsed act is answered: where its noun stands now, and what would follow in it, in
 * other files, and on worklists.
 */
export const answeredBy = (
  answer: Answer,
  { tried }: Pick<Rehearsal, 'tried'>,
  { tasks, refused, lookedUp }: Foreseen = none,
): Answer & Partial<Previewed> => {
  const isOwn = ({ stream, because }: Tried): boolean =>
    stream === answer.stream && because === undefined;
  const own = tried.filter(isOwn);
  const [first] = own;
  if (!first) return answer;
  const others = tried.filter((one) => !isOwn(one));
  const { [answer.stream]: todo } = tasks;
  const told = together(own.map((one) => one.told));
  const files = inOthers(others, { tasks });
  const preview = { ...told, ...(todo && { tasks: todo }), files, refused, lookedUp };
  return { ...answer, ...first.stood, preview };
};
