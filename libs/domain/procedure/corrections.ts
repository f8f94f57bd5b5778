import {
  type Act,
  amended,
  type ClockChange,
  type ClockSet,
  commandsOf,
  type CorrectionEvent,
  type CorrectionProposed,
  correctionsIn,
  type DataOf,
  deny,
  type Event,
  type FactCorrected,
  type Field,
  fields,
  type Fields,
  isLocalDate,
  type LocalDate,
  localDateOf,
  refuse,
  type Role,
  same,
  type Shape,
  startOfDay,
  unknown,
} from '#domain/kernel';
import { person } from './authority.js';
import { type Clocked, move, type Running, start } from './clocks.js';
import { samePerson } from './hands.js';
import { isOfItsOrgans } from './relation.js';

const { choice, optional, shape, text, whole } = fields;

/**
 * Which fields of which events are facts that may have been recorded wrongly（可更正的登记事实）.
 * An act of will is none: what was decided is changed, revoked or decided anew.
 */
export type Facts<E extends Event> = {
  readonly [Type in E['type']]?: Readonly<Partial<Record<keyof DataOf<E, Type> & string, Field>>>;
};

type SaidOfCorrections<S, E extends Event> = Readonly<{
  /** Where its doors stand in the documents of the API: `registry`. */
  tag: string;
  /** Who says that a fact is wrong, and who confirms it. */
  by: readonly Role[];
  confirmedBy: readonly Role[];
  facts: Facts<E>;
  /** Denies those who may have no hand in it, beside who stands in no relation to the matter. */
  who?: (state: S, act: Act) => void;
}>;

type Fact = Readonly<{ of: string }> & Readonly<Record<string, unknown>>;
type Asked = Readonly<{ event: number; fact: Fact; reason: string }>;
type Proposal = CorrectionProposed['data'];

/** Each fact of such an event, any of which may be wrong. */
const shapesOf = <E extends Event>({ facts }: Pick<SaidOfCorrections<never, E>, 'facts'>) =>
  Object.fromEntries(
    Object.entries(facts as Readonly<Record<string, Fields>>).map(
      ([type, said]): readonly [string, Shape] => [
        type,
        shape(`${type}ToCorrect`, {
          of: fields.oneOf([type], { about: 'Kind of the entry（所更正的登记）' }),
          ...Object.fromEntries(Object.entries(said).map(([field, one]) => [field, optional(one)])),
        }),
      ],
    ),
  );

const event = whole({
  about: 'Revision of the entry that is wrong, as the history shows it（所更正登记的版本号）',
  min: 0,
  max: 1_000_000,
  example: 0,
});
const reason = text({ about: 'Why, and the proof（更正理由及依据）', max: 1_000 });

/** Who acts: a person of an organ of the matter; of what is nobody's in particular, by the role. */
const ofItsOffice = <S>(
  { who: mayNot }: Pick<SaidOfCorrections<S, never>, 'who'>,
  state: S,
  act: Act,
): string => {
  const who = person(act);
  mayNot?.(state, act);
  if (act.whose && !isOfItsOrgans(act.whose, who, act.registry))
    deny(
      'other-organ',
      'The organ whose matter it is corrects what it recorded（由本事项办理机关更正）.',
      'PL 22',
    );
  return who.id;
};

/** The entry as it stands: as it was recorded, or as it was corrected last. */
const recordedAt = (
  revision: number,
  of: string,
  state: unknown,
  { recorded }: Act,
): Readonly<{ entry: string; recorded: object }> => {
  if (!recorded)
    return unknown(
      'entry-unknown',
      `本卷没有第 ${revision} 版登记（there is no entry ${revision} on this file）.`,
    );
  if (recorded.type !== of)
    refuse(
      'another-entry',
      `第 ${revision} 版登记是 ${recorded.type}，不是 ${of}（entry ${revision} is no ${of}）.`,
    );
  return {
    entry: recorded.id,
    recorded: correctionsIn(state).done[revision] ?? recorded.data,
  };
};

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that differ from what is on record, and what is on record of them. */
const differingIn = (right: Table, recorded: Table): Readonly<{ with: Table; was: Table }> => {
  const parts = Object.entries(right).flatMap(([name, value]) => {
    const before = recorded[name];
    if (value === undefined || same(value, before)) return [];
    if (!isTable(value) || !isTable(before)) return [[name, value, before] as const];
    const inside = differingIn(value, before);
    return Object.keys(inside.with).length === 0 ? [] : [[name, inside.with, inside.was] as const];
  });
  return {
    with: Object.fromEntries(parts.map(([name, value]) => [name, value])),
    was: Object.fromEntries(parts.map(([name, , before]) => [name, before])),
  };
};

