import { type Act, type Event, type Field, type Fields } from '#domain/kernel';
import { cases } from '../../catalogue/tried-nouns.js';
import {
  answerTo,
  type Knock,
  knocks,
  lawful,
  type Person,
  type TriedCase,
  whoseOf,
} from './standing.js';

// Nobody acts on himself: in no matter that he is a party of, whatever command and role; and no act
// that names a person is done by the one whom it is done to.

const rectifies =
  'the body of a listed area rectifies, and tells how far it is（E74）; it decides nothing';

/** Done by somebody who is a party of the matter himself, for his office, and why. */
const inOwnMatter: Readonly<Record<string, string>> = {
  'enforcementCase RecordClue': 'who tells on himself, or on his unit, decides nothing',
  'hazardsHazard ReportHazard': 'who reports a hazard of his unit decides nothing',
  'accidentsAccident ReportAccident': 'an accident is reported at once, by whoever learns of it',
  'enforcementCase RequestRecusal': 'he must ask to be kept out（自行回避）',
  'licensingApplication AskRecusal': 'he must ask to be kept out（自行回避）',
  'hazardsHazard FilePlan': rectifies,
  'hazardsHazard ReportProgress': rectifies,
  'hazardsHazard AskExtension': rectifies,
  'hazardsHazard ApplyForReview': rectifies,
};

/** The parties of the matter who do not have it in hand themselves. */
const partiesOf = (knock: Knock, events: readonly Event[]): readonly string[] => {
  const it = whoseOf(knock, events);
  return (it?.parties ?? []).filter((party) => !it?.hands.includes(party));
};

/** Whoever acts has a post in that unit beside his own. */
const servingIn =
  (unit: string) =>
  (act: Act): Act => {
    const { id, name } = act.actor as Person;
    const known = act.registry.person(id) ?? { id, name, posts: [] };
    const post = { post: 'agent', organ: unit, roles: ['applicant' as const] };
    const posts = [...known.posts, { ...post, from: '2020-01-01' as never }];
    const person: typeof act.registry.person = (one) =>
      one === id ? { ...known, posts } : act.registry.person(one);
    return { ...act, registry: { ...act.registry, person } };
  };

/** Whoever acts is that citizen: one identity number stands behind both entries. */
const beingHe =
  (citizen: string) =>
  (act: Act): Act => {
    const { id, name } = act.actor as Person;
    const identity = 'one-and-the-same';
    const { registry } = act;
    const person: typeof registry.person = (one) =>
      one === id
        ? { ...(registry.person(id) ?? { id, name, posts: [] }), identity }
        : registry.person(one);
    const entry: typeof registry.citizen = (one) =>
      one === citizen ? { id: one, identityToken: identity } : registry.citizen(one);
    return { ...act, registry: { ...registry, person, citizen: entry } };
  };

const ofOffice = knocks.filter(({ role }) => role !== 'applicant');
const owned = ofOffice.flatMap((knock) =>
  partiesOf(knock, answerTo(knock, (act) => act).events).map((party) => ({ ...knock, party })),
);

describe('Whoever is a party himself', () => {
  it.each([
    ['by a post in the unit', servingIn],
    ['under his own identity number', beingHe],
  ])('does nothing in the matter for his office, unless it is said why: %s', (_, so) => {
    const kinds = owned.map((one) => ({ ...one, said: answerTo(one, so(one.party)) }));
    const done = new Set(
      kinds.filter(({ said }) => said.kind !== 'denied').map(({ name }) => name),
    );
    expect([...done].toSorted()).toEqual(Object.keys(inOwnMatter).toSorted());
    expect(new Set(owned.map(({ name }) => name)).size).toBeGreaterThan(200);
  });

  it('is let in by a declaration, which the table knows', () => {
    const declared = cases.filter(({ verb }) => verb.evenInOwn);
    expect(declared.map(({ noun, verb }) => `${noun.category} ${verb.name}`).toSorted()).toEqual(
      Object.keys(inOwnMatter).toSorted(),
    );
  });
});

