import { type Act, type LocalDate, localDateOf, type Over, refuse } from '#domain/kernel';
import { mustBeKeptNoLonger } from '#domain/procedure';
import type { KeptExhibit } from './exhibit.state.js';

/** How a matter that it belongs to ended, and when it last went on; nothing of it while it runs. */
export type MatterEnd = Readonly<{ matter: string; over?: Over; lastOn?: LocalDate }>;

/** What the process finds out of the matters it belongs to. */
export type Ends = Readonly<{ ends: readonly MatterEnd[] }>;

const running = (address: string): never =>
  refuse(
    'matter-running',
    `所属事项尚未办结（或者救济期限未满、尚未归档），不得销毁、删除：${address}（a matter that it belongs to still runs, or may still be contested）.`,
    'PL 54',
    'ARC-30',
  );

const heldWith = (address: string, reason: string): never =>
  refuse(
    'file-held',
    `所属案卷暂缓销毁：${address}，${reason}（the file it belongs to is held back）.`,
    'ARC-30',
  );

/**
 * Refuses while a matter needs what it has: it runs, it is held back（暂缓销毁）, or its file must
 * still be kept（保管期限）.
 */
export const notNeededIn = (address: string, end: MatterEnd | undefined, act: Act): void => {
  if (!end?.over || !end.lastOn) return running(address);
  const { held, destroyed, kept = '10-years', from = end.lastOn } = end.over;
  if (held !== undefined) heldWith(address, held);
  if (!destroyed) mustBeKeptNoLonger({ kept, from }, localDateOf(act.now), act);
};

/**
 * Refuses what would destroy it while a matter rests on it: one that runs, one that is held back,
 * or one whose file must still be kept. A matter of which nothing is known counts as running.
 */
export const neededNoLonger = (
  { places }: KeptExhibit,
  ends: readonly MatterEnd[],
  act: Act,
): void => {
  for (const { matter, address } of places)
    notNeededIn(
      address,
      ends.find((one) => one.matter === matter),
      act,
    );
};
