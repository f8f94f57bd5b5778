import { refuse } from '#domain/kernel';
import type { Fact } from '#domain/procedure';
import { rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import type { CaseArchived } from '../closing/closing.events.js';

/** Refuses what is asked of a file that was destroyed already. */
export const notDestroyed = ({ disposed }: Pick<Case, 'disposed'>): void => {
  if (disposed)
    refuse('file-disposed', '案卷已经销毁。 The file was destroyed already.', rules.keptThirty);
};

/** The file in the archive, or 409: a case that is not archived has none. */
export const archivedFile = (state: Case): Fact<CaseArchived> => {
  notDestroyed(state);
  return (
    state.archived ??
    refuse('case-not-archived', '案卷尚未归档。 The file is not in the archive.', 'ENF-S17')
  );
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
