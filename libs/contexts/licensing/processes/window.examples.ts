import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { ActsPlatform, Nouns } from '#platform/acts';
import { LawNow } from '#platform/law-now';
import { Settings } from '#platform/config';
import { EventLog, type StoredEvent } from '#platform/log';
import { DecisionWorld, EventStore } from '#platform/store';
import { Access, Identity, Probes, type Problem, serve } from '#platform/http';
import { Clock, instant, type Reaction } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { MemoryLog, SetClock, settled } from '#testing';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { DirectoryRegistry, RegistryLookup } from '#contexts/registry/registry.lookup';
import { installSeed, seedOf } from '#contexts/registry/registry.seed';
import { uploadedBy } from '../../evidence/exhibit/on-file.examples.js';
import { BreakingStore, settings } from '../../registry/http/office.examples.js';
import { itemOn, materialsFor } from '../catalogue/catalogue.js';
import type { Purpose } from '../catalogue/item.js';
import { hash } from '../desk.examples.js';
import { LicensingCommands } from '../licensing.commands.js';
import { ownReactions } from '../reactions/own-reactions.js';

const district = '440704';
const accounts = new Map(developmentAccountsOf(district).map((one) => [one.username, one]));

/** Somebody of the seeded Jianghai. */
export const account = (username: string) => accounts.get(username)!;
export const enterpriseOf = (username: string): string => account(username).organ;
export const bureau = account('intake').organ;

export type Reply = Readonly<{ status: number; body: Record<string, unknown> & Partial<Problem> }>;

/** The licensing window over HTTP in memory; the token names the account. */
export const openWindow = async (at = '2026-09-07T09:00:00+08:00') => {
  const log = new MemoryLog();
  const store = new BreakingStore(log);
  const clock = new SetClock(instant(at));
  const { app, url } = await serve(windowOf(log, store, clock), {
    title: 'window',
    description: 'test',
    version: 'test',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
  });
  const registry = app.get(DirectoryRegistry);
  await installSeed(app.get(DecisionWorld), seedOf(district), (on) => registry.waitFor(on, 5_000));
  const bus = app.get(CommandBus);
  return {
    app,
    log,
    store,
    moveTo: (when: string) => clock.set(instant(when)),
    post: poster(url, uploading(app)),
    /** The stored events of that type in one file. */
    eventsOf: async (category: string, id: string, type: string) => {
      const found: StoredEvent[] = [];
      for await (const event of log.readStream(`${category}-${district}.${id}`))
        if (event.type === type) found.push(event);
      return found;
    },
    /** Lets the news reach everybody it concerns, as the worker does. */
    settle: () => settled(log, bus, following),
  };
};
export type Window = Awaited<ReturnType<typeof openWindow>>;

const windowOf = (log: MemoryLog, store: EventStore, clock: Clock): object => {
  @Global()
  @Module({
    imports: [RegistryLookup],
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: EventLog, useValue: log },
      { provide: EventStore, useValue: store },
      { provide: LawNow, useValue: { current: () => lawBook() } },
      {
        provide: Identity,
        useValue: { personOf: async (of = '') => account(of.slice(7)).person },
      },
      { provide: APP_GUARD, useClass: Access },
      Probes,
    ],
    exports: [Settings, Clock, EventLog, EventStore, LawNow, Identity, Probes],
  })
  class Ground {}

  @Module({ imports: [Ground, ActsPlatform, LicensingCommands] })
  class Office {}
  return Office;
};

/** How the streams of this context follow each other, as the worker hears of it. */
export const following = ownReactions as readonly Reaction[];

const digests = /"([0-9a-f]{64})"/g;

/** Whatever an act names by a digest was uploaded by whoever acts; its bytes are nowhere. */
export const uploading = (app: Readonly<{ get: INestApplicationContext['get'] }>) => {
  const nouns = app.get(Nouns, { strict: false });
  return async (who: string, body: object): Promise<void> => {
    const { person: id, organ, roles } = account(who);
    const capacity = { organ, post: who, roles };
    for (const [, digest] of JSON.stringify(body).matchAll(digests))
      await uploadedBy(nouns, digest!, { kind: 'person', id, name: who, capacity });
  };
};

