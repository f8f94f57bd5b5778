import { commandsOf } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import type { Case } from '../case.state.js';

/** Declares commands of cases. */
export const caseCommand = commandsOf<Case, CaseEvent>();
