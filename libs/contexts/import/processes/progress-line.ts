import type { Progress } from './import-job.js';

const width = 24;
const mebibyte = 1024 * 1024;

const size = (bytes: number): string => `${(bytes / mebibyte).toFixed(1)} MB`;

const span = (seconds: number): string =>
  seconds < 60
    ? `${Math.ceil(seconds)} s`
    : `${Math.floor(seconds / 60)} min ${Math.ceil(seconds % 60)} s`;

/**
 * One line for the terminal: bar, bytes done of all, cases and events, events a second, time left.
 * `seconds` since this stage began.
 */
export const progressLine = (progress: Progress, seconds: number): string => {
  const { stage, doneBytes, totalBytes, cases, events } = progress;
  const part = totalBytes === 0 ? 1 : Math.min(doneBytes / totalBytes, 1);
  const full = Math.round(part * width);
  const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
  const left = part > 0 && seconds > 0 ? span((seconds / part) * (1 - part)) : '…';
  const rate = seconds > 0 ? Math.round(events / seconds) : 0;
  const name = stage === 'checking' ? '核对 checking' : '导入 importing';
  return (
    `${name} ${bar} ${(part * 100).toFixed(0).padStart(3)} %  ${size(doneBytes)} / ${size(totalBytes)}  ` +
    `${cases} cases, ${events} events, ${rate}/s, left 剩余 ${left}`
  );
};
