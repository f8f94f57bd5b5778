import { execFileSync } from 'node:child_process';

/** A process and those it has started, the children last. */
export const processesOf = (pid: number): readonly number[] => {
  const said = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = said
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  return [pid, ...pairs.filter(([, parent]) => parent === pid).map(([child]) => child!)];
};
