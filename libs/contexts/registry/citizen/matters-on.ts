import { type Act, type LocalDate, localDateOf, type Over, refuse } from '#domain/kernel';
import { keptUntil } from '#domain/procedure';

/** A matter that tells of a person, and how it ended; nothing of that while it runs（在办）. */
export type MatterOn = Readonly<{ address: string; over?: Over; lastOn?: LocalDate }>;

/** Why a matter must be kept; nothing where it need not be any more. */
const because = ({ over, lastOn }: MatterOn, act: Act): string | undefined => {
  if (!over || !lastOn) return '尚未办结 still runs';
  if (over.held !== undefined) return `暂缓销毁：${over.held} held back`;
  return over.destroyed ? undefined : inItsTime(over, lastOn, act);
};

/** Why its file must be kept by its retention（保管期限）; ten years where nobody said (ARC-10). */
const inItsTime = (
  { kept = '10-years', from }: Over,
  lastOn: LocalDate,
  act: Act,
): string | undefined => {
  if (kept === 'permanent') return '永久保管 kept for ever';
  const today = localDateOf(act.now);
  const until = keptUntil({ kept, from: from ?? lastOn }, today, act);
  return today <= until ? `保管至${until} kept until then` : undefined;
};

/** Refuses while a matter that tells of the person must be kept, and names each of them. */
export const neededInNone = (matters: readonly MatterOn[], act: Act): void => {
  const needed = matters.flatMap((matter) => {
    const why = because(matter, act);
    return why === undefined ? [] : [`${matter.address}（${why}）`];
  });
  if (needed.length > 0)
    refuse(
      'must-be-kept',
      `有在办事项或者法定保存期未满的，不得删除，只能限制处理（what the law wants kept is not erased）：${needed.join('；')}.`,
      'PIPL 47',
    );
};
