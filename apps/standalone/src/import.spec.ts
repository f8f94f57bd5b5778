import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setSimulatedClock } from '#platform/config';
import { instant } from '#domain/kernel';
import { packagedNotices } from '#domain/law';
import { anyEnvelope, realStore, type RealStore } from '#testing';
import { runningStackFile } from './event-store-for.js';

let dir: string;
const log = 'case,activity,when\nc1,A,2011-10-11T10:00:00Z\n';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'import-command-'));
  mkdirSync(join(dir, 'data'));
  writeFileSync(join(dir, 'log.csv'), log);
  const mapping = {
    name: 'm',
    version: 1,
    format: 'csv',
    case: 'case',
    activity: 'activity',
    time: { from: 'when', zone: '+00:00' },
    others: { event: 'ImportedStepTaken' },
  };
  writeFileSync(join(dir, 'mapping.json'), JSON.stringify(mapping));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Runs the command in the folder; nothing of these needs a store. */
const run = (...args: readonly string[]) => runWith({}, ...args);

const runWith = async (
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ code: number; text: string }> => {
  const script = join(import.meta.dirname, 'import.js');
  const child = spawn(process.execPath, [script, ...args], {
    cwd: dir,
    env: { PATH: process.env.PATH!, DATA_DIR: join(dir, 'data'), ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (text += data.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, text };
};
const dry = ['--mapping', 'mapping.json', '--dry-run'] as const;

describe('npm run import', () => {
  it('explains itself', async () => {
    const { code, text } = await run('--help');
    expect(code).toBe(0);
    for (const option of ['--mapping', '--dry-run', '--strict', '--report'])
      expect(text).toContain(`  ${option}`);
  });

  it.each([
    [['.', ...dry], '. is no file'],
    [['log.csv', '--mapping', '.'], '. is no file'],
    [['gone.csv', ...dry], 'There is no file gone.csv'],
    [['log.csv', ...dry, '--report', './log.csv'], 'The report would overwrite log.csv'],
    [['log.csv', ...dry, '--report', 'mapping.json'], 'The report would overwrite mapping.json'],
  ])('says what was asked wrongly and touches nothing: %j', async (args, reason) => {
    const { code, text } = await run(...args);
    expect(text).toContain(reason);
    expect(code).toBe(2);
    expect(readFileSync(join(dir, 'log.csv'), 'utf8')).toBe(log);
  });

  it('says what is wrong with a file or a disk in a sentence, not with a place in the program', async () => {
    writeFileSync(join(dir, 'empty.csv'), '');
    const empty = await run('empty.csv', ...dry);
    expect(empty).toMatchObject({ code: 1, text: expect.stringContaining('it is empty') });
    expect(empty.text).toContain('A mended file is another import');
    const report = await run('log.csv', ...dry, '--report', '/dev/null/x');
    expect(report).toMatchObject({
      code: 1,
      text: expect.stringContaining('The report cannot be'),
    });
    for (const { text } of [empty, report]) expect(text).not.toMatch(/^\s+at /m);
  });

  it('says in a sentence that there is no event store where it was told to write', async () => {
    const args = ['log.csv', '--mapping', 'mapping.json'];
    const nowhere = await runWith(
      { EVENTSTORE_URL: 'esdb://admin:secret@127.0.0.1:1?tls=false' },
      ...args,
    );
    expect(nowhere.code).toBe(1);
    expect(nowhere.text).toContain('does not answer（事件库无应答）: esdb://127.0.0.1:1?tls=false');
    const wrong = await runWith({ EVENTSTORE_URL: 'htp:/x' }, ...args);
    expect(wrong.text).toContain('EVENTSTORE_URL is no address of an event store');
    expect(wrong.code).toBe(1);
    for (const { text } of [nowhere, wrong]) {
      expect(text).not.toMatch(/^\s+at /m);
      expect(text).not.toContain('secret');
    }
  });

  it('makes no folder of a mistyped DATA_DIR, and no empty store in one without data', async () => {
    const gone = join(dir, 'dta');
    for (const args of [
      ['log.csv', ...dry],
      ['log.csv', '--mapping', 'mapping.json'],
    ]) {
      const { code, text } = await runWith({ DATA_DIR: gone }, ...args);
      expect({ code, text }).toEqual({ code: 2, text: expect.stringContaining(gone) });
    }
    const empty = await run('log.csv', '--mapping', 'mapping.json');
    expect(empty).toEqual({
      code: 2,
      text: expect.stringContaining('中没有数据，请核对 DATA_DIR'),
    });
    expect([existsSync(gone), existsSync(join(dir, 'data/postgres'))]).toEqual([false, false]);
  });
});

describe('REC-23 an import', () => {
  let store: RealStore;
  beforeAll(async () => {
    store = await realStore();
    const notice = { year: 2027, off: { '2027-02-05': '春节' }, makeup: {}, source: '国办' };
    const [id, type, metadata] = [randomUUID(), 'CalendarPublished', anyEnvelope()];
    await store.store.append(
      'workCalendar-440704.2027',
      [{ id, type, data: { notice }, metadata }],
      'none',
    );
  });
  afterAll(() => store.stop());

  const imported = async (env: Readonly<Record<string, string>>, ...more: readonly string[]) => {
    writeFileSync(join(dir, 'log.csv'), log + more.join('\n'));
    const args = ['log.csv', '--mapping', 'mapping.json'];
    const done = await runWith({ EVENTSTORE_URL: store.connectionString, ...env }, ...args);
    expect(done).toMatchObject({ code: 0 });
    let last: Readonly<Record<string, unknown>> = {};
    for await (const { metadata } of store.log.readAll({ prefixes: ['importedCase-'] }))
      last = metadata;
    return { day: String(last['recordedAt']).slice(0, 10), calendar: String(last['calendar']) };
  };
  const [today, packaged] = [
    new Date().toISOString().slice(0, 10),
    `cn-${packagedNotices.at(-1)!.year}`,
  ];

  it('is recorded at the present of the stack, under the calendar with every notice entered', async () => {
    const data = join(dir, 'data');
    setSimulatedClock(join(data, 'simulated-clock'), instant('2026-12-20T01:00:00Z'));
    writeFileSync(runningStackFile(data), store.connectionString);
    const { day, calendar } = await imported({});
    expect(day).toBe('2026-12-20');
    expect(calendar).toContain('2027');
    expect(calendar).not.toBe(packaged);
  });

  it("takes the machine's clock for a store that is not the folder's own", async () => {
    writeFileSync(runningStackFile(join(dir, 'data')), 'esdb://127.0.0.1:1?tls=false');
    expect((await imported({}, 'c2,A,2012-10-11T10:00:00Z')).day).toBe(today);
  });
});
