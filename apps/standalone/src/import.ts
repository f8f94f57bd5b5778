import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  BadMapping,
  BrokenFile,
  type ImportEnd,
  type ImportWorld,
  type Progress,
  progressLine,
  readMapping,
  ReportFailed,
  runImport,
  summary,
} from '#contexts/import/import.runner';
import { connect, disconnect } from '#platform/log';
import { loadDevelopment } from './start/development.js';
import { clockFor, eventStoreFor, type EventStoreAt, mustHoldData } from './event-store-for.js';
import { worldAtHand } from './start/world-at-hand.js';

// `npm run import -- <file> --mapping <file> [--strict] [--dry-run] [--report <file>]`: brings an
// outside case log in. Exits 0 when all went well, 1 when it stopped (run it again to go on), 2
// when it was asked for wrongly.

const usage =
  'npm run import -- <log.xes[.gz]|.csv> --mapping <file> [--strict] [--dry-run] [--report <file>]';
const help = `${usage}

  --mapping   how to read the log: libs/contexts/import/mappings/*.json, explained in libs/contexts/import/README.md（映射文件）
  --dry-run   reads and maps everything, writes nothing but the report（试运行）
  --strict    writes nothing when an entry would be left out（严格模式）
  --report    where the report goes; DATA_DIR/imports/<import>.report.jsonl unless told（报告）

It writes to EVENTSTORE_URL, else to the stack running on DATA_DIR (./.data), else to the store it starts there meanwhile.
Exits 0 when all went well, 1 when it stopped, 2 when asked wrongly, 130 on Ctrl-C; the same command goes on.`;

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
        help: { type: 'boolean', short: 'h', default: false },
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
  let latest: Progress | undefined;
  const show = (): void => {
    if (!latest) return;
    shownAt = Date.now();
    const line = progressLine(latest, (shownAt - begun) / 1_000);
    process.stderr.write(tty ? `\r\u001b[K${line}` : `${line}\n`);
  };
  return {
    watch: (progress: Progress): void => {
      const now = Date.now();
      if (progress.stage !== stage) [stage, begun, shownAt] = [progress.stage, now, now];
      latest = progress;
      if (now - shownAt >= (tty ? 100 : 10_000)) show();
    },
    /** The bar as it stood at the end, which came between two looks. */
    finish: (): void => {
      if (!tty) return;
      show();
      process.stderr.write('\n');
    },
  };
};
const bar = watcher();

const { values, positionals } = asked();
if (values.help) {
  say(help);
  process.exit(0);
}
const [file, ...more] = positionals;
if (!file || more.length > 0 || !values.mapping) wrong('One file and one mapping.');
for (const path of [file!, values.mapping!]) {
  if (!existsSync(path)) wrong(`There is no file ${path}（文件不存在）.`);
  if (!statSync(path).isFile()) wrong(`${path} is no file（不是文件）.`);
}
// A report that took the place of the log would destroy the only source of what is imported.
if (values.report && existsSync(values.report)) {
  if (!statSync(values.report).isFile()) wrong(`${values.report} is no file（不是文件）.`);
  for (const path of [file!, values.mapping!])
    if (realpathSync(path) === realpathSync(values.report))
      wrong(`The report would overwrite ${path}（报告不得覆盖原文件）.`);
}

const orWrong = <T>(ask: () => T): T => {
  try {
    return ask();
  } catch (error) {
    return wrong((error as Error).message);
  }
};
const { dataDir, district } = orWrong(() => loadDevelopment(process.env));
const dir = resolve(dataDir);
const named = process.env.EVENTSTORE_URL;
if (process.env.DATA_DIR && !values.report && !existsSync(dir))
  wrong(`DATA_DIR: 没有文件夹 ${dir}。 There is no folder ${dir}.`);
if (!values['dry-run']) orWrong(() => mustHoldData(named, dir));
const clock = clockFor(named, dir);
const reportFile = (importId: string): string =>
  values.report ?? join(dir, 'imports', `${importId}.report.jsonl`);

/** Where the event store should be, there is none. */
class NoStore extends Error {}

const mustBeAddress = (url: string): void => {
  try {
    connect(url);
  } catch (error) {
    throw new NoStore(
      `EVENTSTORE_URL is no address of an event store（地址有误）: ${(error as Error).message}`,
    );
  }
};

/** Whether the store gave no answer at all. */
const isUnavailable = (error: unknown): boolean =>
  (error as Readonly<{ type?: unknown }>).type === 'unavailable';

let store: EventStoreAt | undefined;
const world = async (): Promise<ImportWorld> => {
  store = await eventStoreFor(named, dir);
  mustBeAddress(store.url);
  return worldAtHand({ storeUrl: store.url, dir, district });
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
    { world, now: () => clock.now(), watch: bar.watch },
  );

const end = async (): Promise<void> => {
  if (!store) return;
  await disconnect(store.url);
  await store.stop();
};

/**
 * What a person is told; whatever is no fault of the file, the disk or the command is told with its
 * place in the program.
 */
const told = (error: unknown): string => {
  if (isUnavailable(error))
    return `The event store does not answer（事件库无应答）: ${store?.url.replace(/\/\/.*@/, '//')}`;
  const { code } = error as NodeJS.ErrnoException;
  const plain = [BadMapping, BrokenFile, NoStore, ReportFailed].some((one) => error instanceof one);
  return plain || typeof code === 'string'
    ? (error as Error).message
    : String((error as Error).stack ?? error);
};

const advice = (error: unknown): string =>
  error instanceof BrokenFile
    ? 'A mended file is another import: cases recorded from this one stay. Try it with --dry-run 修复后的文件将作为另一批次导入.'
    : 'Run the same command again to go on where it stopped 重新运行即可续传.';

let interrupted = false;
const interrupt = (): void => {
  if (interrupted) process.exit(130);
  interrupted = true;
  process.stderr.write('\nStopping … 正在停止\n');
  void end()
    .catch(() => undefined)
    .then(() => {
      process.stderr.write(`${advice(undefined)}\n`);
      process.exit(130);
    });
};
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

let code = 0;
try {
  const done = await run();
  bar.finish();
  say(summary(done, reportFile(done.importId)));
  if (done.end === 'refused' || done.counts.events === 0) code = 1;
} catch (error) {
  // What was under way when it was interrupted fails, as it must.
  if (interrupted) await new Promise(() => undefined);
  process.stderr.write(`\n${told(error)}\n`);
  if (!(error instanceof BadMapping)) process.stderr.write(`${advice(error)}\n`);
  code = error instanceof BadMapping ? 2 : 1;
}
await end();
process.exit(code);
