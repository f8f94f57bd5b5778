import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { loadSettings } from '#platform/config';
import { Permit, routesUnder } from '#platform/http';
import { CommandApiModule } from '../../apps/command-api/src/command-api.module.js';
import { QueryApiModule } from '../../apps/query-api/src/query-api.module.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';

const said = {
  NODE_ENV: 'test',
  DISTRICT: '440704',
  EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'test',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const settings = loadSettings(said);

const open = (module: Parameters<typeof routesUnder>[0]): readonly string[] =>
  routesUnder(module)
    .filter(({ permission }) => permission && 'everybody' in permission)
    .map(({ method, path }) => `${method} ${path}`);

/**
 * What anybody may call without a token. A new one is a decision, so it is written down here too.
 */
const forEverybody: Readonly<Record<string, readonly string[]>> = {
  'command API': [
    'GET /health/live',
    'GET /health/ready',
    'GET /metrics',
    // The system of another body has no account: its signature is what is shown.
    'POST /receivers/:id/answers',
  ],
  'query API': [
    'GET /health/live',
    'GET /health/ready',
    // The catalogue of items (事项目录) and the register of licences are public by law (LL 30, OGI
    // 20).
    'GET /items',
    'GET /items/:item',
    'GET /me',
    'GET /metrics',
    // What is public of the list of serious violators is public by law (WSL 78).
    'GET /public/blacklist',
    'GET /public/blacklist/changes',
    // A calendar program cannot sign in: the word of the feed is what is shown.
    'GET /public/calendar-feeds/:id/deadlines.ics',
    'GET /public/licences',
    'GET /public/licences/:number',
    // Whoever keeps an old checkpoint shows what was changed since; it tells size and root alone.
    // A public key, by which anybody checks what was certified to him.
    'GET /transparency/certificate-key',
    'GET /transparency/checkpoint',
    'GET /transparency/key',
    'GET /transparency/verifier.html',
    'GET /transparency/verifier.mjs',
    // Whoever holds a paper may ask whether it is real; nothing is told without its file or code.
    'POST /documents/check',
    'POST /documents/check/file',
    // A reporter has no account: the query code is what is shown (WHI-5).
    'POST /public/tip-offs',
  ],
  worker: ['GET /health/live', 'GET /health/ready', 'GET /metrics'],
};

const everybody = { everybody: true };

const apis = {
  'command API': await CommandApiModule.with(settings),
  'query API': await QueryApiModule.with(settings),
  worker: await WorkerModule.with(settings),
} as const;

describe.each(Object.entries(apis))('The routes of the %s', (name, module) => {
  const routes = routesUnder(module);

  it('are found', () => expect(routes.length).toBeGreaterThan(name === 'worker' ? 2 : 15));

  it('each have an explicit permission', () =>
    expect(routes.filter(({ permission }) => permission === undefined)).toEqual([]));

  it('are open to everybody only where it was decided', () =>
    expect(open(module).toSorted()).toEqual(forEverybody[name]));

  it('WHI-5 are open to everybody wherever the address says that they are public', () =>
    expect(
      routes.filter(({ path }) => path.startsWith('/public/')).map(({ permission }) => permission),
    ).toEqual(routes.filter(({ path }) => path.startsWith('/public/')).map(() => everybody)));

  it('never answer twice for the same call', () => {
    const calls = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(calls.filter((call, at) => calls.indexOf(call) !== at)).toEqual([]);
  });
});

describe('SEC-25 the simulated clock', () => {
  it('is moved by an operator, at one door', async () => {
    const simulated = loadSettings({ ...said, SIMULATED_CLOCK_FILE: '/nowhere' });
    const doors = [CommandApiModule, QueryApiModule].map(async (module) =>
      routesUnder(await module.with(simulated)).filter(({ path }) =>
        path.startsWith('/simulated-clock'),
      ),
    );
    const look = { method: 'GET', path: '/simulated-clock/', permission: { everybody: true } };
    const move = { method: 'PUT', path: '/simulated-clock/', permission: { roles: ['operator'] } };
    expect(await Promise.all(doors)).toEqual([[look, move], [look]]);
  });
});

describe('The walk over the routes', () => {
  @Controller('open')
  class Careless {
    @Get('door')
    door(): void {}

    @Get('gate')
    @Permit('auditor')
    gate(): void {}
  }

  @Module({ controllers: [Careless] })
  class House {}

  it('sees a route that nobody thought of', () =>
    expect(routesUnder({ module: class Street {}, imports: [House] })).toEqual([
      { method: 'GET', path: '/open/door' },
      { method: 'GET', path: '/open/gate', permission: { roles: ['auditor'] } },
    ]));
});
