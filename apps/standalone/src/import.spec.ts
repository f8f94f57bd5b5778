import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let dir: string;
const log = 'case,activity,when\nc1,A,2011-10-11T10:00:00Z\n';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'import-command-'));
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
});
