import type { Event, Role } from '#domain/kernel';
import { answerTo, type Knock, knocks, lawful, type TriedCase } from './standing.js';

// Nobody acts upward: what is done to the entry of a person is done by somebody above the posts
// that it touches. Here every post is that of the principal head, and everybody below tries.

const keeps = 'what the papers of others say of him is kept by the registrar';
const proposed = 'it waits for the second hand, who stands above the post: see SEC-8';

/** Done to the entry of a head by somebody who does not stand above him, in which role, and why. */
const mayAllTheSame: Readonly<Record<string, readonly [roles: readonly Role[] | 'every', string]>> =
  {
    'registryPerson AssignPost': [['registrar'], proposed],
    'registryPerson ProposeCorrection': [['registrar'], proposed],
    'registryPerson WithdrawCorrection': [['registrar'], 'what was proposed is taken back'],
    'registryPerson RecordLegalQualification': [['registrar'], keeps],
    'registryPerson GrantCertificate': [['registrar'], keeps],
    'registryPerson SuspendCertificate': [['registrar'], keeps],
    'registryPerson RestoreCertificate': [['registrar'], keeps],
    'registryPerson RevokeCertificate': [['registrar'], keeps],
    'registryPerson ContestLeave': ['every', 'whoever is away contests it himself'],
  };

const atTheTop = <Said extends object>(said: Said, organ: string): Said =>
  'roles' in said ? { ...said, organ, title: '局长', roles: ['principal-head'] } : said;

/** The same history, in which the person heads the bureau; and the same request about that post. */
const ofAHead = (knock: Knock): Knock => {
  const { sample } = knock.one;
  const { organ } = lawful(knock).capacity;
  const top = { post: 'post-top', organ, title: '局长', roles: ['principal-head'] };
  const post: Event = { type: 'PostAssigned', data: { ...top, from: '2020-01-01' } };
  const history = sample.history.flatMap((event) => {
    const { type } = event;
    if (/^Post(Assigned|Proposed)$/.test(type))
      return [{ type, data: atTheTop(event.data, organ) }];
    return type === 'PersonRegistered' ? [event, post] : [event];
  });
  const data = knock.one.verb.name === 'AssignPost' ? atTheTop(sample.data, organ) : sample.data;
  const one: TriedCase = { ...knock.one, sample: { ...sample, history, data } };
  return { ...knock, one };
};

const about = knocks.filter(
  ({ one }) => one.noun.category === 'registryPerson' && one.sample.history.length > 0,
);

describe('The entry of a head', () => {
  it('is touched by nobody who does not stand above him, unless it is said why', () => {
    const done = about
      .map(ofAHead)
      .filter((knock) => answerTo(knock, (act) => act).kind !== 'denied')
      .map(({ name, role }) => `${name} ${role}`);
    const may = Object.entries(mayAllTheSame).flatMap(([name, [roles]]) =>
      about
        .filter((knock) => knock.name === name && (roles === 'every' || roles.includes(knock.role)))
        .map(({ role }) => `${name} ${role}`),
    );
    expect(done.toSorted()).toEqual(may.toSorted());
    expect(about.length).toBeGreaterThan(40);
  });
});
