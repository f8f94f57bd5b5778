import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from '#platform/config';
import { withPostgres } from '#stand-ins/embedded';
import { LogModule, positionText } from '#platform/log';
import { atTheEdge, HttpPlatform, Identity } from '#platform/http';
import { instant, SystemClock } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { LawModule } from '#platform/law-now';
import { migrate, readModels } from '#platform/tables';
import { ProjectionRunner, ReadingModule } from '#platform/following';
import { realStore, type RealStore } from '#testing';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { RegistryLookup } from '#contexts/registry/registry.lookup';
import { install } from '../../../apps/standalone/src/install.js';
import { migrations } from '../../../migrations/index.js';
import { mappingFile, syntheticXes } from './import.examples.js';
import { ImportQueries } from './import.queries.js';
import { ImportWorld } from './processes/import-world.js';
import { readMapping } from './mapping/read-mapping.js';
import { importedCases } from './projections/imported-cases.js';
import { importsProjection } from './projections/imports.js';
import type { ImportEnd } from './processes/import-job.js';
import { runImport } from './processes/run-import.js';
import { importedCaseIdOf } from './processes/seal-case.js';

const district = '440704';
const payments = (n: number): string =>
  n === 3
    ? `<event><string key="concept:name" value="Payment"/><float key="paymentAmount" value="44.5"/>
<float key="totalPaymentAmount" value="44.5"/><date key="time:timestamp" value="2025-01-02T00:00:00Z"/></event>`
    : '';

let real: RealStore;
let app: NestExpressApplication;
let runner: ProjectionRunner;
let database: Awaited<ReturnType<typeof readModels>>;
let dir: string;
let end: ImportEnd;
let url: string;

type Answer = Record<string, unknown> & { items: Record<string, unknown>[] };
const get = async (path: string, who = 'auditor'): Promise<Answer & { status: number }> => {
  const answer = await fetch(`${url}${path}`, { headers: { authorization: who } });
  return { ...((await answer.json()) as Answer), status: answer.status };
};

const imported = async (): Promise<ImportEnd> => {
  dir = mkdtempSync(join(tmpdir(), 'import-'));
  const file = join(dir, 'fines.xes');
  writeFileSync(file, syntheticXes(30, payments));
  const { store, log } = real;
  const place = {
    store,
    log,
    clock: new SystemClock(),
    district,
    code: 'test',
    law: lawBook({ district }),
  };
  return runImport(
    {
      file,
      name: 'fines.xes',
      mapping: readMapping(readFileSync(mappingFile('road-traffic-fines'), 'utf8')),
      strict: false,
      dryRun: false,
      by: 'li.ops',
      reportFile: (id) => join(dir, id),
    },
    {
      world: async () => new ImportWorld(place),
      now: () => instant(new Date()),
      watch: () => undefined,
    },
  );
};

