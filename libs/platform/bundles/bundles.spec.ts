import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type ClockFacts, instant } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { digestOfJson, noDigest, sealOf } from '#platform/log';
import { migrate, readModels } from '#platform/tables';
import { ProofDesk, signerOf, TreeKeeping, verifierText } from '#platform/transparency';
import { withPostgres } from '#stand-ins/embedded';
import { anyEnvelope, MemoryLog, SetClock } from '#testing';
import { migrations } from '../../../migrations/index.js';
import { rememberNames } from '../record/names/names-on-record.js';
import { matterNoun } from './matter.examples.js';
import { AbsenceDesk } from './made/absence-desk.js';
import { BundleDesk } from './made/bundle-desk.js';
import { ReliedOn } from './made/relied-on.js';
import { verifierForNode, verifierPage } from './program/pack.js';
import { checked, inFile } from './verifier/check.js';
import type { Absence, Bundle } from './verifier/shapes.js';

const signer = signerOf('work-safety.440704', Buffer.alloc(32, 7));
const book = lawBook({ district: '440704' });
const stream = 'enforcementCase-440704.1';
const person = 'registryPerson-440704.p1';
const facts: ClockFacts = { start: instant('2026-06-23T02:00:00Z') };
const set = book.set('ENF-D5', facts, 'officer');
const clocks = [{ op: 'start', clock: 'ENF-D5', set }];
const documents = [
  { code: '罚', title: '行政处罚决定书', ordinal: 1, content: { fineFen: 5_000 } },
];

const log = new MemoryLog();
/** What the log puts into an envelope that a test leaves out. */
const { digest: _, ...usual } = anyEnvelope();

const ends = new Map<string, readonly [number, string]>();

/** As a decision seals it. */
const record = (
  name: string,
  [type, data]: readonly [string, object],
  at: string,
  more: object = {},
): void => {
  const [last, previous] = ends.get(name) ?? [-1, noDigest];
  const revision = last + 1;
  const id = `01900000-0000-7000-8000-${String(ends.size * 100 + revision).padStart(12, '0')}`;
  const actor = { kind: 'person', id: 'p1', name: '陈', capacity: { organ: 'o1', roles: [] } };
  const times = { validAt: at, recordedAt: at };
  const metadata = { ...usual, actor, ...times, law: book.digest, ...more, previous };
  const digest = sealOf({ id, stream: name, revision, type, data, metadata: metadata as never });
  log.append(name, { id, type, data, metadata: { ...metadata, digest } });
  ends.set(name, [revision, digest]);
};

record(person, ['PersonRegistered', { name: '陈' }], '2026-01-02T02:00:00Z');
record(person, ['LeaveRecorded', { reason: '病假' }], '2026-01-03T02:00:00Z');
record(stream, ['CaseFiled', {}], '2026-06-22T02:00:00Z', { restsOn: ['exhibit-440704.e1@0'] });
record(stream, ['NoticeServed', { clocks }], '2026-06-23T02:00:00Z');
for (let other = 0; other < 20; other += 1)
  record(`enforcementCase-440704.o${other}`, ['CaseFiled', {}], '2026-06-24T02:00:00Z');
record('exhibit-440704.e1', ['ExhibitTaken', { digest: 'ab' }], '2026-06-20T02:00:00Z');
const content = { papers: [{ content: '' }] };

let database: DataSource;
let desk: BundleDesk;
let absences: AbsenceDesk;
beforeAll(async () => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, []);
  content.papers = [{ content: digestOfJson(documents[0]) }];
  record(stream, ['PenaltyDecided', { documents }], '2026-07-20T02:00:00Z', content);
  const keeping = await TreeKeeping.of(
    { log, database, signer, clock: new SetClock(instant('2026-07-21T10:00:00Z')) },
    { batch: 10, waitMs: 1, signEveryEvents: 1_000, signEveryMs: 1 },
  );
  const ending = new AbortController();
  const following = keeping.follow(ending.signal);
  while (keeping.lastSignedMs === 0) await new Promise((done) => setTimeout(done, 5));
  ending.abort();
  await following;
  const law = {
    said: (digest: string) => (digest === book.digest ? book.catalogue.said : undefined),
    known: () => [book.workingDays],
    current: () => book,
  } as never;
  rememberNames(matterNoun, { events: {} });
  const relied = new ReliedOn();
  relied.add(() => [{ stream: person, told: (type) => !type.startsWith('Leave') }]);
  const proofs = new ProofDesk(log, database);
  desk = new BundleDesk(log, proofs, law, relied, new SetClock(instant('2026-07-21T10:00:00Z')));
  absences = new AbsenceDesk(log, proofs, law);
}, 60_000);
afterAll(() => database.destroy());

