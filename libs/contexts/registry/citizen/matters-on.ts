import { type Act, type LocalDate, localDateOf, type Over, refuse } from '#domain/kernel';
import { keptUntil } from '#domain/procedure';

/** A matter that tells of a person, and how it ended; nothing of that while it runs（在办）. */
export type MatterOn = Readonly<{ address: string; over?: Over; lastOn?: LocalDate }>;

/** Why a matter must be kept; nothing where it need not be any more. */
const because = ({ over, lastOn }: MatterOn, act: Act): string | undefined => {
  if (!over || !lastOn) return '尚未办结 still runs';
  const { held, destroyed, kept = '10-years', from = lastOn } = over;
  if (held !== undefined) return `暂缓销毁：${held} held back`;
  if (destroyed) return undefined;
  const today = localDateOf(act.now);
  if (kept === 'permanent') return '永久保管 kept for ever';
  const until = keptUntil({ kept, from }, today, act);
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
