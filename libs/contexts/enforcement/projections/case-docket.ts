import type { About, ClockChange, Projection, WithClocks } from '#domain/kernel';
import { caseStream } from '../case/case.stream.js';
import type { NumberedDocument } from '#domain/procedure';
import { noCase } from '../case/case.state.js';
import type { CaseEvent, CaseEventType } from './case-event.js';
import { CaseRow, type RunningClock } from './case-row.js';
import { unopened } from './unopened-case.js';
import { bindsOffice, tasksOf } from './case-tasks.js';
import { executionSays } from './docket-execution.js';
import { procedureSays, type Says } from './docket-procedure.js';
import { evolveCase } from '../case/case.evolve.js';
import { type Debt, debtOf } from '../case/payment/debt.js';

const says: Says<CaseEventType> = { ...procedureSays, ...executionSays };

type Common = WithClocks<{ documents?: readonly NumberedDocument[] }>;

const running = (change: Exclude<ClockChange, { op: 'stop' }>): RunningClock => {
  const { rule, version, due, dueDate, duty, standing, provisional } = change.set;
  return { clock: change.clock, rule, version, due, dueDate, duty, standing, provisional };
};

const clocksAfter = (
  clocks: readonly RunningClock[],
  changes: readonly ClockChange[] = [],
): readonly RunningClock[] =>
  changes.reduce((now, change) => {
    const others = now.filter(({ clock }) => clock !== change.clock);
    return change.op === 'stop' ? others : [...others, running(change)];
  }, clocks);

/** Goods are still held although the time for it is over: the docket keeps the clock until they are back (CL 28, PL 56). */
const stillHeld = (type: string, data: object): boolean =>
  type === 'ClockExpired' && 'effect' in data && data.effect === 'measure-must-be-lifted';

const givenBack = (data: object): string | undefined => {
  const { lifting, disposal } = data as Partial<
    Record<'lifting' | 'disposal', { measureId: string }>
  >;
  return (lifting ?? disposal)?.measureId;
};

/** The clocks of the case as the docket shows them after an event. */
const clocksShown = (row: CaseRow, type: string, data: Common): readonly RunningClock[] => {
  if (stillHeld(type, data)) return row.clocks;
  const back = givenBack(data);
  const clocks = clocksAfter(row.clocks, data.clocks);
  return back === undefined ? clocks : clocks.filter(({ clock }) => !clock.endsWith(`:${back}`));
};

const earliest = (clocks: readonly RunningClock[]): RunningClock | undefined =>
  clocks.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];

const dueOf = (clocks: readonly RunningClock[]): Partial<CaseRow> => {
  const next = earliest(clocks.filter(({ standing }) => !standing));
  const duty = earliest(clocks.filter(bindsOffice));
  return {
    nextRule: next?.rule ?? null,
    nextDueAt: next?.due ?? null,
    dutyDueAt: duty?.due ?? null,
    provisional: clocks.some((clock) => clock.provisional && !clock.standing),
  };
};

/** What an event makes of the amounts. */
const debtAfter = (debt: Debt, type: CaseEventType, data: object): Debt =>
  debtOf(evolveCase[type]({ ...noCase, ...debt }, data as never));

const numberOf = (row: CaseRow, documents: readonly NumberedDocument[] = []): string | null =>
  row.number ?? documents.find(({ number }) => number !== undefined)?.number ?? row.decisionNumber;

const total = (list: Debt['payments']): number => list.reduce((sum, { fen }) => sum + fen, 0);

/** What every event says: who acted, which clocks run, which money came. */
const common = (
  row: CaseRow,
  type: CaseEventType,
  data: Common,
  about: About,
): Partial<CaseRow> => {
  const clocks = clocksShown(row, type, data);
  const debt = debtAfter(row.debt, type, data);
  const { actor, recordedAt } = about.envelope;
  const people = actor.kind === 'person' ? { ...row.people, [actor.id]: actor.name } : row.people;
  return {
    clocks,
    ...dueOf(clocks),
    debt,
    people,
    number: numberOf(row, data.documents),
    fineFen: debt.fineFen,
    paidFen: total(debt.payments),
    lastEvent: type,
    lastEventAt: recordedAt,
    revision: about.revision,
  };
};

const wordsOf = (row: CaseRow): string =>
  [
    row.number,
    row.decisionNumber,
    row.archiveNumber,
    row.partyName,
    row.creditCode,
    ...row.officers,
    ...row.officers.map((id) => row.people[id]),
  ]
    .filter(Boolean)
    .join(' ');

const take =
  (type: CaseEventType) =>
  (data: object, row: Readonly<CaseRow>, about: About): CaseRow => {
    const told = { ...row, ...says[type](data as never, row) };
    const after = { ...told, ...common(told, type, data, about) };
    const waitsFor = [...new Set(tasksOf(after).flatMap((task) => task.waitsFor))];
    return { ...after, waitsFor, words: wordsOf(after) };
  };

const opening = (type: CaseEventType) => (data: object, about: About, row?: Readonly<CaseRow>) =>
  take(type)(data, row ?? unopened(about), about);

type Opening = 'ClueRecorded' | 'CaseFiled';
type Docket = Projection<CaseEvent, CaseRow, Opening>;

/** 案件台账: one row per case. Which events there are is fixed by the two tables of what they say. */
export const caseDocket: Docket = {
  name: 'enforcement.cases',
  version: 3,
  from: caseStream,
  table: CaseRow,
  opens: { ClueRecorded: opening('ClueRecorded'), CaseFiled: opening('CaseFiled') },
  changes: Object.fromEntries(
    (Object.keys(says) as CaseEventType[])
      .filter((type) => type !== 'ClueRecorded' && type !== 'CaseFiled')
      .map((type) => [type, take(type)]),
  ) as unknown as Docket['changes'],
};