const serve = async (databaseUrl: string): Promise<void> => {
  const accounts = new Map(developmentAccountsOf(district).map((one) => [one.username, one]));
  const settings = loadSettings({
    NODE_ENV: 'test',
    DISTRICT: district,
    EVENTSTORE_URL: real.connectionString,
    DATABASE_URL: databaseUrl,
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_AUDIENCE: 'test',
    PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  const testing = await Test.createTestingModule({
    imports: [
      HttpPlatform.forRoot(settings, RegistryLookup),
      LogModule.forRoot(settings.EVENTSTORE_URL),
      ReadingModule.forRoot(settings),
      LawModule.forRoot(),
      ImportQueries,
    ],
  })
    .overrideProvider(Identity)
    .useValue({ personOf: (name: string) => Promise.resolve(accounts.get(name)!.person) })
    .compile();
  app = testing.createNestApplication<NestExpressApplication>({ logger: ['error', 'warn'] });
  atTheEdge(app);
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
};

beforeAll(async () => {
  real = await realStore();
  await install(real.connectionString, district);
  end = await imported();
  const databaseUrl = await (await withPostgres()).freshDatabase();
  await migrate(databaseUrl, migrations);
  database = await readModels(databaseUrl);
  runner = new ProjectionRunner({ log: real.log, readModels: database });
  await runner.run(importedCases);
  await runner.run(importsProjection);
  await serve(databaseUrl);
  const min = positionText((await real.log.head())!);
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`${url}/imported-cases`, {
      headers: { authorization: 'auditor', 'min-position': min },
    });
    if (answer.ok && !((await answer.json()) as { stale?: boolean }).stale) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});
afterAll(async () => {
  await app?.close();
  await runner?.stop();
  await database?.destroy();
  await real?.stop();
  rmSync(dir, { recursive: true });
});

const idOf = (sourceCase: string): string => importedCaseIdOf(end.importId, sourceCase);

describe('Imported cases', () => {
  it('are listed, page by page, with what their facts made of them', async () => {
    const first = await get('/imported-cases?limit=20&sort=sourceCase');
    expect(first).toMatchObject({ status: 200, total: 30 });
    expect(first.items).toHaveLength(20);
    const next = await get(
      `/imported-cases?limit=20&sort=sourceCase&after=${first.next as string}`,
    );
    expect(next.items).toHaveLength(10);
    const all = [...first.items, ...next.items].map(({ sourceCase }) => sourceCase);
    expect(new Set(all).size).toBe(30);
  });

  it('are filtered and searched', async () => {
    const paid = await get('/imported-cases?outcome=paid');
    expect(paid.items).toMatchObject([
      {
        id: idOf('C3'),
        sourceCase: 'C3',
        importId: end.importId,
        kind: 'A',
        provision: '157',
        openedAt: '2024-01-03T23:00:00.000Z',
        lastActivity: 'Payment',
        activities: 5,
        currency: 'EUR',
        imposedMinor: 3_350,
        costMinor: 1_100,
        paidMinor: 4_450,
        result: 'stands',
      },
    ]);
    expect((await get('/imported-cases?q=C17')).items).toMatchObject([{ sourceCase: 'C17' }]);
    expect((await get('/imported-cases?activitiesFrom=4')).total).toBe(7);
    expect((await get('/imported-cases?openedFrom=2024-01-28')).total).toBe(1);
    expect((await get('/imported-cases?openedTo=2024-01-02')).total).toBe(4);
    expect(
      (await get(`/imported-cases?import=${end.importId}&lastActivity=Create%20Fine`)).total,
    ).toBe(8);
    expect((await get('/imported-cases?sort=importId')).status).toBe(400);
  });

  it('can be looked at as they stood', async () => {
    const id = idOf('C3');
    expect(await get(`/imported-cases/${id}`)).toMatchObject({ outcome: 'paid', activities: 5 });
    expect(await get(`/imported-cases/${id}?revision=1`)).toMatchObject({
      activities: 2,
      paidMinor: 0,
    });
    expect(await get(`/imported-cases/${id}?validAt=2024-12-31T00:00:00Z`)).toMatchObject({
      activities: 4,
      outcome: null,
    });
    expect(await get(`/imported-cases/${id}?asOf=2020-01-01T00:00:00Z`)).toMatchObject({
      status: 404,
      code: 'no-such-case-then',
    });
    expect(await get('/imported-cases/none')).toMatchObject({ status: 404, code: 'no-such-case' });
  });

  it('tell each fact with its source, and replay it', async () => {
    const id = idOf('C3');
    const { items } = await get(`/imported-cases/${id}/history`);
    expect(items).toHaveLength(5);
    expect(items[0]).toMatchObject({
      type: 'ImportedFineImposed',
      name: { zh: '作出罚款决定' },
      actor: { kind: 'system', by: 'import' },
      who: { zh: expect.stringMatching(/^系统：外部案件数据导入（映射 .+）$/) },
      validAt: '2024-01-03T23:00:00.000Z',
      what: { source: { case: 'C3', entry: 7 } },
    });
    const { steps } = (await get(`/imported-cases/${id}/replay`)) as unknown as {
      steps: { changes: { path: string; after: unknown }[] }[];
    };
    expect(steps[4]!.changes).toContainEqual({ path: 'outcome', before: null, after: 'paid' });
    expect(await get(`/imported-cases/${id}/verify`)).toMatchObject({ intact: true, events: 5 });
  });

  it('are not for applicants', async () =>
    expect((await get('/imported-cases', 'applicant')).status).toBe(403));
});

describe('Imports', () => {
  it('tell progress, counts and the first lines of their report', async () => {
    const { items } = await get('/imports?status=finished');
    expect(items).toMatchObject([
      {
        id: end.importId,
        fileName: 'fines.xes',
        mapping: 'road-traffic-fines',
        mappingVersion: 1,
        startedBy: 'li.ops',
        status: 'finished',
        cases: 30,
        events: end.counts.events,
        counts: end.counts,
        report: end.report,
      },
    ]);
    expect(await get(`/imports/${end.importId}`)).toMatchObject({ cases: 30, faults: [] });
    expect((await get('/imports/none')).status).toBe(404);
  });
});
