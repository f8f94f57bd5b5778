import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  BadMapping,
  BrokenFile,
  type ImportEnd,
  ImportWorld,
  type Progress,
  progressLine,
  readMapping,
  runImport,
  summary,
} from '#import/import.runner';
import { connect, disconnect, EventStoreDbLog } from '#libs/event-log';
import { EventStoreDbStore } from '#libs/event-store';
import { instant, SystemClock } from '#libs/kernel';
import { loadDevelopment } from './development.js';
import { eventStoreFor, type EventStoreAt } from './event-store-for.js';

// `npm run import -- <file> --mapping <file> [--strict] [--dry-run] [--report <file>]`: brings an outside case log in.
// Exits 0 when all went well, 1 when it stopped (run it again to go on), 2 when it was asked for wrongly.

const usage =
  'npm run import -- <log.xes[.gz]|.csv> --mapping <file> [--strict] [--dry-run] [--report <file>]';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const wrong = (reason: string): never => {
  process.stderr.write(`${reason}\n${usage}\n`);
  process.exit(2);
};

const asked = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        strict: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    });
  } catch (error) {
    return wrong((error as Error).message);
  }
};

/** On a terminal one line that moves; in a log file a line every ten seconds. */
const watcher = () => {
  const tty = process.stderr.isTTY;
  let [stage, begun, shownAt] = ['', 0, 0];
  return (progress: Progress): void => {
    const now = Date.now();
    if (progress.stage !== stage) [stage, begun, shownAt] = [progress.stage, now, now];
    const over = progress.doneBytes >= progress.totalBytes && tty;
    if (!over && now - shownAt < (tty ? 100 : 10_000)) return;
    shownAt = now;
    const line = progressLine(progress, (now - begun) / 1_000);
    process.stderr.write(tty ? `\r\u001b[K${line}` : `${line}\n`);
  };
};

const { values, positionals } = asked();
const [file, ...more] = positionals;
if (!file || more.length > 0 || !values.mapping) wrong('One file and one mapping.');
for (const path of [file!, values.mapping!])
  if (!existsSync(path)) wrong(`There is no file ${path}（文件不存在）.`);

const { dataDir, district } = loadDevelopment(process.env);
const reportFile = (importId: string): string =>
  values.report ?? join(resolve(dataDir), 'imports', `${importId}.report.jsonl`);

let store: EventStoreAt | undefined;
const world = async (): Promise<ImportWorld> => {
  mkdirSync(resolve(dataDir), { recursive: true });
  store = await eventStoreFor(process.env.EVENTSTORE_URL, resolve(dataDir));
  const client = connect(store.url);
  return new ImportWorld({
    store: new EventStoreDbStore(client),
    log: new EventStoreDbLog(client),
    clock: new SystemClock(),
    district,
    code: process.env.CODE_VERSION ?? 'development',
  });
};

const run = async (): Promise<ImportEnd> =>
  runImport(
    {
      file: file!,
      name: basename(file!),
      mapping: readMapping(readFileSync(values.mapping!, 'utf8')),
      strict: values.strict,
      dryRun: values['dry-run'],
      by: userInfo().username,
      reportFile,
    },
    { world, now: () => instant(new Date()), watch: watcher() },
  );

let code = 0;
try {
  const end = await run();
  if (process.stderr.isTTY) process.stderr.write('\n');
  say(summary(end, reportFile(end.importId)));
  if (end.end === 'refused') code = 1;
} catch (error) {
  const told = error instanceof BadMapping || error instanceof BrokenFile;
  process.stderr.write(`\n${told ? error.message : String((error as Error).stack ?? error)}\n`);
  if (!(error instanceof BadMapping))
    process.stderr.write(
      'Run the same command again to go on where it stopped 重新运行即可续传.\n',
    );
  code = error instanceof BadMapping ? 2 : 1;
} finally {
  if (store) {
    await disconnect(store.url);
    await store.stop();
  }
}
process.exit(code);
