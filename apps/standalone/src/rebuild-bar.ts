/** How far a rebuild has come, as the query API and the database tell it. */
export type Rebuilding = Readonly<{
  stage: 'folding' | 'comparing';
  /** From 0 to 1. */
  share: number | null;
  events: number;
  eventsPerSecond: number;
  secondsLeft: number | null;
}>;

const width = 30;
const stages = { folding: 'folding 重放', comparing: 'comparing 比对' } as const;

/** One line: the stage, the bar, events, rate and an estimate of what is left. */
export const bar = (one: Rebuilding): string => {
  const full = Math.round(Math.min(1, one.share ?? 0) * width);
  const left = one.secondsLeft === null ? '' : `  ${Math.ceil(one.secondsLeft)} s left`;
  const done = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
  return `${stages[one.stage]}  ${done} ${one.events} events  ${one.eventsPerSecond}/s${left}`;
};

let last = '';

/**
 * On a terminal one line that moves; in a log file a line for each. What was just said is not said
 * again.
 */
export const show = (line: string): void => {
  if (line === last) return;
  last = line;
  const { isTTY, columns } = process.stdout;
  const moves = isTTY && line.length < columns;
  process.stdout.write(`${isTTY ? '\r\u001b[K' : ''}${line}${moves ? '' : '\n'}`);
};

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says what is wrong and ends with 1. */
export const fail = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};
