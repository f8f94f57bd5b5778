import type { Act } from '../people/act.js';
import { type Actor, holds, type Role, rolesNeeded } from '../people/actor.js';
import type { Asks, Fields } from './fields.js';
import type { Command, Event } from '../events/message.js';
import { mustBeAreas } from './areas.js';
import { mustHaveHappened } from './happened.js';
import { mustBeRegistered } from './registered.js';
import { anyRefers, heldAgainst, namedIn } from './held.js';
import { mustKeepTime, type Time } from './kept-time.js';
import { mustNotBeOwn } from '../people/own-matter.js';
import type { Reference, Words } from './reference.js';
import type { Instant, LocalDate } from '../time/instant.js';
import { wordsFor } from './differences.js';
import { deny, Otherwise, refuse } from '../values/refusal.js';

/** What of the system may send a command. */
export type SystemHand = Extract<Actor, { kind: 'system' }>['by'];

/** What a process makes of what a person said, before the rule sees it. */
export type Fills<X extends object> = Readonly<{ filled: true; data?: X }>;
type Instead<D extends object> = Readonly<{ instead: D }>;
/** A process adds it: a number, what other streams hold. Never told by a person. */
export const filledWith = <X extends object>(): Fills<X> => ({ filled: true });
/**
 * A process sends this in place of what was said: the party that the register knows, for what a
 * person told of it.
 */
export const sentInstead = <D extends object>(): Fills<Instead<D>> => ({ filled: true });
/** What the rule sees. */
export type Data<F extends Fields, X extends object> =
  X extends Instead<infer D extends object> ? D : Asks<F> & X;

/**
 * The sides of a command that the doors, the documents and the lists of the product are made of.
 */
export type Outside<
  N extends string = string,
  F extends Fields = Fields,
  A extends string | undefined = string | undefined,
> = Readonly<{
  name: N;
  /** What it does, English with the Chinese term: `Terminate the case（终止调查）`. */
  title: string;
  /**
   * Where it comes in: `termination` is `POST <noun>/:id/termination`; `''` begins one at
   * `POST <noun>`; a leading slash stands for a path of its own. Parts in the path
   * (`posts/:post/end`) are fields of `asks`. Nothing for what only the system sends.
   */
  at?: A;
  method?: 'post' | 'put';
  /**
   * Roles that may knock. Whose matter it is, `who` decides. Empty for what only the system sends.
   */
  by: readonly Role[];
  system: readonly SystemHand[];
  asks: F;
  /**
   * Whoever is away（离岗） may do it all the same: what concerns the own rights, and no matter of
   * the office.
   */
  evenAway?: true;
  /**
   * Whoever is a party of the matter himself may do it for his office all the same: it tells
   * something, or asks that somebody keeps out（回避）, and decides nothing.
   */
  evenInOwn?: true;
  /** Files that it rests on beside those asked for: the matter itself names them. */
  restsOn?: Fields;
  /** It is sent by a process, which adds what no person may tell. */
  filled: boolean;
  /**
   * It asks how whoever acts stands to the matter (`who`), and not for a role alone. What does not
   * is named with its reason in `test/catalogue/relations.spec.ts`.
   */
  related: boolean;
  /** A whole body as a person would send it; made from the fields when left out. */
  example?: object;
}>;

type Guards<F extends Fields, X extends object, S, W> = Readonly<{
  /**
   * Who may, on this matter: denies (403), or answers who acts. Comes before everything but the
   * door.
   */
  who?: (state: S, act: Act, asked: Data<F, X>) => W;
  /**
   * Whether that is already so: the same request in other hands or again. Refuses (409) what
   * contradicts it.
   */
  repeat?: (asked: Data<F, X>, state: S, act: Act) => boolean;
  /**
   * A fact that may be put on record later than it happened（补录）, and the day, or the moment
   * where it is known, before which it cannot have happened. Where a noun keeps time, what has
   * none is done when it is recorded.
   */
  late?: (state: S, asked: Data<F, X>) => LocalDate | Instant | undefined;
  /** Whether the matter is where this may be done. */
  stage?: (state: S, act: Act, asked: Data<F, X>) => unknown;
  /**
   * The words that its references are held against, under the names of its fields; what was asked
   * when left out.
   */
  against?: (asked: Data<F, X>, state: S, act: Act) => Words;
}>;

type Said<
  F extends Fields,
  X extends object,
  S,
  E extends Event,
  W,
  A extends string | undefined,
> = Omit<Outside<string, F, A>, 'name' | 'filled' | 'related' | 'system' | 'example'> &
  Guards<F, X, S, W> &
  Readonly<{
    system?: readonly SystemHand[];
    fills?: Fills<X>;
    example?: Asks<F>;
    /** It is done in an archived file too（归档后仍可）. */
    afterArchive?: true;
    /** What follows in law. */
    rule: (asked: Data<F, X>, state: S, act: Act, who: W) => readonly E[];
  }>;

/**
 * One command, said once: its name, its door, who may knock, what it asks, its guards, its rule.
 */
export type Verb<
  N extends string,
  F extends Fields,
  X extends object,
  S,
  E extends Event,
  A extends string | undefined = string | undefined,
