import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** What is to stand in which file, by its path from the root. */
export type Plan = ReadonlyMap<string, string>;

/** The files of a template, each name and text with its words filled in. */
export const filled = (
  template: string,
  words: Readonly<Record<string, string>>,
  root: string,
): Plan => {
  const fill = (text: string): string =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, word: string) => {
      if (words[word] === undefined) throw new Error(`The template ${template} asks for ${word}.`);
      return words[word];
    });
  const folder = join(root, 'test/new/templates', template);
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [
        fill(name.replace(/\.txt$/, '')),
        fill(readFileSync(join(folder, name), 'utf8')),
      ]),
  );
};

/** What was planned, as prettier writes it. */
export const formatted = async (plan: Plan, root: string): Promise<Plan> => {
  const settings = await resolveConfig(join(root, 'package.json'));
  return new Map(
    await Promise.all(
      [...plan].map(async ([path, text]) => {
        const filepath = join(root, path);
        return [path, await format(text, { ...settings, filepath })] as const;
      }),
    ),
  );
};

/** Writes what was planned; nothing is written before all of it could be. */
export const carriedOut = async (plan: Plan, root: string): Promise<readonly string[]> => {
  for (const [path, text] of await formatted(plan, root)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...plan.keys()];
};
