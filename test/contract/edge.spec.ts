import { request } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Problem } from '#platform/http';
import { answersOf, eventsOf } from '../golden/files.js';
import { goldenHouse } from '../golden/house.js';
import { type Api, apis, todays } from '../golden/openapi-today.js';
import { commandHouse } from './command-house.js';

// What a client meets before a route is reached, and what it may build on, at both APIs.

type House = Readonly<{ url: string; close: () => Promise<void> }>;
type Said = Readonly<{ status: number; headers: Headers; body: Problem }>;

const events = eventsOf('demo');
const { now } = answersOf('demo');
const houses: Partial<Record<Api, House>> = {};
const idOf = (category: string): string =>
  events.find(({ stream }) => stream.startsWith(`${category}-440704.`))!.stream.split('.')[1]!;
const caseId = idOf('enforcementCase');

beforeAll(async () => {
  houses.command = await commandHouse(events, now);
  houses.query = await goldenHouse(events, now);
}, 180_000);
afterAll(() => Promise.all(Object.values(houses).map((house) => house.close())));

const ask = async (api: Api, path: string, init: RequestInit = {}): Promise<Said> => {
  const headers = { authorization: 'Bearer auditor', ...init.headers };
  const answer = await fetch(`${houses[api]!.url}${path}`, { ...init, headers });
  const text = await answer.text();
  const body = (text === '' ? {} : JSON.parse(text)) as Problem;
  return { status: answer.status, headers: answer.headers, body };
};

/** Sends bytes that `fetch` would put right. */
const raw = (api: Api, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(houses[api]!.url);
    const sent = request({ hostname, port, path: Buffer.from(path, 'utf8').toString('latin1') });
    sent.on('error', reject).on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    sent.end();
  });

const chinese = /\p{Script=Han}/u;
const example = (path: string): string => path.replaceAll(/\{\w+\}/g, '2026');
const documents = new Map<Api, OpenAPIObject>(
  await Promise.all(apis.map(async (api) => [api, await todays(api)] as const)),
);
const operations = (api: Api) =>
  Object.entries(documents.get(api)!.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put'] as const).flatMap((method) =>
      item[method] ? [{ path, method, operation: item[method] }] : [],
    ),
  );

describe.each(apis)('At the edge of the %s API', (api) => {
  it('REC-21 an unknown parameter is refused at every address, and named', async () => {
    for (const { path, method } of operations(api).filter((one) => one.method === 'get')) {
      const { status, body } = await ask(api, `${example(path)}?nobody=1`, { method });
      if (status === 403) continue;
      expect([path, status, body.code]).toEqual([path, 400, 'fields-not-valid']);
      expect(body.fields!.map(({ field }) => field)).toContain('nobody');
      expect(body.detail).toMatch(chinese);
    }
  });

  it('a body is refused where nobody asked for one, and each field named', async () => {
    const bare = operations(api).filter(
      ({ method, operation }) => method !== 'get' && !operation.requestBody,
    );
    const refused: string[] = [];
    for (const who of ['head', 'intake'])
      for (const { path, method } of bare) {
        const { status, body } = await ask(api, example(path), {
          method: method.toUpperCase(),
          headers: {
            authorization: `Bearer ${who}`,
            'content-type': 'application/json',
            'idempotency-key': 'a-body-nobody-asked',
          },
          body: JSON.stringify({ nobody: 1 }),
        });
        if (status === 403) continue;
        expect([path, status, body.fields]).toMatchObject([path, 400, [{ field: 'nobody' }]]);
        refused.push(path);
      }
    expect(refused.length > 1).toBe(api === 'command');
  });

  it('REC-17 nobody signed in is told how to come in, where somebody must be', async () => {
    for (const { path, method, operation } of operations(api)) {
      if (operation.security?.length === 0) continue;
      const { status, headers } = await ask(api, example(path), {
        method: method.toUpperCase(),
        headers: { authorization: '' },
      });
      expect([path, status, headers.get('www-authenticate')]).toEqual([path, 401, 'Bearer']);
    }
  });

  it('REC-17 another method at a known address is told which there are', async () => {
    const known = Object.entries(documents.get(api)!.paths);
    for (const [path, { delete: deletes }] of known) {
      if (deletes) continue;
      const { status, headers, body } = await ask(api, example(path), { method: 'DELETE' });
      expect([path, status, body.code]).toEqual([path, 405, 'method-not-allowed']);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(headers.get('allow')).toMatch(/GET, HEAD|POST|PUT/);
    }
    expect((await ask(api, '/never-heard-of', { method: 'DELETE' })).status).toBe(404);
  });

  it.each([
    ['/organs/%zz', /转义不完整/],
    ['/organs/%', /转义不完整/],
    ['/organs/%ff', /不是 UTF-8/],
    ['/organs?q=%c3%28', /不是 UTF-8/],
    ['/organs/a%00', /控制字符/],
  ])('%s is refused with words of its own', async (path, words) => {
    const { status, body } = await ask(api, path);
    expect([status, body.code]).toEqual([400, 'address-not-valid']);
    expect(body.detail).toMatch(words);
  });

  it('bytes that are not escaped at all are refused', async () =>
    expect(await raw(api, '/organs?q=江海')).toBe(400));
});

