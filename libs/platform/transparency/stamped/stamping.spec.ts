import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#domain/kernel';
import { SetClock } from '#testing';
import { ProofFolder } from '../kept/folder.js';
import { Stamping } from './stamping.js';

const authority = mkdtempSync(join(tmpdir(), 'authority-'));
const openssl = (line: string): string =>
  execFileSync('openssl', line.split(' '), { cwd: authority, encoding: 'utf8', stdio: 'pipe' });

const settings = `[req]
distinguished_name = name
[name]
[stamping]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = one
[one]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
`;

const from = '-config ts.cnf -queryfile asked.tsq';
const named = '-subj /CN=authority -config ts.cnf -extensions stamping -days 2';

let refusing = false;
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    writeFileSync(join(authority, 'asked.tsq'), Buffer.concat(parts));
    openssl(`ts -reply ${from} -signer own.crt -inkey own.key -out answer.tsr`);
    const answer = readFileSync(join(authority, 'answer.tsr'));
    if (refusing) answer[answer.indexOf(Buffer.from('020100', 'hex')) + 2] = 2;
    response.end(answer);
  });
});

const dir = mkdtempSync(join(tmpdir(), 'checkpoints-'));
const folder = new ProofFolder(dir, () => Promise.resolve(Buffer.alloc(0)));
let url: string;
beforeAll(async () => {
  writeFileSync(join(authority, 'ts.cnf'), settings);
  writeFileSync(join(authority, 'serial'), '01\n');
  openssl(`req -x509 -newkey rsa:2048 -nodes -keyout own.key -out own.crt ${named}`);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const at = instant('2026-11-29T10:00:00Z');
  await folder.handOut({ size: 0, at, note: 'origin\n0\nroot\n\n\u2014 origin sig\n' });
});
afterAll(() => server.close());

const stamped = async (day: string): Promise<readonly string[]> => {
  const clock = new SetClock(instant(`${day}T10:00:00Z`));
  const stamping = new Stamping({ url, folder, clock });
  await stamping.run();
  await stamping.stop();
  return readdirSync(dir).includes('timestamps') ? readdirSync(join(dir, 'timestamps')) : [];
};

describe('A time stamp of an authority outside the house', () => {
  it('is not kept where it was not granted', async () => {
    refusing = true;
    expect(await stamped('2026-11-29')).toEqual([]);
    refusing = false;
  });

  it('is asked once a day over the checkpoint, and holds with the tools of others', async () => {
    const names = ['2026-11-29.checkpoint', '2026-11-29.tsr'];
    expect(await stamped('2026-11-29')).toEqual(names);
    const [note, stamp] = names.map((name) => join(dir, 'timestamps', name)) as [string, string];
    const verify = (data: string): string =>
      openssl(`ts -verify -data ${data} -in ${stamp} -CAfile own.crt`);
    expect(verify(note)).toContain('Verification: OK');
    const before = readFileSync(stamp);
    await stamped('2026-11-29');
    expect(readFileSync(stamp).equals(before)).toBe(true);
    writeFileSync(join(authority, 'other'), 'another checkpoint');
    expect(() => verify('other')).toThrow('Command failed');
    expect(await stamped('2026-11-30')).toHaveLength(4);
  });
});