/** What a person proposes, held against what is on record. */
const proposalOf = (
  asked: Asked,
  state: unknown,
  act: Act,
): Omit<Proposal, 'by' | 'proposedOn'> => {
  const { of, ...right } = asked.fact;
  const { entry, recorded } = recordedAt(asked.event, of, state, act);
  const differs = differingIn(right, { ...recorded });
  if (Object.keys(differs.with).length === 0)
    refuse('nothing-to-correct', '与现有登记相同，无须更正（this is what is on record）.');
  return { event: asked.event, entry, of, ...differs, recorded, reason: asked.reason };
};

const clockedIn = (state: unknown): Clocked =>
  isTable(state) && isTable(state['clocks']) ? (state as unknown as Clocked) : noClocks;
const noClocks: Clocked = { clocks: {}, lapsed: {} };

const isDay = (value: unknown): value is LocalDate =>
  typeof value === 'string' && isLocalDate(value);

/** The days that a correction changes, each with the right one. */
const daysIn = ({ with: right, was }: Pick<Proposal, 'with' | 'was'>) => {
  const before: Table = { ...was };
  return Object.entries(right).flatMap(
    ([name, is]): readonly (readonly [LocalDate, LocalDate])[] => {
      const old = before[name];
      if (isTable(is) && isTable(old)) return daysIn({ with: is, was: old });
      return isDay(is) && isDay(old) ? [[old, is]] : [];
    },
  );
};

type Set = Readonly<{ clock: string; set: ClockSet }>;

/** The clocks that an entry set. */
const setBy = (recorded: object): readonly Set[] => {
  const { clocks = [] } = recorded as Readonly<{ clocks?: readonly ClockChange[] }>;
  return clocks.flatMap((one) => (one.op === 'stop' ? [] : [{ clock: one.clock, set: one.set }]));
};

/** Clocks that ran from a wrong day run from the right one; what ran out too early runs again. */
const followed = (proposal: Proposal, state: unknown, act: Act): readonly ClockChange[] => {
  const clocked = clockedIn(state);
  const days = daysIn(proposal);
  return setBy(proposal.recorded).flatMap(({ clock, set }): readonly ClockChange[] => {
    const day = days.find(([was]) => localDateOf(set.facts.start) === was);
    if (!day) return [];
    const from = startOfDay(day[1]);
    const running: Running | undefined = clocked.clocks[clock];
    const why = 'fact corrected（更正登记事实）';
    if (running)
      return move(act, clocked, clock, { facts: (was) => ({ ...was, start: from }), why });
    if (clocked.lapsed[clock] === undefined) return [];
    const timer = { rule: set.rule, duty: set.duty as Role, name: clock };
    return [start(act, timer, { ...set.facts, start: from })];
  });
};

const waitingFor = (revision: number, state: unknown): Proposal =>
  correctionsIn(state).waiting[revision] ??
  refuse(
    'nothing-proposed',
    `没有待确认的更正：第 ${revision} 版登记（no correction of entry ${revision} waits）.`,
  );

/** What a correction comes to when another person confirms it: exactly what its preview showed. */
export const correctedFact = (
  proposal: Proposal,
  state: unknown,
  act: Act,
  by: string,
): FactCorrected => {
  const { event, entry, of, with: right, was, recorded, reason, by: proposedBy } = proposal;
  const clocks = followed(proposal, state, act);
  const correctedOn = localDateOf(act.now);
  const said = { event, entry, of, with: right, was, recorded, reason };
  const data = { ...said, proposedBy, by, correctedOn };
  return { type: 'FactCorrected', data: clocks.length > 0 ? { ...data, clocks } : data };
};