describe('What is said to people', () => {
  const wrong = { nobody: 1, reason: 1, cause: 'never', from: 'today', fen: -1, officers: {} };

  const refusals = async (language?: string): Promise<readonly Problem[]> => {
    const heard: Problem[] = [];
    for (const { path, method } of operations('command').filter((one) => one.method === 'post')) {
      const { status, body } = await ask('command', example(path), {
        method: method.toUpperCase(),
        headers: {
          authorization: `Bearer ${path.includes('licen') ? 'head' : 'officer1'}`,
          'content-type': 'application/json',
          'idempotency-key': 'a-key-of-the-test',
          ...(language ? { 'accept-language': language } : {}),
        },
        body: JSON.stringify(wrong),
      });
      if (status >= 400) heard.push(body);
    }
    return heard;
  };
  const sentences = ({ title, detail, fields = [] }: Problem): readonly string[] => [
    title,
    detail,
    ...fields.map(({ message }) => message),
  ];

  it('CASE-21 is Chinese first in every refusal, and about every field, with the English beside it', async () => {
    const heard = (await refusals()).flatMap(sentences);
    expect(heard.length).toBeGreaterThan(200);
    expect(heard.filter((text) => !/^[^a-z]*\p{Script=Han}/u.test(text))).toEqual([]);
    expect(heard.filter((text) => !/[a-z]{2}/.test(text))).toEqual([]);
  });

  it('is English first for who prefers it, with the Chinese beside it', async () => {
    const heard = (await refusals('en-GB, zh;q=0.5')).flatMap(sentences);
    expect(heard.filter((text) => !/^[^\p{Script=Han}]*[a-z]/u.test(text))).toEqual([]);
    expect(heard.filter((text) => !chinese.test(text))).toEqual([]);
  });
});

describe('Somebody of another office', () => {
  it('is told which one does it, in Chinese, and by which article', async () => {
    const { status, body } = await ask('command', `/enforcement-cases/${caseId}/filing`, {
      method: 'POST',
      headers: { authorization: 'Bearer cashier', 'idempotency-key': 'a-key-of-the-test' },
    });
    expect([status, body.code, body.law]).toEqual([403, 'wrong-role', ['PL 42', 'PL 57']]);
    expect(body.detail).toMatch(/^须由机关负责人、主要负责人办理/);
  });
});