> = Outside<N, F, A> &
  Readonly<{
    decide: (asked: Data<F, X>, state: S, act: Act) => readonly E[];
    /** The files it names, to be looked up before it is decided; absent where no field refers. */
    refers?: (asked: Data<F, X>, state: S, act: Act) => readonly Reference[];
  }>;

/** Any command of a noun, whatever it asks. */
export type AnyVerb<S = never, E extends Event = Event> = Outside &
  Readonly<{
    decide: (asked: never, state: S, act: Act) => readonly E[];
    refers?: (asked: never, state: S, act: Act) => readonly Reference[];
  }>;

/** The message a command is on its way to the rule. */
export type MessageOf<V> =
  V extends Readonly<{
    name: infer N extends string;
    decide: (asked: infer A extends object, ...rest: never[]) => unknown;
  }>
    ? Command<N, A>
    : never;

/** What a person says of it: the data without what a process fills in. */
export type ToldOf<V> = V extends Readonly<{ asks: infer F extends Fields }> ? Asks<F> : never;

/**
 * Refuses everybody whom the door would refuse: rules are also reached by the system, and by
 * people of other deployments.
 */
const mayKnock = ({ by, system }: Pick<Outside, 'by' | 'system'>, { actor }: Act): void => {
  if (actor.kind === 'system' ? system.includes(actor.by) : by.some((role) => holds(actor, role)))
    return;
  deny('wrong-role', rolesNeeded(by), 'WHO-1');
};

/** Names what differs as the request calls it, so that whoever sent it finds it. */
const inWords = (asks: Fields, isRepeat: () => boolean): boolean => {
  try {
    return isRepeat();
  } catch (error) {
    if (!(error instanceof Otherwise)) throw error;
    const differs = wordsFor(asks, error.names);
    return refuse(
      error.code,
      `已有记录，本次内容不同：${differs}。未作任何变更（on record already, and otherwise; nothing was changed）.`,
    );
  }
};

/**
 * Declares commands of one kind of stream. Its guards run in one order for the whole product: who
 * may → the same request in other hands or again → time → what it refers to → stage → rule. (The
 * same command id by the same person is answered before, with the answer of the first time.) What
 * every command of the noun needs, a file that is open still, is asked before the stage of its
 * own.
 */
export const commandsOf =
  <S, E extends Event>(open?: (state: S) => void, time: Time = 'told') =>
  <
    const N extends string,
    F extends Fields,
    X extends object = object,
    W = void,
    const A extends string | undefined = undefined,
  >(
    name: N,
    said: Said<F, X, S, E, W, A>,
  ): Verb<N, F, X, S, E, A> => {
    const { who, repeat, stage, rule, afterArchive, against, ...others } = said;
    const { system = [], fills, late, ...outside } = others;
    const files: Fields = { ...outside.asks, ...outside.restsOn };
    const refers = (asked: Data<F, X>, state: S, act: Act): readonly Reference[] =>
      namedIn(files, against?.(asked, state, act) ?? { ...asked });
    const hasReferences = anyRefers(files);
    const inPlace = (asked: Data<F, X>, state: S, act: Act): void => {
      if (!afterArchive) open?.(state);
      if (time === 'kept') mustKeepTime(act, late?.(state, asked));
      if (hasReferences) heldAgainst(refers(asked, state, act), act);
      stage?.(state, act, asked);
    };
    const decide = (asked: Data<F, X>, state: S, act: Act): readonly E[] => {
      mayKnock({ by: outside.by, system }, act);
      const acting = who?.(state, act, asked);
      if (!outside.evenInOwn) mustNotBeOwn(act.whose, act);
      if (repeat && inWords(outside.asks, () => repeat(asked, state, act))) return [];
      mustBeAreas(outside.asks, asked, act);
      inPlace(asked, state, act);
      const events = rule(asked, state, act, acting as W);
      // After the rule: one that knows what it is about says so in its own words.
      mustHaveHappened(outside.asks, asked, act);
      mustBeRegistered(outside.asks, asked, act);
      return events;
    };
    const outwards = { filled: fills !== undefined, related: who !== undefined };
    const declared = { ...outside, name, system, ...outwards, decide };
    return hasReferences ? { ...declared, refers } : declared;
  };

/**
 * The same for commands of what is there already: each guard and the rule see it as `there` hands
 * it out, which answers 404 when it is not.
 */
export const commandsOnThe = <S, T, E extends Event>(
  there: (state: S) => T,
  time: Time = 'told',
) => {
  const declare = commandsOf<T, E>(undefined, time);
  return <
    const N extends string,
    F extends Fields,
    X extends object = object,
    W = void,
    const A extends string | undefined = undefined,
  >(
    name: N,
    said: Said<F, X, T, E, W, A>,
  ): Verb<N, F, X, S, E, A> => {
    const { decide, refers, ...outside } = declare<N, F, X, W, A>(name, said);
    return {
      ...outside,
      decide: (asked, state, act) => decide(asked, there(state), act),
      ...(refers && { refers: (asked, state, act) => refers(asked, there(state), act) }),
    };
  };
};