const hand = 'it says who takes part or took part; who acts is one of them';
const takesOn = 'it gives work to somebody, who may be the one who gives it';

/** Fields that name people as the hands of an act, and not as those it is done to. */
const asHands: Readonly<Record<string, string>> = {
  'present.officer': hand,
  officers: hand,
  'control.officers': hand,
  'review.officers': hand,
  checkers: hand,
  'checkers.person': hand,
  witnesses: hand,
  attendees: hand,
  attended: hand,
  agents: 'agents of the party',
  parties: 'parties, who do not act for the office: see above',
  'members.person': hand,
  'evaluators.person': hand,
  'signatures.member': 'a number in the team, and no person',
  host: takesOn,
  to: takesOn,
  reviewer: takesOn,
  instead: takesOn,
  'orders.person': takesOn,
  clerk: 'it says who took the paper in before the district began here',
  approvedBy: 'the paper says who approved it before the district began here',
};

/** Acts towards a person that he may do himself. */
const towardsHimself: Readonly<Record<string, string>> = {
  'enforcementCase RequestRecusal officer': 'he must ask to be kept out（自行回避）',
  'licensingApplication AskRecusal person': 'he must ask to be kept out（自行回避）',
  'hazardsTipOff ReplaceChecker checker': 'whoever withdraws may say so; another takes the place',
};

const shapesIn = (field: Field) => {
  if (field.kind === 'part' || field.kind === 'parts') return [field.shape];
  return field.kind === 'choice' ? Object.values(field.shapes) : [];
};
const fieldsIn = (all: Fields, at = ''): readonly (readonly [string, Field])[] =>
  Object.entries(all).flatMap(([name, field]) => [
    [`${at}${name}`, field] as const,
    ...shapesIn(field).flatMap(({ fields }) => fieldsIn(fields, `${at}${name}.`)),
  ]);

/** What names a person of the office by his id, as its Chinese term says. */
const namesAPerson = ({ kind, about }: Field): boolean =>
  (kind === 'id' || kind === 'texts') && /（[^（）]*[人员]）$/.test(about);

const towards = cases.flatMap((one) =>
  fieldsIn(one.verb.asks)
    .filter(([at, field]) => namesAPerson(field) && !Object.hasOwn(asHands, at))
    .map(([at]) => ({ one: one as TriedCase, at })),
);

const beingTheOne =
  (id: string) =>
  (act: Act): Act => ({ ...act, actor: { ...(act.actor as Person), id } });

/** The request of the sample by the one whom it names; where it names nobody, about its sender. */
const aboutHimself = (one: TriedCase, at: string) =>
  one.verb.by.map((role) => {
    const knock = { one, role, name: one.verb.name };
    const asked = one.sample.data as Readonly<Record<string, unknown>>;
    const named = asked[at];
    if (typeof named === 'string') return answerTo(knock, beingTheOne(named));
    const sample = { ...one.sample, data: { ...asked, [at]: lawful(knock).id } };
    return answerTo({ ...knock, one: { ...one, sample } }, (act) => act);
  });

describe('An act that is done to a person', () => {
  const rows = towards.map(({ one, at }) => ({
    name: `${one.noun.category} ${one.verb.name} ${at}`,
    kinds: new Set(aboutHimself(one, at).map(({ kind }) => kind)),
  }));

  it('is not done by himself, unless it is said why', () => {
    const not = rows.filter(({ kinds }) => [...kinds].some((kind) => kind !== 'denied'));
    expect(not.map(({ name }) => name).toSorted()).toEqual(Object.keys(towardsHimself).toSorted());
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'registryPerson RecordLeave deputy',
        'registryPerson AppointDeputy deputy',
        'enforcementCase DecideRecusal officer',
        'licensingApplication DecideRecusal person',
        'hazardsReporter NameCustodian custodian',
      ]),
    );
  });
});
