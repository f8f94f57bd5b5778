import { type Act, localDate, type LocalDate, localDateOf, refuse } from '#domain/kernel';
import type { Fact } from '#domain/procedure';
import { rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import type { CaseArchived } from '../closing/closing.events.js';

/** The file in the archive, or 409: a case that is not archived has none. */
export const archivedFile = ({ archived, disposed }: Case): Fact<CaseArchived> => {
  if (disposed)
    refuse('file-disposed', '案卷已经销毁。 The file was destroyed already.', rules.keptThirty);
  return (
    archived ??
    refuse('case-not-archived', '案卷尚未归档。 The file is not in the archive.', 'ENF-S17')
  );
};

/**
 * The last day on which a file must be kept (保管期限届满日): so many whole years after the year in
 * which it was archived, the later way to count (D). A file kept for ever (永久) has none: 409.
 */
export const keptUntil = ({ retention, archivedOn }: Fact<CaseArchived>, act: Act): LocalDate => {
  if (retention === 'permanent')
    return refuse(
      'kept-for-ever',
      '永久保管的案卷不得销毁。 A file kept for ever is never destroyed.',
      rules.keptThirty,
    );
  const rule = retention === '30-years' ? rules.keptThirty : rules.keptTen;
  const years = act.law.amount(rule, 'years', localDateOf(act.validAt));
  return localDate(`${Number(archivedOn.slice(0, 4)) + years}-12-31`);
};

/** Whoever still needs the file says so, and it is not destroyed（暂缓销毁）. */
export const notHeld = ({ held }: Case): void => {
  if (held)
    refuse(
      'file-held',
      `案卷暂缓销毁：${held.reason}。解除后方可办理。 The file is held back; release it first.`,
      rules.keptThirty,
    );
};
