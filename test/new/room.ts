import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dashed, notSo, wordsOf } from './names.js';
import { Source } from './source.js';

type Which = Readonly<{ context: string; noun: string; phase?: string }>;

/** The folders that stand directly in one. */
export const foldersIn = (root: string, path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** The contexts there are. */
export const contextsIn = (root: string): readonly string[] => foldersIn(root, 'libs/contexts');

/** Whether a file is neither a spec nor what specs stand on. */
export const isProduct = (path: string): boolean => !/\.(spec|examples|bench)\.ts$/.test(path);

/** Where the commands of a noun stand, or those of one of its phases. */
export class Room {
  /** From the root, as all paths here. */
  readonly context: string;
  private readonly known = new Map<string, Source>();

  private constructor(
    readonly root: string,
    readonly folder: string,
    readonly noun: string,
    readonly phase?: string,
  ) {
    this.context = folder.split('/').slice(0, 3).join('/');
  }

  /** Says what there is when it finds no such noun. */
  static of(root: string, { context, noun, phase }: Which): Room {
    const contexts = contextsIn(root);
    if (!contexts.includes(context))
      notSo(
        `There is no context “${context}”: take one of ${contexts.join(', ')}, or begin it with npm run new -- context <name>（无此模块）.`,
      );
    const name = dashed(wordsOf(noun));
    const files = readdirSync(join(root, 'libs/contexts', context), {
      recursive: true,
      encoding: 'utf8',
    }).filter((path) => path.endsWith('.noun.ts'));
    const file = files.find((path) => basename(path) === `${name}.noun.ts`);
    if (!file) {
      const names = files.map((path) => basename(path, '.noun.ts')).join(', ');
      return notSo(`${context} has no noun “${noun}”: take one of ${names}（无此对象）.`);
    }
    const folder = `libs/contexts/${context}/${dirname(file)}`;
    if (phase !== undefined && !foldersIn(root, folder).includes(phase))
      notSo(
        `${folder} has no folder “${phase}”: take one of ${foldersIn(root, folder).join(', ')}（无此阶段）.`,
      );
    return new Room(root, folder, name, phase);
  }

  /** The folder that a new command of this room stands in. */
  get place(): string {
    return this.phase ? `${this.folder}/${this.phase}` : this.folder;
  }

  get nounFile(): string {
    return `${this.folder}/${this.noun}.noun.ts`;
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** Each file once, so that all edits of it meet. */
  source(path: string): Source {
    const found = this.known.get(path) ?? new Source(this.root, path);
    this.known.set(path, found);
    return found;
  }

  /** What stands in a folder, and below it when asked for. */
  sources(folder: string, recursive = false): readonly Source[] {
    return readdirSync(join(this.root, folder), { encoding: 'utf8', recursive })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .toSorted()
      .map((name) => this.source(`${folder}/${name}`));
  }

  /** The files that were edited, as they are to be. */
  get edited(): ReadonlyMap<string, string> {
    return new Map(
      [...this.known.values()]
        .filter(({ changed }) => changed)
        .map(({ path, text }) => [path, text]),
    );
  }
}
