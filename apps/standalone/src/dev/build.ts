import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const watched = ['apps', 'libs', 'migrations', 'test', 'tsconfig.json', 'package.json'];

/** When anything that is compiled was last changed, added or taken away. */
const changedAt = (path: string): number => {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
    .reduce((last, { name }) => Math.max(last, changedAt(join(path, name))), mtimeMs);
};

const compiled = (root: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
    const child = spawn(process.execPath, [compiler, '-p', join(root, 'tsconfig.json')], {
      cwd: root,
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });

/**
 * Compiles what has changed. When nothing has since the last time it went well, the compiler, which
 * reads the whole house to find that out, is not asked. Answers whether all is well.
 */
export const build = async (root: string, compile = compiled): Promise<boolean> => {
  const stamp = join(root, 'dist/built');
  const last = Math.max(...watched.map((path) => changedAt(join(root, path))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > last) return true;
  const startedAt = new Date();
  const well = await compile(root);
  if (well) {
    writeFileSync(stamp, '');
    utimesSync(stamp, startedAt, startedAt);
  }
  return well;
};
