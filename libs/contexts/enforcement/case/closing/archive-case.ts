import { caseCommand } from '../said/case.command.js';
import {
  type Act,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import type { Case } from '../case.state.js';
import { decidedOnMerits, finalOn, receiptUnknown } from '../court/court-window.js';
import { alreadySo } from '#domain/procedure';
import { fallen } from '../standing-penalty.js';
import { archivistOf } from '../who-executes.js';

const { oneOf, text } = fields;

/**
 * 归档. The archivist takes over a closed file, which is read-only from then on. It waits until the
 * party can no longer seek review or sue, because nothing could be put into the file afterwards
 * (D).
 */
export const archiveCase = caseCommand('ArchiveCase', {
  title: 'Archive the file（归档）',
  at: 'archive',
  by: ['archivist'],
  asks: {
    archiveNumber: text({ about: 'Number of the file（档号）', max: 100 }),
    retention: oneOf(['permanent', '30-years', '10-years'], {
      about: 'How long it is kept（保管期限）',
    }),
  },
  who: (state, act) => archivistOf(state, act),
  repeat: (asked, state) => alreadySo(state.archived, asked),
  rule: (asked, state, act, archivedBy) => {
    if (!state.closed)
      refuse(
        'case-not-closed',
        'Only a closed case is archived（案件尚未结案，不能归档）.',
        'ENF-S17',
      );
    const archivedOn = localDateOf(act.validAt);
    const final = lastDayOf(state, act);
    if (final && archivedOn <= final)
      refuse(
        'remedy-period-running',
        `The party may seek review or sue until ${final}（当事人可在 ${final} 前申请复议或者起诉，期限未满不能归档）.`,
        'ARL 20',
        'ALL 46',
      );
    const { archiveNumber, retention } = asked;
    return [{ type: 'CaseArchived', data: { archiveNumber, retention, archivedOn, archivedBy } }];
  },
});

/** The last day of the remedies; nothing where there are none any more. */
function lastDayOf(state: Case, act: Act): LocalDate | undefined {
  if (fallen(state)) return undefined;
  const final = finalOn(state, act.law);
  const open = final === undefined && decidedOnMerits(state) && !state.litigation;
  return open ? receiptUnknown() : final;
}

export type ArchiveCase = MessageOf<typeof archiveCase>;