const checkedHere = (text: string, keys: readonly string[] = []) =>
  checked(text, keys, [matterNoun]);

const failing = async (text: string): Promise<readonly string[]> =>
  (await checkedHere(text)).filter(({ holds }) => !holds).map(({ zh }) => zh);

const bundleIn = (text: string): Bundle => JSON.parse(text.split('\n')[0]!) as Bundle;

/** A file that was changed and sealed anew, as somebody who knows the format would. */
const changed = async (change: (bundle: Bundle) => Bundle): Promise<readonly string[]> =>
  failing(inFile(change(bundleIn(await desk.bundle(stream)))));

/** The rules of the matter of these specs, as the packer takes them along. */
const rules = ['libs/platform/bundles/matter.examples.js'];

describe('A bundle', () => {
  it('proves itself: events, what they stood on, papers, law, clocks, checkpoint', async () => {
    const text = await desk.bundle(stream);
    const found = await checkedHere(text, [verifierText(signer)]);
    expect(found.filter(({ holds }) => !holds)).toEqual([]);
    expect(found.map(({ zh }) => zh)).toEqual(
      expect.arrayContaining([
        '本卷事件：3 条均在检查点之内，未被改动',
        '所依据的登记与证据：2 条均在检查点之内，未被改动',
        '文书：1 份与摘要相符',
        '期限：重新计算 1 次，1 次与登记一致',
        expect.stringMatching(/^状态：由卷内事件重新推算，与出卷时所述一致（摘要 [0-9a-f]{64}）$/),
        '金额（截至 2026-07-21，依卷内法律重新计算）：罚款 ¥50.00，听证起点 ¥100,000.00',
      ]),
    );
    expect(text).not.toContain('病假');
  });

  it('is verified by Node alone in an empty folder, and shows by its end whether all holds', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'alone-'));
    const text = await desk.bundle(stream);
    writeFileSync(join(dir, 'verifier.mjs'), verifierForNode(rules));
    writeFileSync(join(dir, 'bundle.json'), text);
    writeFileSync(join(dir, 'other.json'), text.replace('陈', '李'));
    const run = (file: string): string =>
      execFileSync(process.execPath, ['verifier.mjs', file], {
        cwd: dir,
        encoding: 'utf8',
        env: {},
      });
    expect(run('bundle.json')).toContain('全部成立');
    expect(() => run('other.json')).toThrow('Command failed');
    expect(verifierPage(rules)).not.toMatch(/https?:|import\s*\(\s*['"]node:|process\./);
  });

  it('shows one byte that was changed, wherever it is', async () => {
    const bytes = Buffer.from(await desk.bundle(stream));
    const step = Math.ceil(bytes.length / 60);
    for (let at = 0; at < bytes.length; at += step) {
      const other = Buffer.from(bytes);
      other[at] = other[at]! ^ 1;
      expect([at, (await failing(other.toString())).length > 0]).toEqual([at, true]);
    }
    expect(await failing(`${bytes.toString()} `)).not.toEqual([]);
  });

  it('names what does not hold though it was sealed anew', async () => {
    const [first] = await changed(({ events, ...rest }) => ({
      ...rest,
      events: events.map(({ event, ...at }) =>
        event.type === 'PenaltyDecided'
          ? { ...at, event: { ...event, data: { documents: [{ fineFen: 1 }] } } }
          : { ...at, event },
      ),
    }));
    expect(first).toBe(`本卷事件：PenaltyDecided（${stream}@2） 与检查点不符，共 1 条`);
    expect(await changed((bundle) => ({ ...bundle, events: bundle.events.slice(1) }))).toEqual([
      `事件链：在 NoticeServed（${stream}@1） 处断开`,
    ]);
    const [law] = await changed((bundle) => ({
      ...bundle,
      laws: { [book.digest]: { ...book.catalogue.said, district: '440705' } },
    }));
    expect(law).toBe(`法律文本：与摘要 ${book.digest} 不符`);
    const without = await changed((bundle) => ({ ...bundle, laws: {} }));
    expect(without).toContainEqual(expect.stringMatching(/^期限 ENF-D5：卷内没有规则 ENF-D5/));
  });

  it('folds the matter and reckons its money again, and says where the file says otherwise', async () => {
    const saying = (part: object) =>
      changed(({ stand, ...rest }) => ({ ...rest, stand: { ...stand!, ...part } }));
    expect(await saying({ state: { stage: 'closed', fineFen: 5_000 } })).toEqual([
      '状态：由卷内事件重新推算，与所述不同之处：stage',
    ]);
    expect(await saying({ amounts: [{ en: 'Fine', zh: '罚款', fen: 1 }] })).toEqual([
      '金额（截至 2026-07-21，依卷内法律重新计算）：罚款 ¥50.00，听证起点 ¥100,000.00；卷内所述为：罚款 ¥0.01',
    ]);
    expect(await saying({ law: 'none' })).toEqual(['金额：卷内没有所依据的法律或者日历，无法重算']);
    const text = await desk.bundle(stream);
    const strange = (await checked(text)).filter(({ holds }) => !holds);
    expect(strange.map(({ zh }) => zh)).toEqual([
      '状态：核验程序没有 enforcementCase 的规则，无法推算',
    ]);
  });

  it('is not believed where its key is another than the one at hand', async () => {
    const strange = verifierText(signerOf(signer.name, Buffer.alloc(32, 9)));
    const found = await checkedHere(await desk.bundle(stream), [strange]);
    expect(found.filter(({ holds }) => !holds).map(({ en }) => en)).toEqual([
      'Checkpoint: no known key signed it',
    ]);
  });
});

