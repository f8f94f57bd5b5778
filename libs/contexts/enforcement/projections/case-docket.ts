import { evolveOne, type Recorded } from '#domain/kernel';
import { documentNumber, type NumberedDocument } from '#domain/procedure';
import { matterRegister, type RunningClock, type Says } from '#platform/registers';
import { evolveCase } from '../case/case.evolve.js';
import { noCase } from '../case/case.state.js';
import { forms } from '../case/papers.js';
import { caseStream } from '../case/case.stream.js';
import { type Debt, debtOf } from '../case/payment/debt.js';
import type { CaseEvent } from './case-event.js';
import { CaseRow } from './case-row.js';
import { marksOf } from './case-marks.js';
import { tasksOf } from './case-tasks.js';
import { executionSays } from './docket-execution.js';
import { procedureSays } from './docket-procedure.js';
import { unopened } from './unopened-case.js';

const says: Says<CaseEvent, CaseRow> = { ...procedureSays, ...executionSays };

type CaseRecorded = Recorded<CaseEvent>;

/**
 * Goods are still held although the time for it is over: the docket keeps the clock until they are
 * back (CL 28, PL 56).
 */
const stillHeld = ({ type, data }: CaseRecorded): boolean =>
  type === 'ClockExpired' && data.effect === 'measure-must-be-lifted';

const givenBack = ({ data }: CaseRecorded): string | undefined => {
  if ('lifting' in data) return data.lifting.measureId;
  return 'disposal' in data ? data.disposal.measureId : undefined;
};

/** The clocks of the case as the docket shows them after an event. */
const shown = (
  clocks: readonly RunningClock[],
  event: CaseRecorded,
  before: readonly RunningClock[],
): readonly RunningClock[] => {
  if (stillHeld(event)) return before;
  const back = givenBack(event);
  return back === undefined ? clocks : clocks.filter(({ clock }) => !clock.endsWith(`:${back}`));
};

/** What an event makes of the amounts. */
const debtAfter = (debt: Debt, event: CaseRecorded): Debt =>
  debtOf(evolveOne(evolveCase, { ...noCase, ...debt }, event));

const documentsOf = ({ data }: CaseRecorded): readonly NumberedDocument[] =>
  ('documents' in data ? data.documents : undefined) ?? [];

/** The form of a case from paper was never drawn up here; its number stands on paper. */
const onPaper = ({ type, data }: CaseRecorded): string | undefined => {
  if (type !== 'CaseFiled' || !data.takenOver) return undefined;
  const { documentPrefix: prefix, year, serial } = data;
  return documentNumber({ prefix, code: forms.filing.code, year, serial, ordinal: 1 });
};

/** 文号: of the filing form, or of the decision where there is none. */
const numberOf = (row: Readonly<CaseRow>, event: CaseRecorded): string | null =>
  row.number ??
  onPaper(event) ??
  documentsOf(event).find(({ number }) => number !== undefined)?.number ??
  row.decisionNumber;

const total = (list: Debt['payments']): number => list.reduce((sum, { fen }) => sum + fen, 0);

/** What every event says beside its clocks: who acted, which money came. */
const every = (row: Readonly<CaseRow>, event: CaseRecorded): Partial<CaseRow> => {
  const debt = debtAfter(row.debt, event);
  const { actor } = event.envelope;
  return {
    debt,
    people: actor.kind === 'person' ? { ...row.people, [actor.id]: actor.name } : row.people,
    number: numberOf(row, event),
    marks: [...row.marks, ...marksOf(event)],
    fineFen: debt.fineFen,
    paidFen: total(debt.payments),
  };
};

/**
 * 案件台账: one row per case. Which events there are is fixed by the two tables of what they say.
 */
export const caseDocket = matterRegister<CaseEvent, CaseRow>(caseStream, {
  name: 'enforcement.cases',
  version: 15,
  table: CaseRow,
  unopened,
  opens: ['ClueRecorded', 'CaseFiled'],
  says,
  every,
  shown,
  tasks: tasksOf,
  hands: ({ officers }) => officers,
  words: (row) => [
    row.number,
    row.decisionNumber,
    row.archiveNumber,
    row.partyName,
    row.partyMark,
    row.creditCode,
    ...row.officers,
    ...row.officers.map((id) => row.people[id]),
  ],
});
