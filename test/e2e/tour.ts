import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** The README, as a person reads it. */
export const readme = (): string => readFileSync(join(root, 'README.md'), 'utf8');

/** What stands in fences of that kind below a heading, one after the other. */
export const fenced = (text: string, heading: RegExp, kind: string): string => {
  const chapter = text.split(/^(?=## )/m).find((part) => heading.test(part.split('\n')[0]!)) ?? '';
  return [...chapter.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, language]) => language === kind)
    .map(([, , inside]) => inside)
    .join('');
};

/**
 * How each step is answered: as its comment says, otherwise 200 for a question and 201 for an act.
 */
export const expected = (script: string): readonly number[] =>
  [
    ...script.matchAll(
      /^(?:\w+=\$\()?as (?:--id )?(?:--file \S+ )?\w+ (GET|POST) [^\n]*?(?:# (\d{3}).*)?$/gm,
    ),
  ].map(([, method, said]) => Number(said ?? (method === 'GET' ? 200 : 201)));

export type Walked = Readonly<{ code: number | null; text: string; answers: readonly number[] }>;

/** Types it into a shell, word for word, and tells how each step was answered. */
export const walk = (script: string, dataDir: string): Promise<Walked> =>
  new Promise((resolve, reject) => {
    const { PORT_BASE: _, ...environment } = process.env;
    const shell = spawn('bash', ['-eu', '-c', `exec 2>&1\n${script}`], {
      cwd: root,
      env: { ...environment, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [shell.stdout, shell.stderr])
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    shell.once('error', reject);
    shell.once('close', (code) =>
      resolve({
        code,
        text,
        answers: [...text.matchAll(/^(\d{3}) [A-Z]/gm)].map(([, status]) => Number(status)),
      }),
    );
  });
