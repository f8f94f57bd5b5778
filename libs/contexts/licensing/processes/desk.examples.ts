import type { Facts } from '../catalogue/item.js';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { Numbers } from '#platform/numbers';
import { PersonalData } from '#platform/privacy';
import { type Act, instant, type RegistryView } from '#domain/kernel';
import { MemoryLog, SetClock, TestWorld } from '#testing';
import { uploadedBy } from '../../evidence/exhibit/on-file.examples.js';
import { BreakingStore, settings } from '../../registry/http/office.examples.js';
import { applicationNoun } from '../application/application.noun.js';
import { papers, steps } from '../application/application.examples.js';
import { openBundle } from '../bundle/bundle.examples.js';
import { bureau, by, hash, registry } from '../desk.examples.js';
import { Applicants } from './applicants.js';

// The processes of the desk over real deciders and a store in memory: no HTTP, no bus, no
// container.

const people: RegistryView = {
  ...registry,
  enterprise: (id) =>
    id === 'enterprise-1'
      ? {
          id,
          creditCode: '91440704MA0000001X',
          name: '江海化工有限公司',
          status: 'active',
          street: 'jiangnan-street',
          industry: 'C2614',
        }
      : undefined,
};

/** What people bring to this desk, each uploaded before. */
const brought = [
  ...papers('design-review'),
  ...papers('hazchem-business'),
  ...openBundle.data.materials,
].map(({ sha256 }) => sha256);

/** A desk on the morning of 2026-09-07. */
export const openDesk = async () => {
  const log = new MemoryLog();
  const store = new BreakingStore(log);
  const clock = new SetClock(instant('2026-09-07T10:00:00+08:00'));
  const world = new TestWorld(store, log, clock, people);
  const nouns = new Nouns(world);
  for (const who of ['lin', 'wang', 'cai'])
    for (const digest of new Set([...brought, hash('receipt')]))
      await uploadedBy(nouns, digest, personOf(by(who, '2026-09-07')));
  const applicants = new Applicants(world, new PersonalData(settings));
  return {
    log,
    store,
    clock,
    world,
    nouns,
    applicants,
    numbers: new Numbers(world),
    /** The types of what lies in the streams of a kind. */
    async events(category: string): Promise<readonly string[]> {
      const found: string[] = [];
      for await (const { type } of log.readAll({ prefixes: [`${category}-`] })) found.push(type);
      return found;
    },
  };
};
export type Desk = Awaited<ReturnType<typeof openDesk>>;

let keys = 0;
const personOf = ({ actor }: Act) => {
  if (actor.kind !== 'person') throw new Error('People ask.');
  return actor;
};

/** What somebody asks, under a key of its own. */
export const askedBy = (person: string, commandId = `key-${(keys += 1)}`): Asked => ({
  commandId,
  correlationId: commandId,
  causationId: commandId,
  actor: personOf(by(person, '2026-09-07')),
});

export const unit = {
  enterprise: 'enterprise-1',
  principalIdentityNumber: '440524188001010014',
};

/** A design review, as it is told at the window. */
export const designReview = (
  change: Partial<Readonly<{ organ: string; item: string; facts: Facts }>> = {},
) => ({
  item: 'design-review',
  purpose: 'new' as const,
  organ: bureau,
  facts: { cityProject: false, provinceProject: false, hazchemProject: false },
  applicant: { unit },
  materials: papers('design-review'),
  ...change,
});

/** Brings a received application to where it waits for its decision. */
export const reviewedBy = async ({ nouns, clock }: Desk, id: string): Promise<void> => {
  const files = nouns.filesOf(applicationNoun);
  for (const [command, act] of [steps.accepted, steps.assigned, steps.signed]) {
    clock.set(act.now);
    await files.perform(id, command, askedBy(personOf(act).id));
  }
};
