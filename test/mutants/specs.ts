import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Mutant } from './changes.js';
import type { SpecRan, Stretch } from './run-specs.js';

const edges = /\/(http|projections|deadlines|reactions|processes|registers|reading|seed)\//;
const notRules = /\.(spec|examples|events|stream|nouns|commands|queries|worker)\.js$/;
const pureRooms =
  /^libs\/(contexts\/(enforcement|licensing|registry)\/[^/]+\/|domain\/procedure\/)/;
const pureSpecs =
  /^libs\/(contexts\/(enforcement|licensing|registry)\/[^/]+\/|domain\/).*\.spec\.js$/;
const ofTheHouse = ['test/catalogue/commands.spec.js', 'test/golden/golden.spec.js'];

const compiled = (dist: string): readonly string[] =>
  ['libs', 'test']
    .flatMap((top) =>
      readdirSync(join(dist, top), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(top, name),
      ),
    )
    .filter((name) => name.endsWith('.js'))
    .toSorted();

/** The files in which rules and guards stand: pure, no edge, no event, no test. */
export const rooms = (dist: string): readonly string[] =>
  compiled(dist).filter(
    (name) => pureRooms.test(name) && !edges.test(name) && !notRules.test(name),
  );

/**
 * The specs of rules: without a server or a database, and what is held against all commands and all
 * stored events.
 */
export const specs = (dist: string): readonly string[] =>
  compiled(dist).filter(
    (name) => (pureSpecs.test(name) && !edges.test(name)) || ofTheHouse.includes(name),
  );

type Aliases = Readonly<Record<string, Readonly<{ default: string }>>>;

/** What every file of a copy of the house imports, itself and through others. */
export class Imports {
  private readonly known = new Map<string, readonly string[]>();
  private readonly aliases: readonly (readonly [string, string])[];

  constructor(private readonly house: string) {
    const { imports } = JSON.parse(readFileSync(join(house, 'package.json'), 'utf8')) as {
      imports: Aliases;
    };
    this.aliases = Object.entries(imports).map(
      ([alias, { default: path }]) => [alias, path] as const,
    );
  }

  /** All that a compiled file needs, by its path below `dist`. */
  reachedFrom(file: string): ReadonlySet<string> {
    const reached = new Set<string>();
    const waiting = [file];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(...this.of(next));
    }
    return reached;
  }

  private of(file: string): readonly string[] {
    const known = this.known.get(file);
    if (known) return known;
    const text = readFileSync(join(this.house, 'dist', file), 'utf8');
    const named = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([.#][^'"]+)['"]/g)];
    const found = named.flatMap(([, name]) => this.resolved(name!, file));
    this.known.set(file, found);
    return found;
  }

  private resolved(name: string, from: string): readonly string[] {
    if (name.startsWith('.'))
      return [join(dirname(from), name)].filter((one) => one.endsWith('.js'));
    for (const [alias, path] of this.aliases) {
      const [head, tail] = alias.split('*');
      if (tail === undefined ? name !== alias : !name.startsWith(head!)) continue;
      const file = path.replaceAll('*', name.slice(head!.length));
      return [relative(resolve(this.house, 'dist'), resolve(this.house, file))];
    }
    return [];
  }
}

/** What each spec ran of each file when nothing was wrong. */
export class Reach {
  private readonly ran = new Map<string, SpecRan>();

  constructor(private readonly imports: Imports) {}

  add(ran: SpecRan): void {
    this.ran.set(ran.spec, ran);
  }

  get all(): readonly string[] {
    return [...this.ran.keys()];
  }

  get ms(): number {
    return [...this.ran.values()].reduce((sum, { ms }) => sum + ms, 0);
  }

  /**
   * The specs that could see a mistake, the nearest and quickest first. What no function holds,
   * each spec of its file ran.
   */
  of({ file, start, outside }: Mutant): readonly string[] {
    const seeing = [...this.ran.values()].filter(({ spec, ran }) =>
      outside ? this.imports.reachedFrom(spec).has(file) : runs(ran?.[file] ?? [], start),
    );
    const own = file.replace(/\.js$/, '.spec.js');
    const near = (spec: string): number => (spec === own ? 100 : shared(spec, file));
    return seeing
      .toSorted((a, b) => near(b.spec) - near(a.spec) || a.ms - b.ms)
      .map(({ spec }) => spec);
  }
}

const runs = (stretches: readonly Stretch[], at: number): boolean => {
  const around = stretches.filter(([start, end]) => start <= at && at < end);
  const [inmost] = around.toSorted((a, b) => a[1] - a[0] - (b[1] - b[0]));
  return inmost !== undefined && inmost[2] > 0;
};

const shared = (a: string, b: string): number => {
  const [left, right] = [a.split('/'), b.split('/')];
  const differ = left.findIndex((part, at) => part !== right[at]);
  return differ === -1 ? left.length : differ;
};
