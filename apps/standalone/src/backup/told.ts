import type { Compared, Manifest } from '#platform/backup';
import { say } from '../rebuild-bar.js';

const short = (line: string | null): string => (line === null ? '—' : line.slice(0, 200));

/**
 * Says what a comparison found; whether nothing of the back-up is missing or other in the store.
 */
export const told = ({ same, differs }: Compared, { events }: Manifest): boolean => {
  if (!differs) {
    say(`\n核对一致：${same} 条记录，逐条相同。 Proved: ${same} events, each the same.`);
    return true;
  }
  if (differs.backup === null && same === events) {
    say(`\n备份的 ${same} 条记录均与事件库相同；事件库此后另有新记录，请再次备份。`);
    say(`All ${same} events are the same; the store has newer ones: back up again.`);
    return true;
  }
  say(
    `\n核对不一致：前 ${same} 条相同，其后不同。 The first ${same} are the same, then they differ:`,
  );
  say(`  事件库 store:  ${short(differs.store)}`);
  say(`  备份 back-up: ${short(differs.backup)}`);
  return false;
};
