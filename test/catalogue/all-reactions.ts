import { readdirSync } from 'node:fs';
import type { StreamKind } from '#domain/kernel';
import { MemoryLog } from '#testing';
import { lookAgain, referablesOf } from '../../libs/contexts/duties/reactions/look-again.js';
import { oweCorrections } from '../../libs/contexts/duties/reactions/owe-corrections.js';
import { oweAnswers } from '../../libs/contexts/papers/reactions/owe-answers.js';
import { declaredNouns } from './all-nouns.js';

/** A reaction, as far as it says of itself: what it follows, and what it undoes. */
export type Reacting = Readonly<{
  name: string;
  from: StreamKind;
  on: Readonly<Record<string, unknown>>;
  undo?: Readonly<Record<string, unknown>>;
}>;

const isReaction = (value: unknown): value is Reacting =>
  typeof value === 'object' && value !== null && 'on' in value && 'from' in value;

const made = (make: unknown): unknown => {
  try {
    return (make as (whose: unknown) => unknown)(() => Promise.resolve([]));
  } catch {
    return undefined;
  }
};

const contexts = new URL('../../libs/contexts/', import.meta.url);

const found = async (): Promise<readonly Reacting[]> => {
  const files = readdirSync(contexts, { recursive: true, encoding: 'utf8' });
  const all = await Promise.all(
    files
      .filter((file) => file.endsWith('.reaction.js'))
      .map(async (file) => (await import(new URL(file, contexts).href)) as object),
  );
  return all
    .flatMap((file) => Object.values(file))
    .map((one: unknown) => (typeof one === 'function' ? made(one) : one))
    .filter(isReaction);
};

/** Found by their files; made where they have to be given a look-up. */
export const reactionsInFiles: readonly Reacting[] = await found();

const looks = declaredNouns
  .filter((noun) => referablesOf(noun).length > 0)
  .map((noun): unknown => lookAgain(noun, new MemoryLog()))
  .filter(isReaction);

const answers = declaredNouns
  .filter(({ publishes, dispatches }) => publishes ?? dispatches)
  .map((noun): unknown => oweAnswers(noun, new MemoryLog()))
  .filter(isReaction);

const nobodys = (): Promise<undefined> => Promise.resolve(undefined);
const corrections = declaredNouns
  .filter(({ commands }) => commands.some(({ name }) => name === 'ConfirmCorrection'))
  .map((noun): unknown => oweCorrections(noun, new MemoryLog(), nobodys))
  .filter(isReaction);

/**
 * Every reaction of every context, with the second look at every noun that refers to files, and
 * what is owed of everything that goes out, and of corrections that wait.
 */
export const allReactions: readonly Reacting[] = [
  ...reactionsInFiles,
  ...looks,
  ...answers,
  ...corrections,
];
