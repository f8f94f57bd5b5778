import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Process } from '#platform/config';

const root = join(import.meta.dirname, '../../..');

/** The block that a line opens: what is indented further than it. */
const blockUnder = (lines: readonly string[], opening: RegExp): readonly string[] => {
  const at = lines.findIndex((line) => opening.test(line));
  if (at < 0) throw new Error(`docker/compose.yaml has no ${String(opening)}`);
  const depth = lines[at]!.search(/\S/);
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.trim() !== '' && line.search(/\S/) <= depth);
  return end < 0 ? rest : rest.slice(0, end);
};

const variablesIn = (block: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    block.flatMap((line) => {
      const [, name, value] = /^\s+([A-Z][A-Z_]*): (.*)$/.exec(line) ?? [];
      return name ? [[name, value!.replaceAll(/^'|'$/g, '')] as const] : [];
    }),
  );

/** What docker/compose.yaml gives to a process, as written there. */
export const givenTo = (process: Process): Readonly<Record<string, string>> => {
  const lines = readFileSync(join(root, 'docker/compose.yaml'), 'utf8').split('\n');
  const common = blockUnder(blockUnder(lines, /^x-app:/), /^ {2}environment:/);
  const own = blockUnder(blockUnder(lines, new RegExp(`^ {2}${process}:`)), /^ {4}environment:/);
  if (!own.some((line) => line.includes('<<: *settings'))) return variablesIn(own);
  return { ...variablesIn(common), ...variablesIn(own) };
};

/**
 * The same with each `${NAME:?…}` as docker/.env gives it, and each `${NAME:-…}` by its default.
 */
export const filledIn = (
  given: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Record<string, string> => {
  const of = (_: string, name: string, how: string, text: string): string => {
    const value = env[name] ?? (how === ':-' ? text : undefined);
    if (value === undefined) throw new Error(`docker/.env must give ${name}: ${text}`);
    return value;
  };
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{([A-Z_]+)(:[?-])([^}]*)\}/g, of),
    ]),
  );
};

const composed = (): readonly string[] =>
  readFileSync(join(root, 'docker/compose.yaml'), 'utf8').split('\n');

/** A service as docker/compose.yaml has it. */
export type Service = Readonly<{
  image: string;
  restarts: string | undefined;
  /** It has a check of its own, or that of our Dockerfile. */
  tellsHealth: boolean;
  waits: readonly Readonly<{ on: string; until: string }>[];
}>;

const serviceIn = (block: readonly string[], shared: readonly string[]): Service => {
  const whole = block.some((line) => line.includes('<<: *app')) ? [...shared, ...block] : block;
  const valueOf = (name: string) =>
    whole.flatMap((line) => new RegExp(`^ +${name}: (.+)$`).exec(line)?.[1] ?? []).at(-1);
  const isBuilt = valueOf('build') !== undefined;
  const image = valueOf('image') ?? '';
  return {
    image: /:-([^}]*)\}/.exec(image)?.[1] ?? image,
    restarts: valueOf('restart'),
    tellsHealth: isBuilt ? dockerfileTells() : whole.some((line) => /^ +healthcheck:/.test(line)),
    waits: whole.flatMap((line) => {
      const [, on, until] = /^ +([a-z-]+): \{ condition: (\w+) \}$/.exec(line) ?? [];
      return on && until ? [{ on, until }] : [];
    }),
  };
};

const dockerfileTells = (): boolean =>
  /^HEALTHCHECK /m.test(readFileSync(join(root, 'docker/Dockerfile'), 'utf8'));

/** Every service of the composition. */
export const services = (): readonly (readonly [name: string, service: Service])[] => {
  const lines = composed();
  const shared = blockUnder(lines, /^x-app:/);
  const all = blockUnder(lines, /^services:/);
  const names = all.flatMap((line) => /^ {2}([a-z-]+):$/.exec(line)?.[1] ?? []);
  return names.map((name) => [
    name,
    serviceIn(blockUnder(all, new RegExp(`^ {2}${name}:$`)), shared),
  ]);
};

/** Every value that the composition asks docker/.env for. */
export const namesAsked = (): ReadonlySet<string> =>
  new Set(
    composed()
      .filter((line) => !/^\s*#/.test(line))
      .flatMap((line) => [...line.matchAll(/\$\{([A-Z_]+)[:}]/g)].map(([, name]) => name!)),
  );

/** Every value that docker/env.example names, also those one may leave out. */
export const namesInExample = (): ReadonlySet<string> =>
  new Set(
    readFileSync(join(root, 'docker/env.example'), 'utf8')
      .split('\n')
      .flatMap((line) => /^(?:# )?([A-Z][A-Z_]+)=/.exec(line)?.[1] ?? []),
  );
