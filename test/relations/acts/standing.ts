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
  type Whose,
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
type Answer = Readonly<{
  kind: string;
  code?: string;
  events: readonly Event[];
  law: readonly string[];
}>;

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
    return { kind: events.length > 0 ? 'done' : 'nothing', events, law: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: error.kind, code: error.code, events: [], law: error.law };
  }
};

const otherCertificate = '粤J-外';

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
        certificateAt: (one, at) =>
          one === id ? otherCertificate : registry.certificateAt(one, at),
        capacityAt: (one, at, at1, away) =>
          one === id ? capacity : registry.capacityAt(one, at, at1, away),
      },
    };
  };

/** The request in which somebody else stands where its sender stood, with his own certificate. */
export const naming = (knock: Knock, id: string): Knock => {
  const { sample, office } = knock.one;
  const { id: was } = lawful(knock);
  const { registry, validAt } = office.act({ ...sample.act, actor: lawful(knock) });
  const shown = registry.certificateAt(was, validAt);
  const text = JSON.stringify(sample.data).replaceAll(`"${was}"`, `"${id}"`);
  const told = shown === undefined ? text : text.replaceAll(`"${shown}"`, `"${otherCertificate}"`);
  const data = JSON.parse(told) as object;
  return { ...knock, one: { ...knock.one, sample: { ...sample, data } } };
};

/** Whose the matter is before the act or, where it begins with it, after. */
export const whoseOf = (knock: Knock, events: readonly Event[]): Whose | undefined => {
  const { noun, sample } = knock.one;
  const rules = rulesOf(noun);
  const whose = (history: readonly Event[]) => rules.whose?.(fold(rules, history));
  return whose(sample.history) ?? whose([...sample.history, ...events]);
};

/** Somebody in the same role of an organ whose the matter is, who has nothing of it in hand. */
export const aColleague =
  (knock: Knock) =>
  (act: Act): Act => {
    const it = whoseOf(knock, answerTo(knock, (same) => same).events);
    const { organ: own } = lawful(knock).capacity;
    // What the window takes in is brought by the unit in some samples: there it is the organ's.
    const isBrought = knock.role !== 'applicant' && it?.parties.includes(own);
    return actingAs(
      'colleague',
      '同事',
      isBrought ? act.registry.organ(it!.organs[0]!) : undefined,
    )(act);
  };

/** Whoever acts had a certificate until the day before. */
export const uncertified =
  (knock: Knock) =>
  (act: Act): Act => {
    const certificateAt: Act['registry']['certificateAt'] = (one, at) =>
      one === lawful(knock).id ? undefined : act.registry.certificateAt(one, at);
    return { ...act, registry: { ...act.registry, certificateAt } };
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
