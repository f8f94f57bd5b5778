import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { finalOn } from '../court/court-window.js';
import { alreadySo } from '#domain/procedure';
import { fallen, notArchived } from '../standing-penalty.js';
import { archivistOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import type { CaseEvent } from '../case.events.js';

export type ArchiveCase = Command<
  'ArchiveCase',
  { archiveNumber: string; retention: 'permanent' | '30-years' | '10-years' }
>;

/**
 * 归档. The archivist takes over a closed file, which is read-only from then on. It waits until the party can no longer
 * seek review or sue, because nothing could be put into the file afterwards (D).
 */
export const archiveCase: Decide<ArchiveCase, Case, CaseEvent> = (asked, state, act) => {
  const archivedBy = archivistOf(state, act);
  if (alreadySo(state.archived, asked)) return [];
  notArchived(state);
  if (!state.closed)
    refuse('case-not-closed', 'Only a closed case is archived（未结案）.', 'O15 65', 'ENF-S17');
  const archivedOn = localDateOf(act.validAt);
  const final = fallen(state) ? undefined : finalOn(state, act.law);
  if (final && archivedOn <= final)
    refuse(
      'remedy-period-running',
      `The party may seek review or sue until ${final}（复议、起诉期限未满）.`,
      'ARL 20',
      'ALL 46',
    );
  const { archiveNumber, retention } = asked;
  return [{ type: 'CaseArchived', data: { archiveNumber, retention, archivedOn, archivedBy } }];
};