describe('SEC-21 what is answered to somebody signed in', () => {
  it('is kept in no cache, and what is public may be', async () => {
    const cached = async (path: string, init?: RequestInit) =>
      (await ask('query', path, init)).headers.get('cache-control');
    expect(await cached('/enforcement-cases')).toBe('no-store');
    expect(await cached(`/enforcement-cases/${caseId}`)).toBe('no-store');
    expect(await cached('/enforcement-cases/none')).toBe('no-store');
    const { headers } = await fetch(`${houses.query!.url}/items`);
    expect(headers.get('cache-control')).toBeNull();
  });
});

describe('A body', () => {
  const post = (body: RequestInit['body'], type = 'application/json') =>
    ask('command', '/enforcement-cases', {
      method: 'POST',
      headers: { 'content-type': type, 'idempotency-key': 'a-key-of-the-test' },
      body,
    });

  it('FLD-18 that is not UTF-8 says so', async () => {
    const { status, body } = await post(Buffer.from('{"facts":"\xbd\xad"}', 'latin1'));
    expect([status, body.code]).toEqual([400, 'body-not-utf8']);
    expect(body.detail).toMatch(/不是 UTF-8/);
  });

  it('in another encoding by its own account is not taken', async () => {
    const { status, body } = await post('{}', 'application/json; charset=gbk');
    expect([status, body.code]).toEqual([415, 'body-not-utf8']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'of the kind %s is not taken, whatever stands in it',
    async (type) => {
      const { status, body } = await post('{}', type);
      expect([status, body.code]).toEqual([415, 'not-json']);
    },
  );
});

describe('The revision of a matter', () => {
  const { requestBody } =
    documents.get('command')!.paths['/enforcement-cases/{id}/termination']!.post!;
  const { content } = requestBody as {
    content: Record<string, { examples: Record<string, { value: object }> }>;
  };
  const termination = Object.values(content['application/json']!.examples)[0]!.value;
  const measure = (ifMatch: string) =>
    ask('command', `/enforcement-cases/${caseId}/termination`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer head',
        'content-type': 'application/json',
        'idempotency-key': `key-for-${ifMatch}`,
        'if-match': ifMatch,
      },
      body: JSON.stringify(termination),
    });

  it('REC-18 is told as ETag, which If-Match takes, and the one it is at is named', async () => {
    const { headers, body } = await ask('query', `/enforcement-cases/${caseId}`);
    const etag = headers.get('etag')!;
    const { revision } = body as unknown as { revision: number };
    expect(etag).toBe(`"${revision}"`);
    expect((await measure(etag)).status).not.toBe(412);
    expect((await measure('*')).status).not.toBe(412);
    const stale = await measure('"0"');
    expect([stale.status, stale.body.code]).toEqual([412, 'revision-moved-on']);
    expect(stale.body.detail).toContain(String(revision));
  });

  it('is not "not modified" while the day goes on', async () => {
    const { headers } = await ask('query', `/enforcement-cases/${caseId}`);
    const again = { headers: { 'if-none-match': headers.get('etag')! } };
    expect((await ask('query', `/enforcement-cases/${caseId}`, again)).status).toBe(200);
  });
});

describe.each(apis)('The description of the %s API', (api) => {
  it('says of every operation how it is refused, and who may call it', () => {
    for (const { path, operation } of operations(api)) {
      const said = Object.keys(operation.responses);
      const signed = operation.security?.length !== 0;
      const must = ['400', '429', '503', ...(signed ? ['401', '403'] : [])];
      expect([path, must.filter((status) => !said.includes(status))]).toEqual([path, []]);
    }
    expect(documents.get(api)!.components!.schemas).toHaveProperty('Problem');
  });

  it('names the headers that are read', () => {
    const named = operations(api).flatMap(({ operation }) =>
      (operation.parameters ?? []).flatMap((one) => ('name' in one ? [one.name] : [])),
    );
    const must = api === 'command' ? ['Idempotency-Key', 'If-Match', 'Valid-At'] : ['Min-Position'];
    expect(named).toEqual(expect.arrayContaining(must));
    expect(named).not.toContain('authorization');
  });
});
