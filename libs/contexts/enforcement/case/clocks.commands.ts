import { recomputing } from '#domain/procedure';
import { ringClock } from './ring-clock.js';
import { caseCommand } from './said/case.command.js';

/** The file may be archived: the periods of review and suit run on. */
const recomputeClocks = caseCommand('RecomputeClocks', { ...recomputing, afterArchive: true });

/** What only the system sends to a case. */
export const clocksChapter = {
  title: 'enforcement: clocks 期限',
  commands: [ringClock, recomputeClocks],
} as const;
