import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetRunning, noteRunning, runningOn } from '../running.js';
import { asSomebody, type Ground } from './as-somebody.js';

type Call = Readonly<{ at: string; headers: IncomingHttpHeaders; body: string }>;

describe('npm run as', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'as-'));
  const calls: Call[] = [];
  let server: Server;
  let ground: Ground;
  let answer: Readonly<{ status: number; headers: Record<string, string>; body: unknown }>;

  // The issuer and both APIs in one: what counts is what is sent where.
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const issuer = request.url === '/issuer/token';
        if (!issuer)
          calls.push({ at: `${request.method} ${request.url}`, headers: request.headers, body });
        const known = new URLSearchParams(body).get('client_id') === 'officer1';
        const told = issuer
          ? { status: known ? 200 : 400, headers: {}, body: { access_token: 't' } }
          : answer;
        response.writeHead(told.status, { 'content-type': 'application/json', ...told.headers });
        response.end(JSON.stringify(told.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    ground = {
      dataDir,
      running: { issuerUrl: `${url}/issuer`, commandUrl: `${url}/acts`, queryUrl: `${url}/rows` },
    };
  });
  beforeEach(() => {
    calls.length = 0;
    answer = {
      status: 201,
      headers: { Position: '7/7', ETag: '"0"' },
      body: { id: 'c1', revision: 0 },
    };
  });
  afterAll(() => {
    server.close();
    rmSync(dataDir, { recursive: true });
  });
  const as = (...args: readonly string[]) => asSomebody(args, ground);

  it('signs in, acts over the command API with a key, and tells what came back', async () => {
    expect(await as('officer1', 'POST', '/cases', '{"a":1}')).toEqual({
      code: 0,
      err: '',
      out: '201 Created\nPosition: 7/7\nETag: "0"\n{\n  "id": "c1",\n  "revision": 0\n}\n',
    });
    const [{ at, headers, body }] = calls as [Call];
    expect([at, headers.authorization, body]).toEqual(['POST /acts/cases', 'Bearer t', '{"a":1}']);
    expect(headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('looks up over the query API, not before what was done last is there', async () => {
    await as('officer1', 'get', '/cases');
    await as('officer1', 'GET', '/cases', '--min-position', '3/3');
    expect(calls.map(({ at, headers }) => [at, headers['min-position']])).toEqual([
      ['GET /rows/cases', '7/7'],
      ['GET /rows/cases', '3/3'],
    ]);
  });

  it('asks the query API what if, although that is a POST', async () => {
    await as('officer1', 'POST', '/law/clock', '{}');
    expect(calls[0]!.at).toBe('POST /rows/law/clock');
  });

  it('acts in a post, at a moment, with a key, on a revision', async () => {
    const more = [
      '--as-post',
      'p1',
      '--valid-at',
      '2026-03-02T09:00:00+08:00',
      '--key',
      'k1',
      '--if-match',
      '4',
    ];
    await as('officer1', 'POST', '/cases/c1/filing', ...more);
    expect(calls[0]!.headers).toMatchObject({
      'acting-as': 'p1',
      'valid-at': '2026-03-02T09:00:00+08:00',
      'idempotency-key': 'k1',
      'if-match': '"4"',
    });
    expect(calls[0]!.body).toBe('{}');
  });

  it('takes a body from a file', async () => {
    const file = join(dataDir, 'body.json');
    writeFileSync(file, '{"b":2}');
    await as('officer1', 'POST', '/cases', `@${file}`);
    expect(calls[0]!.body).toBe('{"b":2}');
  });

  it('prints nothing but the id when that is wanted, and fails when there is none', async () => {
    expect(await as('--id', 'officer1', 'POST', '/cases')).toMatchObject({ out: 'c1\n', code: 0 });
    answer = { status: 403, headers: {}, body: { code: 'wrong-role' } };
    expect(await as('--id', 'officer1', 'POST', '/cases')).toMatchObject({
      out: '',
      err: expect.stringMatching(/^403 Forbidden[^]*wrong-role[^]*未返回编号/),
      code: 1,
    });
  });

  it('tells a refusal as it tells any answer', async () => {
    answer = { status: 409, headers: {}, body: { code: 'case-closed' } };
    expect(await as('officer1', 'POST', '/cases')).toMatchObject({
      out: expect.stringMatching(/^409 Conflict\n[^]*case-closed/),
      code: 0,
    });
  });

  it.each([
    ['an account that is not there', ['nobody', 'GET', '/cases'], '无此账号'],
    ['a body that is no JSON', ['officer1', 'POST', '/cases', '{'], '请求体不是 JSON'],
    ['a file that is not there', ['officer1', 'POST', '/cases', '@/no/such/file'], 'ENOENT'],
    ['an option that is not known', ['officer1', 'GET', '/cases', '--loud'], 'npm run as --'],
    ['a method that is none', ['officer1', 'TAKE', '/cases'], 'npm run as --'],
    ['nothing at all', [], 'npm run as --'],
  ])('says what is wrong with %s', async (_, args, why) =>
    expect(await as(...args)).toEqual({ code: 2, out: '', err: expect.stringContaining(why) }),
  );

  it('says that no stack is running', async () => {
    const running = runningOn(dataDir, 1);
    const { err, code } = await asSomebody(['officer1', 'GET', '/cases'], { running, dataDir });
    expect([code, err]).toEqual([2, expect.stringMatching(/npm start[^]*系统未启动/)]);
  });

  it('finds the stack on the data folder, or by its base of ports', () => {
    const usual = {
      issuerUrl: 'http://127.0.0.1:3000',
      commandUrl: 'http://127.0.0.1:3001',
      queryUrl: 'http://127.0.0.1:3002',
    };
    expect(runningOn(dataDir, undefined)).toEqual(usual);
    noteRunning(dataDir, ground.running);
    expect(runningOn(dataDir, undefined)).toEqual(ground.running);
    expect(runningOn(dataDir, 4_000).queryUrl).toBe('http://127.0.0.1:4002');
    forgetRunning(dataDir);
    expect(runningOn(dataDir, undefined)).toEqual(usual);
  });
});
