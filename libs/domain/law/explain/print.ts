import type { ClockResult, Explained } from '#domain/kernel';

const row = ({ from, to, kind, counted, days, reason, source }: Explained): string => {
  const span = from === to ? from : `${from} … ${to}`;
  return `${span.padEnd(26)} ${kind.padEnd(9)} ${String(counted).padStart(4)} ${String(days).padStart(4)}  ${reason}  [${source}]`;
};

/**
 * A clock as a person reads it: one line per run of days, the units it counts, its days, its reason
 * and its source.
 */
export const printClock = (clock: ClockResult): string =>
  [
    `${clock.rule} (version ${clock.version}, calendar ${clock.calendar})`,
    ...clock.explanation.map(row),
    `due ${clock.dueDate}${clock.provisional ? ' — provisional（暂定）' : ''}`,
  ].join('\n');
