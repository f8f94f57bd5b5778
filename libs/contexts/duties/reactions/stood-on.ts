import {
  type About,
  type AnyNoun,
  label,
  type Label,
  localDateOf,
  partsOf,
  type Referable,
  restedOn,
  same,
  type Standing,
} from '#domain/kernel';
import type { LookingReaction } from '#platform/following';
import { comparePositions, type EventLog } from '#platform/log';
import type { DataSource } from 'typeorm';
import { ActRow } from '../projections/act-row.js';
import { referablesOf } from './look-again.js';
import { actsKnownAt, looksOwed } from './looks.js';
import { stepsOf } from './steps-of.js';

type Looked = Readonly<{ before?: Standing | undefined; after?: Standing | undefined }>;

/** What a file was to others before one of its events, and after it. */
const aroundEvent = async (to: Referable, about: About, log: EventLog): Promise<Looked> => {
  for await (const { stored, before, after } of stepsOf(to, about.stream, log))
    if (comparePositions(stored.position, about.position) === 0)
      return { before: to.standing(before as never), after: to.standing(after as never) };
  return {};
};

const isUndone = ({ before, after }: Looked): boolean =>
  after?.ended?.undone === true && before?.ended?.undone !== true;

const isBackDated = ({ envelope }: About): boolean =>
  localDateOf(envelope.validAt) < localDateOf(envelope.recordedAt);

/** Acts of other files that had rested on a file when one of its events was recorded. */
const restingOn = async (
  readModels: DataSource,
  { stream, revision, envelope }: About,
): Promise<readonly ActRow[]> => {
  const acts = await readModels
    .getRepository(ActRow)
    .createQueryBuilder('act')
    .where('act.files @> :files', { files: [stream] })
    .orderBy({ 'act.stream': 'ASC', 'act.revision': 'ASC' })
    .getMany();
  const isBefore = (named: string): boolean => {
    const rested = restedOn(named);
    return rested.stream === stream && rested.revision < revision;
  };
  return acts.filter(
    (act) =>
      act.stream !== stream &&
      act.recordedAt < envelope.recordedAt &&
      act.restsOn.some((named) => isBefore(named)),
  );
};

const why = (to: Referable, { stream }: About, how: Label): Label => {
  const id = partsOf(stream)?.id ?? stream;
  return label(
    `the ${to.title.en} it rested on ${how.en}`,
    `办理时所依据的${to.title.zh}（${id}）${how.zh}`,
  );
};

const taken = label('was taken back from its beginning', '已被撤销，自始无效');
const late = label('was entered late to have been otherwise', '事后补录的情况与当时不同');

/** The acts of one kind of file's readers that an event of it puts in question, and how. */
const questioned = (looked: Looked, about: About, acts: readonly ActRow[]) => {
  if (isUndone(looked)) return { acts, how: taken };
  const isMeanwhile = (act: ActRow): boolean => act.validAt >= about.envelope.validAt;
  const meanwhile = isBackDated(about) && !same(looked.before, looked.after);
  return { acts: meanwhile ? acts.filter(isMeanwhile) : [], how: late };
};

type Kinds = readonly [Referable, ...Referable[]];

/** The kinds of file that acts of these nouns may rest on, those of one stream together. */
export const kindsStoodOn = (nouns: readonly AnyNoun[]): readonly Kinds[] => {
  const kinds = new Map<string, Kinds>();
  for (const to of new Set(nouns.flatMap(referablesOf)))
    kinds.set(to.category, [...(kinds.get(to.category) ?? []), to] as unknown as Kinds);
  return [...kinds.values()];
};

/**
 * What acts stood on is taken away from under them（依据灭失）: a penalty or a licence is annulled
 * and never was, or it is entered late that a file was otherwise on a day when somebody relied on
 * it. Each act that rested on it then is looked at again by the head of the organ that did it, file
 * by file, and so is each act that rested on those (`looksOwed`). What ends from today on puts no
 * earlier act in question (ALL 69; PL 41).
 */
export const stoodOn = (kinds: Kinds, log: EventLog, readModels: DataSource): LookingReaction => {
  const [from] = kinds;
  const each = (type: string) => async (_: object, about: About) => {
    const mayUndo = kinds.some(({ undoneBy = [] }) => undoneBy.includes(type));
    if (!mayUndo && !isBackDated(about)) return [];
    await actsKnownAt(readModels, about);
    const acts = await restingOn(readModels, about);
    if (acts.length === 0) return [];
    for (const to of kinds) {
      const found = questioned(await aroundEvent(to, about, log), about, acts);
      const what = why(to, about, found.how);
      if (found.acts.length > 0)
        return looksOwed(readModels, about, [{ what, why: ['K20'] }, found.acts]);
    }
    return [];
  };
  const types = [...new Set(kinds.flatMap((kind) => Object.keys(kind.evolve)))];
  return {
    name: `duties.stood-on.${from.category}`,
    from,
    on: Object.fromEntries(types.map((type) => [type, each(type)])),
  };
};
