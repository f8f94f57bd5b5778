import {
  type Act,
  commandsOf,
  type CorrectionEvent,
  correctionsIn,
  type DataOf,
  deny,
  type Event,
  type Field,
  fields,
  type Fields,
  localDateOf,
  refuse,
  type Role,
  same,
  type Shape,
} from '#domain/kernel';
import { person } from './authority.js';
import {
  type Asked,
  correctedFact,
  differingIn,
  type Fact,
  proposalOf,
  type Proposal,
} from './corrected-fact.js';
import { samePerson } from './hands/hands.js';
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

const waitingFor = (revision: number, state: unknown): Proposal =>
  correctionsIn(state).waiting[revision] ??
  refuse(
    'nothing-proposed',
    `没有待确认的更正：第 ${revision} 版登记（no correction of entry ${revision} waits）.`,
  );

const notTheProposer = ({ by }: Proposal, who: string, act: Act): void => {
  if (samePerson(by, who, act))
    deny(
      'own-proposal',
      '更正由另一人确认，提出人不得自行确认（somebody else confirms it）.',
      'WHO-3',
    );
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
