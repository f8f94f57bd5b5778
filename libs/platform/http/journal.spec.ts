import { All, Controller, Get, Res } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { NextFunction, Request, Response } from 'express';
import { get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Journal, type JournalEntry, noted, readBy } from './journal.js';

const kept: JournalEntry[] = [];
const journal: Journal = {
  note: (entry) => void kept.push(entry),
  finding: () => ({ well: true }) as ReturnType<Journal['finding']>,
};

const signedIn = (request: Request, response: Response, next: NextFunction): void => {
  if (request.path.startsWith('/feeds')) {
    if (request.query['token'] === 'right')
      readBy(response, { person: 'chen', post: 'p', organ: 'bureau' });
    return next();
  }
  const capacity = { organ: 'bureau', post: 'p', roles: ['officer'] };
  Object.assign(request, { acting: { kind: 'person', id: 'chen', name: '陈', capacity } });
  next();
};

@Controller()
class Shown {
  @Get('files/:id')
  file(@Res() response: Response): void {
    response.write('half of it');
  }
  @Get('feeds/:id')
  feed(): string {
    return 'days';
  }
  @All('matters/:id')
  matter(): object {
    return {};
  }
}

/** An API in front of which reads are noted; `only` where it writes nothing. */
const opened = async (only?: 'reads'): Promise<NestExpressApplication> => {
  const testing = await Test.createTestingModule({ controllers: [Shown] }).compile();
  const app = testing.createNestApplication<NestExpressApplication>({ logger: false });
  app.use(noted(journal, 'an API', only), signedIn);
  return app.listen(0, '127.0.0.1').then(() => app);
};

let apps: readonly NestExpressApplication[] = [];
let [acts, reads] = [{} as Server, {} as Server];
beforeAll(async () => {
  apps = [await opened(), await opened('reads')];
  [acts, reads] = apps.map((app) => app.getHttpServer()) as [Server, Server];
});
afterAll(async () => {
  for (const server of [acts, reads]) server.closeAllConnections();
  await Promise.all(apps.map((app) => app.close()));
});
beforeEach(() => void kept.splice(0));

const urlOf = (server: Server, path: string): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

const soon = async (count: number): Promise<readonly string[]> => {
  for (let tries = 0; kept.length < count && tries < 50; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return kept.map(({ method, route, subject }) => `${method} ${route} ${subject}`);
};

describe('REC-9 ISSUE-11.9 What is noted in the journal', () => {
  it('is a file that somebody had half of when he hung up', async () => {
    const asked = get(urlOf(reads, '/files/f1'), (answer) => {
      answer.once('data', () => asked.destroy());
    });
    asked.on('error', () => undefined);
    expect(await soon(1)).toEqual(['GET /files/:id f1']);
  });

  it('is a preview, which shows a matter and leaves nothing in its file', async () => {
    await fetch(urlOf(acts, '/matters/m1'), { method: 'POST', headers: { preview: 'true' } });
    expect(await soon(1)).toEqual(['POST /matters/:id m1']);
  });

  it('is whatever is asked of an API that only reads, however it is asked', async () => {
    for (const method of ['POST', 'HEAD', 'GET'])
      await fetch(urlOf(reads, '/matters/m2'), { method });
    const all = ['POST', 'HEAD', 'GET'].map((method) => `${method} /matters/:id m2`);
    expect(await soon(3)).toEqual(all);
  });

  it('is no act that was done: that stands in its file', async () => {
    await fetch(urlOf(acts, '/matters/m3'), { method: 'POST' });
    await fetch(urlOf(acts, '/matters/m4'));
    expect(await soon(1)).toEqual(['GET /matters/:id m4']);
  });

  it('is a feed that is opened by a word, as the reading of whoever was given it; never the word', async () => {
    await fetch(urlOf(reads, '/feeds/chen?token=wrong'));
    await fetch(urlOf(reads, '/feeds/chen?token=right'));
    expect(await soon(1)).toEqual(['GET /feeds/:id chen']);
    expect(kept).toMatchObject([{ person: 'chen', post: 'p', organ: 'bureau', asked: {} }]);
  });

  it('are words of a person wherever they were put, apart from ids and choices', async () => {
    const asked = [
      'party=苏晓明',
      'holder=11010519491231002X',
      'by=139-0013-9007',
      'number=（江海）应急罚〔2026〕12号',
      'status=open',
    ];
    await fetch(urlOf(reads, `/matters/m5?${asked.join('&')}`));
    await soon(1);
    expect(kept[0]).toMatchObject({
      asked: { number: '（江海）应急罚〔2026〕12号', status: 'open' },
      searched: '苏晓明 11010519491231002X 139-0013-9007',
    });
    expect(Object.keys(kept[0]!.asked)).toEqual(['number', 'status']);
  });
});
