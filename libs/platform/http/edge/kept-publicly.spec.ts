import { Controller, Get } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { AddressInfo } from 'node:net';
import { atTheEdge } from './edge.js';
import { KeptPublicly } from './kept-publicly.js';

let position = 1;
let items = ['甲'];

@Controller()
class Shown {
  @Get('kept')
  @KeptPublicly(60)
  kept(): object {
    return { items, position: String(position) };
  }
  @Get('fresh')
  fresh(): object {
    return { items, revision: 3 };
  }
}

let app: NestExpressApplication;
let url: string;
beforeAll(async () => {
  const testing = await Test.createTestingModule({ controllers: [Shown] }).compile();
  app = testing.createNestApplication<NestExpressApplication>({ logger: false });
  atTheEdge(app);
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(() => app.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/${path}`, { headers, cache: 'no-store' });

describe('What is kept publicly', () => {
  it('says for how long, and is a 304 while it says the same', async () => {
    const first = await ask('kept');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const tag = first.headers.get('etag')!;
    position = 2;
    const again = await ask('kept', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    items = ['甲', '乙'];
    const changed = await ask('kept', { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toEqual({ items, position: '2' });
  });

  it('is not kept on the way for somebody who is signed in', async () => {
    const { headers } = await ask('kept', { authorization: 'Bearer x' });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is no other route', async () => {
    const { headers } = await ask('fresh');
    expect(headers.get('etag')).toBe('"3"');
    const again = await ask('fresh', { 'if-none-match': '"3"' });
    expect(again.status).toBe(200);
  });
});
