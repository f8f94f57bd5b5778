import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import openApiTypes, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { demoScenes, saidWithClient } from './demo-requests.js';
import { apis, todays } from '../golden/openapi-today.js';

// A typed client is made of the two descriptions, as a screen's programmer would make one, and what
// is said with it is held against them by the compiler.

const house = resolve(import.meta.dirname, '../../..');
const folder = resolve(house, 'dist/test/contract/client');

const program = (use: string): string => `
import createClient from 'openapi-fetch';
import type { paths as Command } from './command.js';
import type { paths as Query } from './query.js';

const headers = { 'Idempotency-Key': 'a-key-of-the-test', 'If-Match': '"12"' };
const command = createClient<Command>({ baseUrl: 'http://127.0.0.1:3001' });
const query = createClient<Query>({ baseUrl: 'http://127.0.0.1:3002' });

export const use = async (id: string) => {
  ${use}
};
`;

/** What the compiler finds wrong with a use of the client. */
const faultsOf = (use: string): readonly string[] => {
  const file = resolve(folder, 'use.ts');
  writeFileSync(file, program(use));
  const made = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  return ts
    .getPreEmitDiagnostics(made)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
};

let places: Parameters<typeof saidWithClient>[1] = {};

describe('A client made of the descriptions', () => {
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    for (const api of apis) {
      const described = JSON.parse(JSON.stringify(await todays(api))) as object;
      if (api === 'command') ({ paths: places } = described as { paths: typeof places });
      const types = astToString(await openApiTypes(described as never));
      writeFileSync(resolve(folder, `${api}.ts`), types);
    }
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('knows paths, bodies, headers, parameters and answers', () => {
    expect(
      faultsOf(`
  const { data, error } = await command.POST('/people', {
    params: { header: headers },
    body: { name: '黄伟强' },
  });
  const position: string | undefined = data?.position;
  const code: string | undefined = error?.code;
  const read = await query.GET('/enforcement-cases/{id}', {
    params: { path: { id }, header: { 'Min-Position': position } },
  });
  const fen: number | undefined = read.data?.fineFen;
  const organ: string | undefined = read.data?.organ.name;
  const page = await query.GET('/worklist', { params: { query: { limit: 10 } } });
  const due = page.data?.items.map((task) => task.due);
  return { code, fen, organ, due };`),
    ).toEqual([]);
  }, 180_000);

  it('does not let a wrong word pass', () => {
    const faults = faultsOf(`
  const nowhere = await query.GET('/enforcement-case/{id}', { params: { path: { id } } });
  const read = await query.GET('/enforcement-cases/{id}', { params: { path: { id } } });
  return [nowhere, read.data?.fine];`);
    expect(faults.length).toBeGreaterThanOrEqual(2);
    expect(faults.join()).toMatch(/'fine' does not exist/);
  }, 180_000);

  it('says every act of the demos', async () => {
    const scenes = await demoScenes();
    expect(scenes.length).toBeGreaterThan(70);
    const acts = scenes.map((scene) => saidWithClient(scene, places));
    expect(faultsOf(acts.join('\n  '))).toEqual([]);
  }, 180_000);
});
