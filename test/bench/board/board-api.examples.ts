import 'reflect-metadata';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { loadSettings } from '#platform/config';
import { atTheEdge, Identity, Registry } from '#platform/http';
import {
  Clock,
  emptyRegistry,
  instant,
  localDate,
  type OrganFacts,
  type PersonFacts,
  type RegistryView,
  type Role,
} from '#domain/kernel';
import { SetClock } from '#testing';
import { QueryApiModule } from '../../../apps/query-api/src/query-api.module.js';
import { bureaus, district } from './board-seed.examples.js';

// The query API as a process of its own, in which whoever says a name is that person: `officer-17`,
// `head-3`, `leader-3`.

const [storeUrl = '', databaseUrl = '', now = ''] = process.argv.slice(2);

const roleOf: Readonly<Record<string, Role>> = {
  officer: 'officer',
  head: 'head-of-organ',
  leader: 'team-leader',
  cashier: 'cashier',
};

const partsOfName = (id: string): readonly [kind: string, number: number] => {
  const [kind = '', number = '0'] = id.split('-');
  return [kind, Number(number) % bureaus];
};

const organ = (id: string): OrganFacts => {
  const kind = id.startsWith('brigade') ? 'brigade' : 'bureau';
  return { id, name: `机构${id}`, kind, documentPrefix: '', area: district };
};

const held = (id: string): PersonFacts['posts'][number] => {
  const [kind, number] = partsOfName(id);
  const at = kind === 'leader' ? 'brigade' : 'bureau';
  return {
    post: id,
    organ: `${at}-${number}`,
    roles: [roleOf[kind] ?? 'auditor'],
    from: localDate('2020-01-01'),
  };
};

const view: RegistryView = {
  ...emptyRegistry,
  organ,
  person: (id) => ({ id, name: `人员${id}`, posts: [held(id)] }),
  capacityAt: (id) => {
    const { post, organ: of, roles } = held(id);
    return { organ: of, post, roles };
  },
};

const settings = loadSettings({
  NODE_ENV: 'test',
  DISTRICT: district,
  EVENTSTORE_URL: storeUrl,
  DATABASE_URL: databaseUrl,
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'bench',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  LOG_LEVEL: 'warn',
});

const testing = await Test.createTestingModule({ imports: [QueryApiModule.with(settings)] })
  .overrideProvider(Clock)
  .useValue(new SetClock(instant(now)))
  .overrideProvider(Identity)
  .useValue({ personOf: async (of = '') => of.slice('Bearer '.length) })
  .overrideProvider(Registry)
  .useValue({ view: () => view })
  .compile();
const app = testing.createNestApplication<NestExpressApplication>({ logger: false });
atTheEdge(app);
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address() as AddressInfo;
process.on('disconnect', () => process.exit(0));
process.send!(port);