const notTheProposer = ({ by }: Proposal, who: string, act: Act): void => {
  if (samePerson(by, who, act))
    deny('own-proposal', '更正由另一人确认，提出人不得自行确认（somebody else confirms it）.');
};

/** Events of corrections are folded in every stream, whatever its own are. */
const inStream = <E extends Event>(event: CorrectionEvent): readonly E[] =>
  [event] as readonly Event[] as readonly E[];

/** Whether that very correction waits already. */
const isWaiting = ({ event, fact, reason }: Asked, state: unknown): boolean => {
  const waits = correctionsIn(state).waiting[event];
  const { of, ...right } = fact;
  return (
    waits?.of === of &&
    waits.reason === reason &&
    same(waits.with, differingIn(right, { ...waits.recorded }).with)
  );
};

const propose = <S, E extends Event>(said: SaidOfCorrections<S, E>) =>
  commandsOf<S, E>(undefined, 'kept')('ProposeCorrection', {
    title: 'Propose to correct a recorded fact（提出更正登记事实）',
    at: 'fact-corrections',
    by: said.by,
    asks: {
      event,
      fact: choice('of', shapesOf(said), { about: 'What is right（正确内容）' }) as Field<Fact>,
      reason,
    },
    who: (state, act) => ofItsOffice(said, state, act),
    repeat: isWaiting,
    rule: (asked, state, act, by) => {
      const proposed = { ...proposalOf(asked, state, act), by, proposedOn: localDateOf(act.now) };
      return inStream<E>({ type: 'CorrectionProposed', data: proposed });
    },
  });

const confirm = <S, E extends Event>(said: SaidOfCorrections<S, E>) =>
  commandsOf<S, E>(undefined, 'kept')('ConfirmCorrection', {
    title: 'Confirm the correction of a recorded fact（确认更正登记事实）',
    at: 'fact-corrections/confirmation',
    by: said.confirmedBy,
    asks: { event },
    who: (state, act, asked) => {
      const who = ofItsOffice(said, state, act);
      const waits = correctionsIn(state).waiting[asked.event];
      if (waits) notTheProposer(waits, who, act);
      return who;
    },
    repeat: (asked, state) => {
      const { waiting, done } = correctionsIn(state);
      return !waiting[asked.event] && done[asked.event] !== undefined;
    },
    rule: (asked, state, act, by) =>
      inStream<E>(correctedFact(waitingFor(asked.event, state), state, act, by)),
  });

const withdraw = <S, E extends Event>(said: SaidOfCorrections<S, E>) =>
  commandsOf<S, E>(undefined, 'kept')('WithdrawCorrection', {
    title: 'Withdraw the correction of a recorded fact（撤回更正登记事实）',
    at: 'fact-corrections/withdrawal',
    by: [...new Set([...said.by, ...said.confirmedBy])],
    asks: { event, reason },
    who: (state, act) => ofItsOffice(said, state, act),
    repeat: (asked, state) => {
      const { waiting, withdrawn } = correctionsIn(state);
      return !waiting[asked.event] && withdrawn[asked.event] === asked.reason;
    },
    rule: (asked, state, act, who) => {
      waitingFor(asked.event, state);
      const withdrawn = { ...asked, by: who, withdrawnOn: localDateOf(act.now) };
      return inStream<E>({ type: 'CorrectionWithdrawn', data: withdrawn });
    },
  });

/**
 * The commands by which recorded facts of a noun are corrected（更正登记事实）, for its chapters:
 * somebody proposes what is right in an earlier entry and why, another person confirms it, and from
 * then on everything stands as if it had been recorded so, with both on record. Asked as a preview,
 * it is told what would follow, and nothing is written. Two hands; facts only.
 */
export const correctionsOf = <S, E extends Event>(said: SaidOfCorrections<S, E>) =>
  ({
    title: `${said.tag}: corrections of facts 更正登记事实`,
    commands: [propose<S, E>(said), confirm<S, E>(said), withdraw<S, E>(said)],
  }) as const;