/** Sends acts as somebody, with a key of their own unless one is given. */
export const poster =
  (url: string, upload: ReturnType<typeof uploading>) =>
  async (
    who: string,
    path: string,
    body: object = {},
    key: string = randomUUID(),
  ): Promise<Reply> => {
    const headers = {
      authorization: `Bearer ${who}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    await upload(who, body);
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${url}${path}`, init);
    return { status: answer.status, body: (await answer.json()) as Reply['body'] };
  };

/** Every paper an item asks for, but those left out. */
export const papersFor = (
  item: string,
  { without = [], purpose = 'new' }: { without?: readonly string[]; purpose?: Purpose } = {},
) =>
  materialsFor(itemOn(item, '2026-09-07' as never), purpose, {})
    .filter(({ id }) => !without.includes(id))
    .map(({ id, form }) => ({ material: id, form, sha256: hash(id), file: `${id}.pdf` }));

export const hongda = {
  unit: { enterprise: enterpriseOf('applicant'), principalIdentityNumber: '11010519491231002X' },
};

/** What is stated of a matter of the county: nothing that would move it to another organ. */
export const ofTheCounty: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  'hazchem-business': { majorHazardStore: false, highlyToxic: false, explosivePrecursor: false },
  'fireworks-retail': { wholesale: false },
  'design-review': { cityProject: false, provinceProject: false, hazchemProject: false },
  'plan-filing': {},
};

const premises = { last: 0 };
/** Each application of a story is for other premises than the one before. */
export const elsewhere = () => ({ alongside: `另一经营场所：东宁路${(premises.last += 1)}号` });

/** A first application for a business licence for dangerous chemicals. */
export const hazchem = (change: object = {}) => ({
  ...elsewhere(),
  applicant: hongda,
  item: 'hazchem-business',
  purpose: 'new',
  organ: bureau,
  facts: ofTheCounty['hazchem-business'],
  materials: papersFor('hazchem-business'),
  ...change,
});

type Post = ReturnType<typeof poster>;

/** Sends an act that must succeed. */
export const doing =
  (post: Post) =>
  async (who: string, path: string, body: object = {}): Promise<string> => {
    const answer = await post(who, path, body);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return answer.body.id as string;
  };

export const terms = { scope: '乙醇', mode: '批发' };
export const served = { method: 'direct', receipt: hash('receipt') };

/** An application for hazardous chemicals from its receipt to the signed review. */
export const reviewedHazchem = async (post: Post): Promise<string> => {
  const done = doing(post);
  const id = await done('intake', '/licence-applications', hazchem());
  const at = (what: string) => `/licence-applications/${id}/${what}`;
  const officers = [account('officer1').person, account('officer2').person];
  const record = hash(`site ${id}`);
  const evidence = [...papersFor('hazchem-business').map(({ sha256 }) => sha256), record];
  const grounds = [{ text: '符合条件', evidence: record }];
  await done('intake', at('acceptance'));
  await done('approver', at('reviewer'), { reviewer: account('examiner').person });
  await done('examiner', at('site-checks'), { officers, met: true, findings: '符合', record });
  await done('examiner', at('review'), { opinion: 'grant', evidence, grounds });
  return id;
};

/** The same to the certificate; the licence bears the application's id. */
export const grantedHazchem = async (post: Post): Promise<string> => {
  const done = doing(post);
  const id = await reviewedHazchem(post);
  const approval = { terms, blacklisted: false };
  await done('approver', `/licence-applications/${id}/approval`, approval);
  await done('issuer', `/licence-applications/${id}/certificate`, {
    ...served,
    receipt: hash(`r ${id}`),
  });
  return id;
};
