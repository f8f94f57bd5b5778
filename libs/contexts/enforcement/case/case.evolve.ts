import type { ClockChange, Evolve } from '#domain/kernel';
import { noting } from './bookkeeping.js';
import { evolveExecution } from './execution.evolve.js';
import { type Execution, type FromProcedure, withProcedure } from './execution.state.js';
import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';
import { isRecused } from './duties.js';
import { standing } from './measures/measures.js';
import { evolveProcedure, noteCommon } from './procedure.evolve.js';
import type { Procedure } from './procedure.state.js';
import type { NumberedDocument } from './shared.events.js';

type Common = Readonly<{
  clocks?: readonly ClockChange[];
  documents?: readonly NumberedDocument[];
}>;
type Row<S> = (state: S, data: Common) => S;

/** What one half notes of an event of the other: the clocks of a case are one set, and so are its documents. */
const elsewhere = {
  procedure: noteCommon,
  execution: noting<Common>(() => ({})),
} as const;

const seenFrom = (procedure: Procedure): FromProcedure => ({
  measuresOpen: standing(procedure),
  terminated: procedure.stage === 'terminated' || procedure.stage === 'not-filed',
  recused: Object.keys(procedure.recusals).filter((id) => isRecused(procedure, id)),
  investigators: procedure.everOfficers,
  returned: procedure.returned !== undefined && procedure.transferred === undefined,
  documents: procedure.papers,
  handling: procedure.handling,
});

const ofProcedure: Readonly<Record<string, Row<Procedure>>> = evolveProcedure as never;
const ofExecution: Readonly<Record<string, Row<Execution>>> = evolveExecution as never;

const row =
  (type: string) =>
  (state: Case, data: Common): Case => {
    const procedure = (ofProcedure[type] ?? elsewhere.procedure)(state.procedure, data);
    const execution = (ofExecution[type] ?? elsewhere.execution)(state.execution, data);
    return { procedure, execution: withProcedure(execution, seenFrom(procedure)) };
  };

/** Every event of either half. A half whose table misses one of its own does not compile. */
const types: readonly string[] = [
  ...new Set([...Object.keys(evolveProcedure), ...Object.keys(evolveExecution)]),
];

/** What each event makes of the whole case: each half takes its own, and both keep the clocks and documents of both. */
export const evolveCase = Object.fromEntries(
  types.map((type) => [type, row(type)]),
) as unknown as Evolve<Case, CaseEvent>;
