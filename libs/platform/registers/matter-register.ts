import {
  type About,
  asSearched,
  type Event,
  instant,
  partsOf,
  type Recorded,
  type StreamKind,
  type WithClocks,
} from '#domain/kernel';
import type { Shared } from '#platform/following';
import { Matter, MatterClock, type MatterRow } from './matter-row.js';
import { register, type Register, type SaidOfRegister } from './register.js';
import {
  type ClockOnRecord,
  clockStates,
  duesOf,
  onRecordAfter,
  runningThen,
  type RunningClock,
} from './running-clocks.js';
import { climbedAfter, dutyTasks } from './duty-tasks.js';
import { inOrder, type Task } from './task.js';

type Row = Readonly<MatterRow>;

/**
 * The register of a matter as it is declared; clocks, tasks and who stands for what follow for all
 * of them.
 */
export type SaidOfMatter<E extends Event, R extends MatterRow> = Omit<
  SaidOfRegister<E, R>,
  'shared'
> &
  Readonly<{
    /** What is to be done in it now, what falls due first at the top. */
    tasks: (row: Readonly<R>) => readonly Task[];
    /** Who has it in hand. */
    hands: (row: Readonly<R>) => readonly (string | null)[];
    /** What it is searched by, as it is written. */
    words: (row: Readonly<R>) => readonly (string | null | undefined)[];
    /** The clocks that are shown after an event, where they are not simply those that run. */
    shown?: (
      clocks: readonly RunningClock[],
      event: Recorded<E>,
      before: readonly RunningClock[],
    ) => readonly RunningClock[];
  }>;

const clockLine = (row: Row, one: ClockOnRecord): MatterClock => {
  const { stream, category, district, organ, team, hands } = row;
  const { clock, rule, duty, due } = one;
  const subjectId = partsOf(stream)?.id ?? stream;
  const state = clockStates.indexOf(one.state);
  return {
    stream,
    category,
    district,
    subjectId,
    organ,
    team,
    hands,
    clock,
    rule,
    duty,
    due,
    state,
  };
};

const isMatter = (row: object): row is Row => 'everyClock' in row;

/** The lines of the deadline board that follow from the row of a matter. */
export const clockLinesOf = (row: object): readonly MatterClock[] =>
  isMatter(row) ? row.everyClock.map((one) => clockLine(row, one)) : [];

const shared: Shared = { rows: Matter, lines: MatterClock, linesOf: clockLinesOf };

/** A matter of which nothing is known at all. */
export const blankMatter: MatterRow = {
  stream: '',
  category: '',
  district: '',
  number: null,
  stage: '',
  organ: '',
  handlingOrgan: null,
  team: '',
  hands: [],
  partyId: '',
  partyName: '',
  partyKind: 'organisation',
  creditCode: null,
  filedOn: null,
  ...duesOf([]),
  everyClock: [],
  tasks: [],
  waitsFor: [],
  lastEvent: '',
  lastEventAt: instant('1970-01-01T00:00:00Z'),
  revision: 0,
  words: '',
};

/** What is known of a matter before its first event is read: its stream. */
export const matterOf = ({ stream, envelope }: About) => {
  const { category = '', district = '', id = stream } = partsOf(stream) ?? {};
  return { id, row: { stream, category, district, lastEventAt: envelope.recordedAt } };
};

/** A matter of which nothing is known but its stream. */
export const unopenedMatter = (about: About): MatterRow => ({
  ...blankMatter,
  ...matterOf(about).row,
});

/**
 * Puts the register of a matter together; its clocks and its tasks are on the board, the worklist
 * and in the party's file.
 */
export const matterRegister = <E extends Event, R extends MatterRow>(
  from: StreamKind<E>,
  { tasks, hands, words, shown, every, ...said }: SaidOfMatter<E, R>,
): Register<E, R> => {
  const clocksOf = (row: Readonly<R>, event: Recorded<E>): readonly RunningClock[] => {
    const clocks = climbedAfter(runningThen(row.clocks, changesOf(event)), event);
    return shown ? shown(clocks, event, row.clocks) : clocks;
  };
  const told = (before: Readonly<R>, event: Recorded<E>): R => {
    const { validAt, recordedAt } = event.envelope;
    const row: R = {
      ...before,
      ...duesOf(clocksOf(before, event)),
      everyClock: onRecordAfter(before.everyClock, changesOf(event), validAt),
      team: before.handlingOrgan ?? before.organ,
      lastEvent: event.type,
      lastEventAt: recordedAt,
      revision: event.revision,
    };
    return every ? { ...row, ...every(row, event) } : row;
  };
  return register(from, {
    ...said,
    shared,
    every: (before, event) => {
      const row = told(before, event);
      const said = tasks(row).filter(({ duty }) => !isOwed(row, duty));
      const todo = inOrder([...said, ...dutyTasks(row)]);
      return {
        ...row,
        tasks: todo,
        waitsFor: unique(todo.flatMap(({ waitsFor }) => waitsFor)),
        hands: unique(hands(row).filter(isThere)).filter((one) => one !== programOf(event)),
        words: asSearched(words(row).filter(Boolean).join(' ')),
      };
    },
  });
};

/** Whether the matter has a duty of that name. */
const isOwed = ({ clocks }: Row, duty: string | undefined): boolean =>
  clocks.some(({ clock, owed }) => owed !== undefined && clock === duty);

/**
 * The program that acted, by its name: it is nobody's hand, whatever an event says of who did it.
 */
const programOf = ({ envelope: { actor } }: Recorded): string | undefined =>
  actor.kind === 'system' ? actor.name : undefined;

const changesOf = ({ data }: Recorded): WithClocks['clocks'] =>
  'clocks' in data ? (data as WithClocks).clocks : undefined;

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)];
const isThere = (one: string | null): one is string => one !== null;
