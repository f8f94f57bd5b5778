import { readdirSync } from 'node:fs';
import { documentSeries } from '#domain/procedure';
import type { AnyNoun } from '#domain/kernel';

/** What a past is told of: every noun, and what is kept without commands of its own. */
export type Told = Pick<AnyNoun, 'category' | 'path' | 'id' | 'unknown'> &
  Readonly<{ commands?: AnyNoun['commands'] }>;

const contexts = new URL('../../libs/contexts/', import.meta.url);

const isNoun = (value: unknown): value is AnyNoun =>
  typeof value === 'object' && value !== null && 'category' in value && 'commands' in value;

/** Every noun of every context, found by its file. */
const nouns = async (): Promise<readonly AnyNoun[]> => {
  const files = readdirSync(contexts, { recursive: true, encoding: 'utf8' });
  const found = files.filter((file) => file.endsWith('.noun.js'));
  const all = await Promise.all(
    found.map(async (file) => (await import(new URL(file, contexts).href)) as object),
  );
  return all.flatMap((file) => Object.values(file)).filter(isNoun);
};

/** Every noun that commands are declared for. */
export const declaredNouns: readonly AnyNoun[] = await nouns();

/** Every noun of the product, and the series of document numbers. */
export const allNouns: readonly Told[] = [...declaredNouns, documentSeries];
