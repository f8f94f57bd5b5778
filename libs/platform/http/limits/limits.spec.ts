import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Settings } from '#platform/config';
import { Registry } from '../access/access.js';
import { Identity } from '../access/identity.js';
import { PermitEverybody, PermitSignedIn } from '../access/permit.js';
import { atTheEdge } from '../edge/edge.js';
import { HttpPlatform } from '../http-platform.js';
import { ProblemException } from '../problems/problem.js';

@Controller()
class Desk {
  @Get('public')
  @PermitEverybody()
  look(): object {
    return { open: true };
  }

  @Post('inside')
  @PermitSignedIn()
  enter(@Body() body: object): object {
    return body;
  }
}
@Module({ providers: [{ provide: Registry, useValue: {} }], exports: [Registry] })
class NoRegistry {}

const settings = Object.assign(new Settings(), {
  NODE_ENV: 'test',
  RATE_PUBLIC_PER_MINUTE: 5,
  RATE_SIGNED_IN_PER_MINUTE: 3,
  OIDC_ISSUER: 'http://127.0.0.1:1',
});
@Module({ imports: [HttpPlatform.forRoot(settings, NoRegistry)], controllers: [Desk] })
class Office {}

const nobody = {
  personOf: async () => {
    throw new ProblemException(401, 'token-not-good', 'The token is not good（令牌无效）.');
  },
};

let app: NestExpressApplication;
let url: string;
beforeEach(async () => {
  const testing = await Test.createTestingModule({ imports: [Office] })
    .overrideProvider(Identity)
    .useValue(nobody)
    .compile();
  app = testing.createNestApplication<NestExpressApplication>({ logger: false });
  atTheEdge(app, { bodyWithinMs: 200 });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});
afterEach(() => app.close());

const answers = async (times: number, ask: (time: number) => Promise<Response>) => {
  const all: Response[] = [];
  for (let time = 0; time < times; time += 1) all.push(await ask(time));
  return all;
};
const enter = (token: string) =>
  fetch(`${url}/inside`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });

describe('SEC-19 a client', () => {
  it('that asks too often on a public route is told when to come again', async () => {
    const all = await answers(7, () => fetch(`${url}/public`));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const last = all.at(-1)!;
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await last.json()).toMatchObject({
      code: 'too-many-requests',
      detail: expect.stringMatching(/^请求过于频繁/),
    });
  });

  it('is counted by its token where it sends one', async () => {
    const all = await answers(4, () => enter('same'));
    expect(all.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
  });

  it('that tries one bad token after the other is stopped', async () => {
    const all = await answers(7, (time) => enter(`guess-${time}`));
    expect(all.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  it('may look at health as often as it likes', async () => {
    const all = await answers(9, () => fetch(`${url}/health/live`));
    expect(all.every(({ status }) => status === 200)).toBe(true);
  });

  it('whose body does not arrive is not waited for', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': '1000' };
      const sent = request(`${url}/inside`, { method: 'POST', headers });
      sent.on('error', reject).on('response', (answer) => resolve(answer.statusCode));
      sent.write('{"facts":');
    });
    expect(status).toBe(408);
  });
});