describe('A witness whose key is at hand', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url');
  const typed = Buffer.concat([Buffer.from([4]), raw]);
  const name = 'witness.example';
  const id = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4);
  const key = `${name}+${id.toString('hex')}+${typed.toString('base64')}`;

  const cosigned = (note: string, seen = note): string => {
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(1_795_000_000n);
    const text = `cosignature/v1\ntime 1795000000\n${seen.slice(0, seen.lastIndexOf('\n\n') + 1)}`;
    const bytes = Buffer.concat([id, time, sign(null, Buffer.from(text), privateKey)]);
    return `${note}\u2014 ${name} ${bytes.toString('base64')}\n`;
  };

  const toldOf = async (change: (note: string) => string): Promise<readonly string[]> => {
    const bundle = bundleIn(await desk.bundle(stream));
    const found = await checkedHere(inFile({ ...bundle, checkpoint: change(bundle.checkpoint) }), [
      key,
    ]);
    return found.filter(({ zh }) => /^(检查点|见证人)/.test(zh)).map(({ zh }) => zh);
  };

  it('must have signed the checkpoint, and that very one', async () => {
    expect(await toldOf(cosigned)).toEqual([
      expect.stringMatching(/^检查点：.*签名成立$/),
      `见证人 ${name}：于 2026-11-18T11:06:40.000Z 副署，副署成立`,
    ]);
    const not = `见证人 ${name}：没有副署该检查点`;
    expect((await toldOf((note) => note)).at(-1)).toBe(not);
    expect((await toldOf((note) => cosigned(note, 'other\n1\nAA==\n\n'))).at(-1)).toBe(not);
  });
});

const asked = { stream, clock: 'ENF-D5', types: ['HearingRequested'] };

const statementWith = async (change: (absence: Absence) => Absence): Promise<readonly string[]> => {
  const text = await absences.statement(asked);
  return failing(inFile(change(JSON.parse(text.split('\n')[0]!) as Absence)));
};

describe('A statement that nothing came', () => {
  it('holds over every entry since the clock was set', async () => {
    expect(await failing(await absences.statement(asked))).toEqual([]);
  });

  it('is refused when an entry is taken out, a stream renamed, the start moved', async () => {
    const out = await statementWith((one) => ({ ...one, entries: one.entries.toSpliced(5, 1) }));
    expect(out).toEqual([expect.stringMatching(/^区间：/)]);
    const renamed = await statementWith((one) => ({
      ...one,
      entries: one.entries.map((line) => line.replace('.o7"', '.o8"')),
    }));
    expect(renamed).toEqual([expect.stringMatching(/^区间：/)]);
    const moved = await statementWith((one) => ({
      ...one,
      start: {
        ...one.start,
        event: {
          ...one.start.event,
          data: { clocks: [{ ...clocks[0], set: { ...set, facts: { start: set.due } } }] as never },
        },
      },
    }));
    expect(moved).toEqual([
      expect.stringMatching(/^起算事件/),
      expect.stringMatching(/^期限 ENF-D5/),
    ]);
    const later = await statementWith((one) => ({ ...one, due: '2026-06-24T00:00:00.000Z' }));
    expect(later).toEqual([expect.stringMatching(/^期限 ENF-D5/)]);
  });

  it('is not given where it came, where nothing ran, or before it ran out', async () => {
    const of = (type: string) => absences.statement({ ...asked, types: [type] });
    await expect(absences.statement({ ...asked, clock: 'ENF-D9' })).rejects.toMatchObject({
      response: { code: 'no-such-clock' },
    });
    await expect(of('PenaltyDecided')).resolves.toContain('absence@1');
    await expect(absences.statement({ ...asked, stream: person })).rejects.toMatchObject({
      response: { code: 'no-such-clock' },
    });
    record(stream, ['HearingRequested', {}], '2026-06-24T02:00:00Z');
    await expect(absences.statement(asked)).rejects.toMatchObject({
      response: { code: 'it-came' },
    });
  });
});
