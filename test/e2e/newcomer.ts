import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../../..');

/** One thing that a newcomer does: types it, writes a file, or changes lines. */
export type Step = Readonly<{ kind: string; about: string; text: string }>;

const outdented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith(by) ? line.slice(by.length) : line))
    .join('\n');

/** The steps of a chapter, in their order: whatever stands in fences. */
export const stepsOf = (text: string, heading: string): readonly Step[] => {
  const chapter = text.split(/^(?=## )/m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...chapter.matchAll(/^( *)```(\w+) ?([^\n]*)\n([^]*?)^ *```$/gm)].map(
    ([, indent, kind, about, inside]) => ({
      kind: kind!,
      about: about!,
      text: outdented(inside!, indent!),
    }),
  );
};

/** Each change of a file: these lines become those. */
export const changesOf = (diff: string) => {
  const files = diff.split(/^--- a\//m).slice(1);
  return files.flatMap((text) => {
    const [path, ...lines] = text.trimEnd().split('\n');
    const groups = lines.join('\n').split(/\n(?=-)(?<=^\+[^\n]*\n)/m);
    return groups.map((group) => {
      const marked = (mark: string) =>
        group
          .split('\n')
          .filter((line) => line.startsWith(mark))
          .map((line) => line.slice(1))
          .join('\n');
      return { path: path!, before: marked('-'), after: marked('+') };
    });
  });
};

const git = (dir: string, ...args: readonly string[]): readonly string[] =>
  execFileSync('git', ['-C', dir, ...args], { encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);

/**
 * A clone of this house as it stands, with what is not committed yet; packages and what was
 * compiled are those of here.
 */
export const cloneInto = (dir: string): void => {
  execFileSync('git', ['clone', '--quiet', '--shared', root, dir]);
  for (const path of git(root, 'ls-files', '-mo', '--exclude-standard', '-z'))
    if (existsSync(join(root, path))) cpSync(join(root, path), join(dir, path));
  for (const path of git(root, 'ls-files', '-d', '-z')) rmSync(join(dir, path), { force: true });
  cpSync(join(root, 'dist'), join(dir, 'dist'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
};

export type Typed = Readonly<{ code: number | null; text: string }>;
type Terminal = Readonly<{ cwd: string; env: NodeJS.ProcessEnv }>;

const shell = (script: string, { cwd, env }: Terminal) =>
  // Through a pipe: what is written to a socket is lost when its writer ends before it was read.
  spawn('bash', ['-eu', '-o', 'pipefail', '-c', `{\n${script}\n} 2>&1 | cat`], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Types it in a terminal and waits for its end. */
export const typed = (script: string, terminal: Terminal): Promise<Typed> =>
  new Promise((resolve, reject) => {
    const child = shell(script, terminal);
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, text }));
  });

/**
 * Runs `npm start` in another terminal for as long as somebody works beside it, and ends it as
 * Ctrl-C does.
 */
export const besideTheStack = async <T>(terminal: Terminal, work: () => Promise<T>): Promise<T> => {
  const child = shell('npm start', terminal);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const running = join(terminal.env['DATA_DIR']!, 'running.json');
  try {
    while (!existsSync(running)) {
      if (child.exitCode !== null) throw new Error(`It did not start:\n${text}`);
      await sleep(100);
    }
    return await work();
  } finally {
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGINT');
    await ended;
  }
};

/** Does what a step says that is no typing: a whole file, or some lines. */
export const written = ({ kind, about, text }: Step, dir: string): void => {
  if (kind === 'ts') return writeFileSync(join(dir, about), text);
  for (const { path, before, after } of changesOf(text)) {
    const parts = readFileSync(join(dir, path), 'utf8').split(`${before}\n`);
    if (parts.length !== 2) throw new Error(`${path} holds ${parts.length - 1} times: ${before}`);
    writeFileSync(join(dir, path), parts.join(`${after}\n`));
  }
};
