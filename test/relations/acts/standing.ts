import {
  type Act,
  type Actor,
  decide,
  type Event,
  fold,
  type LocalDate,
  type OrganFacts,
  Refusal,
  type Role,
  rulesOf,
} from '#domain/kernel';
import { lookingAround } from '#testing';
import { type Case, cases } from '../../catalogue/tried-nouns.js';

// Every command of every noun, asked by somebody who stands otherwise to the matter than the one
// its sample is done by.

export type Person = Extract<Actor, { kind: 'person' }>;
export type TriedCase = Case & Required<Pick<Case, 'sample' | 'office'>>;

/** A command with a role that may knock at its door. */
export type Knock = Readonly<{ one: TriedCase; role: Role; name: string }>;

const isTried = (one: Case): one is TriedCase => one.sample !== undefined;

/** Every command that people send, once for each role that may. */
export const knocks: readonly Knock[] = cases
  .filter(isTried)
  .flatMap((one) =>
    one.verb.by.map((role) => ({ one, role, name: `${one.noun.category} ${one.verb.name}` })),
  );

/** The lawful actor of a sample. */
export const lawful = ({ one: { sample, office }, role }: Knock): Person =>
  (sample.as ?? office.somebody)(role) as Person;

/** What the rules said, and what came of it. */
type Answer = Readonly<{ kind: string; code?: string; events: readonly Event[] }>;

/** What the rules say when somebody stands otherwise, and whether anything came of it. */
export const answerTo = (
  knock: Knock,
  change: (act: Act) => Act,
  history?: readonly Event[],
): Answer => {
  const { noun, verb, sample, office } = knock.one;
  const rules = rulesOf(noun);
  const command = { type: verb.name, data: sample.data };
  const state = fold(rules, history ?? sample.history);
  const act = change(office.act({ ...sample.act, actor: lawful(knock) }));
  try {
    const events = decide(rules, command, state, lookingAround(rules, command, state, act));
    return { kind: events.length > 0 ? 'done' : 'nothing', events };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: error.kind, code: error.code, events: [] };
  }
};

/** Whoever acts is that person in that organ, in the same roles, with a post and a certificate. */
export const actingAs =
  (id: string, name: string, organ?: OrganFacts) =>
  (act: Act): Act => {
    const { capacity: was } = act.actor as Person;
    const capacity = { ...was, post: `${id}-post`, ...(organ && { organ: organ.id }) };
    const post = { ...capacity, from: '2020-01-01' as LocalDate };
    const { registry } = act;
    return {
      ...act,
      actor: { kind: 'person', id, name, capacity },
      registry: {
        ...registry,
        organ: (one) => (one === organ?.id ? organ : registry.organ(one)),
        person: (one) => (one === id ? { id, name, posts: [post] } : registry.person(one)),
        certificateAt: (one, at) => (one === id ? '粤J-外' : registry.certificateAt(one, at)),
        capacityAt: (one, at, at1, away) =>
          one === id ? capacity : registry.capacityAt(one, at, at1, away),
      },
    };
  };

const organ = (facts: Partial<OrganFacts>): OrganFacts => ({
  id: 'elsewhere',
  name: '别的机关',
  kind: 'other',
  documentPrefix: '（别处）应急',
  area: '440703',
  ...facts,
});

/** The organs somebody may come from who has nothing to do with the matter. */
export const otherOrgans: Readonly<Record<string, OrganFacts>> = {
  'an office of another district': organ({}),
  'another street of the district': organ({ kind: 'street', area: '440704009' }),
  'another brigade': organ({ kind: 'brigade', area: '440704' }),
  'another office of the district': organ({ kind: 'other', area: '440704' }),
};

/** An organ below that of the lawful actor（下级机关）. */
export const below = (superior: string): OrganFacts =>
  organ({ id: 'below', name: '下级机关', kind: 'street', area: '440704009', parent: superior });
