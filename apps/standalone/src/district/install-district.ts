import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installSheets, type Progress, writeExamples } from '#platform/sheets';
import { allSheets } from '#contexts/sheets';
import { officesAt } from './offices.js';
import { progressLine, toldOf } from './told.js';
import { clockFor, eventStoreFor } from '../event-store-for.js';
import { secretIn } from '../kept.js';
import { loadDevelopment } from '../start/development.js';

// `npm run install-district -- <folder>`: begins a district with what it has on paper. Exits 0 when
// all is on record, 1 when sheets have faults (nothing is written), 2 when asked wrongly.

const usage = `npm run install-district -- <文件夹> [--dry-run] [--district 440705]
npm run install-district -- --examples <文件夹> [--xlsx]`;
const help = `${usage}

  --examples  写出每张表的示例和填写说明（writes an example of each sheet）
  --dry-run   只核对、说明将写入什么，不写入（writes nothing）
  --district  行政区划代码，默认 DISTRICT

写入 EVENTSTORE_URL，否则写入正在运行的系统（DATA_DIR，默认 ./.data）。
全部核对无误才写入；中断后再次运行接着写；再次运行只写入差异。
Exits 0 when all is on record, 1 when sheets have faults, 2 when asked wrongly.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const wrong = (reason: string): never => {
  process.stderr.write(`${reason}\n${usage}\n`);
  process.exit(2);
};

const orWrong = <T>(ask: () => T): T => {
  try {
    return ask();
  } catch (error) {
    return wrong((error as Error).message);
  }
};

const options = {
  examples: { type: 'boolean', default: false },
  xlsx: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  district: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;
const { values, positionals } = orWrong(() => parseArgs({ allowPositionals: true, options }));
if (values.help) {
  say(help);
  process.exit(0);
}
const [folder, ...more] = positionals;
if (folder === undefined || more.length > 0) wrong('请给出一个文件夹。 One folder.');
const sheets = await allSheets();

if (values.examples) {
  const files = await writeExamples(resolve(folder!), sheets, values.xlsx ? 'xlsx' : 'csv');
  say(`已写出 ${files.join('、')}`);
  process.exit(0);
}
if (!existsSync(folder!) || !statSync(folder!).isDirectory()) wrong(`没有文件夹 ${folder}。`);

const told = orWrong(() =>
  loadDevelopment({ ...process.env, ...(values.district && { DISTRICT: values.district }) }),
);
const dir = resolve(told.dataDir);
const named = process.env.EVENTSTORE_URL;

const tty = process.stderr.isTTY;
const showEveryMs = tty ? 100 : 10_000;
let shownAt = 0;
/** On a terminal one line that moves; in a log file a line every ten seconds. */
const watch = (progress: Progress): void => {
  if (Date.now() - shownAt < showEveryMs && progress.done < progress.total) return;
  shownAt = Date.now();
  process.stderr.write(tty ? `\r\u001b[K${progressLine(progress)}` : `${progressLine(progress)}\n`);
};

const store = await eventStoreFor(named, dir);
const { rehearse, write, close } = officesAt({
  eventStoreUrl: store.url,
  district: told.district,
  clock: clockFor(named, dir),
  personalDataKey: () => process.env.PERSONAL_DATA_KEY ?? secretIn(dir),
});
const dryRun = values['dry-run'];
try {
  const installed = await installSheets({
    folder: folder!,
    sheets,
    rehearse,
    watch,
    ...(!dryRun && { write }),
  });
  if (tty) process.stderr.write('\n');
  for (const line of toldOf(installed, dryRun)) say(line);
  process.exitCode = installed.faults.length > 0 ? 1 : 0;
} finally {
  await close();
  await store.stop();
}
