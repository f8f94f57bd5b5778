import SwaggerParser from '@apidevtools/swagger-parser';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Logger } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { apis, todays } from '../golden/openapi-today.js';

// What tools of others say of the two descriptions.

const copied = (api: OpenAPIObject): OpenAPIObject =>
  JSON.parse(JSON.stringify(api)) as OpenAPIObject;

/** What Redocly's recommended rules find. */
const found = async (api: OpenAPIObject): Promise<readonly string[]> => {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(api), config });
  return problems.map(({ ruleId, message, location }) => {
    const place = location[0]?.pointer ?? '';
    return `${ruleId} ${place}: ${message}`;
  });
};

describe.each(apis)('REC-16 the description of the %s API', (name) => {
  const warned: string[] = [];
  let api: OpenAPIObject;
  beforeAll(async () => {
    const warn = jest.spyOn(Logger, 'warn');
    warn.mockImplementation((message: unknown) => void warned.push(String(message)));
    api = await todays(name);
    warn.mockRestore();
  });

  it('is valid OpenAPI', async () => {
    const checked = await SwaggerParser.validate(copied(api) as never);
    expect(checked.info.title).toBe(name);
  });

  it('keeps the recommended rules of Redocly', async () => expect(await found(api)).toEqual([]));

  it('CASE-8 DESK-25 has no two schemas under one name', () => expect(warned).toEqual([]));

  it('says what each operation answers', () => {
    const silent = Object.entries(api.paths).flatMap(([path, item]) =>
      (['get', 'post', 'put'] as const).flatMap((method) => {
        const good = Object.entries(item[method]?.responses ?? {}).filter(([status]) =>
          status.startsWith('2'),
        );
        const said = good.filter(([, response]) => JSON.stringify(response).includes('"schema"'));
        return item[method] && said.length === 0 ? [`${method} ${path}`] : [];
      }),
    );
    expect(silent).toEqual([]);
  });

  it('CASE-46 has a whole example of each body', () => {
    const without = Object.entries(api.paths).flatMap(([path, item]) =>
      (['post', 'put'] as const).flatMap((method) => {
        const body = item[method]?.requestBody as { content: Record<string, object> } | undefined;
        // A file is its own example.
        const asJson = body?.content['application/json'];
        return asJson && !('examples' in asJson) ? [path] : [];
      }),
    );
    expect(without).toEqual([]);
  });
});

describe('CASE-41 the clock of the development stack', () => {
  it('is described with a whole body, and who moves it', async () => {
    const { put } = (await todays('command')).paths['/simulated-clock']!;
    const { content } = put!.requestBody as { content: Record<string, object> };
    expect(content['application/json']).toMatchObject({
      examples: { example: { value: { now: expect.any(String) } } },
    });
    expect(JSON.stringify(put)).toContain('operator');
  });
});
