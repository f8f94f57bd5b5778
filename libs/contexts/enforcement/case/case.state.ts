import { type Execution, noExecution } from './execution.state.js';
import { noProcedure, type Procedure } from './procedure.state.js';

/** A whole case: from the clue to the service of the decision, and from there to the archive. */
export type Case = Readonly<{ procedure: Procedure; execution: Execution }>;

export const noCase: Case = { procedure: noProcedure, execution: noExecution };
