import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { AddressInfo } from 'node:net';
import { fields } from '#domain/kernel';
import { bodyClass } from '#platform/bodies';
import type { Problem } from '../problems/problem.js';
import { atTheEdge } from './edge.js';
import { namesIn } from './names-in-body.js';

const { optional, part, parts, shape, text } = fields;
const inner = shape('Inner', { name: text({ about: 'Name（名称）', max: 20 }) });
const Asked = bodyClass('AskedBody', {
  name: optional(text({ about: 'Name（名称）', max: 20 })),
  part: optional(part(inner, { about: 'Part（部分）' })),
  parts: optional(parts(inner, { about: 'Parts（各部分）', max: 5 })),
});

@Controller('said')
class Said {
  @Post()
  said(@Body() body: InstanceType<typeof Asked>): object {
    return body;
  }
  @Get()
  asked(@Query() query: InstanceType<typeof Asked>): object {
    return query;
  }
}
Reflect.defineMetadata('design:paramtypes', [Asked], Said.prototype, 'said');
Reflect.defineMetadata('design:paramtypes', [Asked], Said.prototype, 'asked');

let app: NestExpressApplication;
let url: string;
beforeAll(async () => {
  const testing = await Test.createTestingModule({ controllers: [Said] }).compile();
  app = testing.createNestApplication<NestExpressApplication>({ logger: false });
  atTheEdge(app);
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/said`;
});
afterAll(() => app.close());

const headers = { 'content-type': 'application/json' };
const answer = async (sent: Promise<Response>) => {
  const said = await sent;
  const { code, fields: wrong } = (await said.json()) as Problem;
  return [said.status, code, wrong?.map(({ field, rule }) => `${field} ${rule}`)];
};
const post = (body: string) => answer(fetch(url, { method: 'POST', headers, body }));
const refused = (...wrong: readonly string[]) => [400, 'fields-not-valid', wrong];

describe('ISSUE-12 A body with names that would be lost', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'is refused for %s, wherever it stands',
    async (name) => {
      const wrong = 'whitelistValidation';
      expect(await post(`{"${name}":{}}`)).toEqual(refused(`${name} ${wrong}`));
      expect(await post(`{"part":{"name":"甲","${name}":1}}`)).toEqual(
        refused(`part.${name} ${wrong}`),
      );
      expect(await post(`{"parts":[{"name":"甲"},{"name":"乙","${name}":1}]}`)).toEqual(
        refused(`parts.1.${name} ${wrong}`),
      );
      expect(await answer(fetch(`${url}?${name}=1`))).toEqual(refused(`${name} ${wrong}`));
    },
  );

  it('is refused for a name sent twice, however it is written', async () => {
    expect(await post('{"name":"甲","name":"乙"}')).toEqual(refused('name once'));
    expect(await post('{"name":"甲","n\\u0061me" : "乙"}')).toEqual(refused('name once'));
    expect(await post('{"part":{"name":"甲","name":"甲"}}')).toEqual(refused('part.name once'));
  });

  it('is taken where a name stands once in each part, or in a text', async () => {
    const body = { name: '":{,"constructor":', part: { name: '\\"' }, parts: [{ name: '[' }] };
    expect(await post(JSON.stringify(body))).toEqual([201, undefined, undefined]);
    expect(await post('{"name":')).toEqual([400, 'body-not-json', undefined]);
  });

  it('costs no more than it is long', () => {
    const started = performance.now();
    expect(namesIn('{"constructor":'.repeat(65_000)).length).toBeLessThanOrEqual(50);
    expect(namesIn(`["${'\\"'.repeat(400_000)}"]`)).toEqual([]);
    expect(namesIn('"'.repeat(900_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
