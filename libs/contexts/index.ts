import { existsSync } from 'node:fs';
import type { Type } from '@nestjs/common';

/**
 * Every context, in the order they start. A new one is named here and nowhere else outside itself.
 */
export const contexts = [
  'registry',
  'calendar',
  'enforcement',
  'licensing',
  'import',
  'operations',
  'hazards',
  'sources',
  'accidents',
  'blacklist',
  'duties',
  'evidence',
  'papers',
  'equipment',
  'supervision',
  'appraisal',
] as const;

type Context = (typeof contexts)[number];

/** The part a context takes in one process: acts, answers, what runs by itself, readings. */
type Part = 'commands' | 'queries' | 'worker' | 'readings';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What a context exports for a part, by name; nothing where it has no such file. */
export const partOf = async <T>(context: string, part: string): Promise<readonly T[]> => {
  const file = new URL(`./${context}/${context}.${part}.js`, import.meta.url);
  if (!existsSync(file)) return [];
  const name = `${capital(context)}${capital(part)}`;
  const found = ((await import(file.href)) as Readonly<Record<string, T | undefined>>)[name];
  if (!found) throw new Error(`libs/contexts/${context}/${context}.${part}.ts exports no ${name}.`);
  return [found];
};

/**
 * The Nest modules by which the contexts take part in one process, in the order of the list:
 * `registry.commands.ts` exports `RegistryCommands`, and so on. A context without such a file has
 * no part in that process.
 */
export const modulesFor = async (
  part: Part,
  { without = [] }: Readonly<{ without?: readonly Context[] }> = {},
): Promise<readonly Type[]> => {
  const wanted = contexts.filter((context) => !without.includes(context));
  return (await Promise.all(wanted.map((context) => partOf<Type>(context, part)))).flat();
};

/**
 * Where the compiled rules of each context lie, from the root of the program: whatever takes them
 * along as text reads them there（各事项规则）.
 */
export const nounFiles: readonly string[] = contexts
  .filter((context) => existsSync(new URL(`./${context}/${context}.nouns.js`, import.meta.url)))
  .map((context) => `libs/contexts/${context}/${context}.nouns.js`);
