import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keyRingOf, keyRingWith } from '#platform/config';
import { loadDevelopment } from '../start/development.js';
import { fail, say } from '../rebuild-bar.js';

// `npm run new-key -- [<file>]`: puts a new key of personal data before those that a file holds
// （更换个人信息密钥）. What was sealed stays as it is and opens under the key it was sealed with;
// the processes take the new one when they are started anew.

const run = (): void => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const dataDir = loadDevelopment(process.env).dataDir;
  const file = resolve(positionals[0] ?? join(dataDir, 'personal-data.key'));
  if (!existsSync(file)) fail(`密钥文件 ${file} 不存在。 There is no key in ${file}.`);
  const kept = readFileSync(file, 'utf8').trim();
  const keys = keyRingOf(kept);
  if (keys === undefined) return void fail(`${file} 不是密钥文件。 ${file} holds no key.`);
  // Written beside it and renamed: whoever is killed in the middle leaves the file of before.
  writeFileSync(`${file}.part`, keyRingWith(randomBytes(32), kept), { mode: 0o600, flush: true });
  renameSync(`${file}.part`, file);
  say(`已更换密钥：${file} 现有 ${keys.length + 1} 把，新的在前。请备份该文件，再重新启动各进程。`);
  say(`Changed: ${file} holds ${keys.length + 1} keys, the new one first. Keep a copy, restart.`);
};

run();
