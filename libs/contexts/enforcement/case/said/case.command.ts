import { commandsOf } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import type { Case } from '../case.state.js';
import { notArchived } from '../standing-penalty.js';

/**
 * Declares commands of cases. An archived file takes nothing but what is declared
 * `afterArchive`（归档） (E36).
 */
export const caseCommand = commandsOf<Case, CaseEvent>(notArchived, 'kept');
