import {
  type Act,
  type AnyNoun,
  decide,
  type Event,
  fold,
  happened,
  type Law,
  type Recorded,
  referencesOf,
  Refusal,
  type RegistryView,
  rulesOf,
} from '#domain/kernel';
import { changesBetween, entryNamedIn, entryOf, type Reading } from '#platform/log';
import { revisionsIn, seenThen, upTo } from './files-then.js';
import { type Said, whatWasSaid } from './what-was-said.js';

/**
 * What came of deciding once more（重新裁定结果）. `same`: the same events, word for word.
 * `differs`: where, never what. `refused`: the rules say no now. `not-kept`: what was said is on
 * record in no event, under these names. `law-unknown`: this program does not know the law named.
 * `program-unknown`: the rules of that program were not kept.
 */
export type Outcome =
  | Readonly<{ outcome: 'same' | 'law-unknown' | 'program-unknown' }>
  | Readonly<{ outcome: 'differs'; events: readonly string[]; paths: readonly string[] }>
  | Readonly<{ outcome: 'refused'; code: string; reason: string; law: readonly string[] }>
  | Readonly<{ outcome: 'not-kept'; names: readonly string[] }>;

/** A past act: the events of one request, and what stood before them. */
export type PastAct = Readonly<{
  noun: AnyNoun;
  stream: string;
  id: string;
  events: readonly Recorded[];
}>;

/** What a past act is decided again with. */
export type Then = Reading & Readonly<{ district: string; registry: RegistryView }>;

/**
 * Decides a past act of a person again（重新裁定）, from what was on record then: the matter before
 * it, the files as they were looked at, the registers, and a law. Writes nothing.
 */
export const decideAgain = async (
  then: Then,
  past: PastAct,
  law: Law | undefined,
): Promise<Outcome> => {
  const { noun, stream, events } = past;
  const before = await upTo(then, noun, stream, events[0]!.revision - 1);
  const rules = rulesOf(noun);
  const state = fold(rules, before);
  const said = whatWasSaid(events, state);
  if (isMissing(said)) return { outcome: 'not-kept', names: said };
  if (!law) return { outcome: 'law-unknown' };
  try {
    const act = await actThen(then, past, { said, law, state });
    return compared(events, decide(rules, said.command, state, act));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { code, message, law: cited } = error;
    return { outcome: 'refused', code, reason: message, law: cited };
  }
};

/** Rules of another build refuse with a class of their own. */
const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Refusal ||
  (error instanceof Error && ['Refusal', 'Otherwise'].includes(error.name) && 'law' in error);

const isMissing = (said: Said): said is readonly string[] => Array.isArray(said);

type Decidable = Readonly<{ said: Exclude<Said, readonly string[]>; law: Law; state: unknown }>;

/** The act as it was, which has looked at the files that were looked at. */
const actThen = async (
  then: Then,
  { noun, stream, events }: PastAct,
  { said, law, state }: Decidable,
): Promise<Act> => {
  const { actor, commandId, recordedAt, validAt, restsOn } = events[0]!.envelope;
  const { registry } = then;
  const rules = rulesOf(noun);
  const { command, claims } = said;
  const spoken = { now: recordedAt, validAt: claims ? validAt : recordedAt };
  const own: Act = { ...spoken, actor, commandId, law, registry, stream };
  const act = happened(rules, command, own);
  const entry = entryNamedIn(command);
  const recorded = entry === undefined ? undefined : await entryOf(then, noun, stream, entry);
  const seeing = recorded ? { ...act, recorded } : act;
  const named = referencesOf(rules, command, state, act);
  if (named.length === 0) return seeing;
  const revisions = revisionsIn(restsOn);
  const facts = await Promise.all(named.map((one) => seenThen(then, one, revisions)));
  return { ...seeing, facts };
};

const compared = (recorded: readonly Recorded[], again: readonly Event[]): Outcome => {
  const types = again.map(({ type }) => type);
  const was = recorded.map(({ type }) => type);
  if (types.join() !== was.join()) return { outcome: 'differs', events: types, paths: [] };
  const paths = recorded.flatMap(({ type, data }, at) =>
    changesBetween(data, again[at]!.data).map(({ path }) => `${type}.${path}`),
  );
  return paths.length === 0 ? { outcome: 'same' } : { outcome: 'differs', events: types, paths };
};
