import { decisions } from '#testing';
import type { Act } from '#domain/kernel';
import { by, hash } from '../../desk.examples.js';
import { type ApplicationCommand, applicationNoun } from '../application.noun.js';
import { papers, receive, received, steps, tale, underReview } from '../application.examples.js';

const given = decisions(applicationNoun);
const handOver = (
  hand: 'intake' | 'review' | 'approval',
  to: string,
  reason: 'leave' | 'return' | 'transfer' = 'leave',
): ApplicationCommand => ({ type: 'HandOver', data: { hand, to, reason } });
const ask = (person: string): ApplicationCommand => ({
  type: 'AskRecusal',
  data: { person, ground: '近亲属' },
});
const decideRecusal = (person: string, granted = true): ApplicationCommand => ({
  type: 'DecideRecusal',
  data: { person, granted },
});

describe('Handing over', () => {
  it('passes the file on for a leave and back on return', () => {
    const away = given(...underReview)
      .when(handOver('review', 'ren'), by('pan', '2026-09-16'))
      .events();
    expect(away).toMatchObject([{ data: { from: 'rao', to: 'ren', reason: 'leave' } }]);
    given(...underReview, ...away)
      .when(handOver('review', 'ren'), by('pan', '2026-09-16'))
      .decidesNothing();
    given(...underReview, ...away)
      .when(...steps.signed)
      .denies('not-the-holder');
    const back = given(...underReview, ...away)
      .when(handOver('review', 'rao', 'return'), by('pan', '2026-09-18'))
      .events();
    expect(
      given(...underReview, ...away, ...back)
        .when(...steps.signed)
        .events(),
    ).toHaveLength(1);
  });
  it('lets a colleague at the window take over', () => {
    const away = given(...received)
      .when(handOver('intake', 'su'), by('pan', '2026-09-08'))
      .events();
    expect(
      given(...received, ...away)
        .when(steps.accepted[0], by('su', '2026-09-09'))
        .events(),
    ).toHaveLength(1);
    given(...received)
      .when(handOver('intake', 'rao'), by('pan', '2026-09-08'))
      .denies('capacity-missing');
  });
});

describe('Recusal (回避)', () => {
  const asked = given(...underReview)
    .when(ask('rao'), by('wang', '2026-09-16'))
    .events();
  it('is asked for with a ground, and work goes on until it is decided (E17)', () => {
    given(...underReview, ...asked)
      .when(ask('rao'), by('wang', '2026-09-16'))
      .decidesNothing();
    expect(
      given(...underReview, ...asked)
        .when(...steps.signed)
        .events(),
    ).toHaveLength(1);
    given(...underReview)
      .when({ type: 'AskRecusal', data: { person: 'rao', ground: '' } }, by('wang', '2026-09-16'))
      .refuses('ground-missing');
  });
  it('takes the file out of the hand, for good, and flags what was done before', () => {
    const granted = given(...underReview, ...asked)
      .when(decideRecusal('rao'), by('he', '2026-09-17'))
      .events();
    expect(granted).toMatchObject([{ data: { granted: true, actedBefore: true } }]);
    const history = [...underReview, ...asked, ...granted];
    given(...history)
      .when(decideRecusal('rao'), by('he', '2026-09-17'))
      .decidesNothing();
    given(...history)
      .when(...steps.signed)
      .denies('recused');
    given(...history)
      .when(handOver('review', 'rao'), by('pan', '2026-09-18'))
      .denies('recused');
    given(...history)
      .when(decideRecusal('rao', false), by('he', '2026-09-18'))
      .refuses('recusal-final');
    expect(
      given(...history)
        .when(handOver('review', 'ren'), by('pan', '2026-09-18'))
        .events(),
    ).toHaveLength(1);
  });
  it('makes a reviewer of whoever signs in the place of the recused one', () => {
    const granted = given(...underReview, ...asked)
      .when(decideRecusal('rao'), by('he', '2026-09-17'))
      .events();
    const history = [...underReview, ...asked, ...granted];
    const signed = given(...history)
      .when(steps.signed[0], by('zhou', '2026-09-21'))
      .events();
    given(...history, ...signed)
      .when(steps.approved[0], by('zhou', '2026-09-22'))
      .denies('hands-not-separate');
    expect(
      given(...history, ...signed)
        .when(steps.approved[0], by('pan', '2026-09-22'))
        .events(),
    ).toHaveLength(1);
  });
  it('keeps whoever is recused from leading the matter as well', () => {
    const asked = given(...underReview)
      .when(ask('pan'), by('wang', '2026-09-16'))
      .events();
    const granted = given(...underReview, ...asked)
      .when(decideRecusal('pan'), by('he', '2026-09-17'))
      .events();
    given(...underReview, ...asked, ...granted)
      .when(handOver('review', 'ren'), by('pan', '2026-09-18'))
      .denies('recused', 'PL 43');
  });
  it('is decided by the head, on request, and never in his own matter', () => {
    given(...underReview)
      .when(decideRecusal('rao'), by('he', '2026-09-17'))
      .refuses('recusal-not-asked');
    given(...underReview, ...asked)
      .when(decideRecusal('rao'), by('pan', '2026-09-17'))
      .denies('wrong-role');
    const own = given(...underReview)
      .when(ask('zhou'), by('wang', '2026-09-16'))
      .events();
    given(...underReview, ...own)
      .when(decideRecusal('zhou'), by('zhou', '2026-09-17'))
      .denies('judge-in-own-matter');
  });
});

/** That person acts; the register knows these of the people concerned. */
const knowing = (act: Act, people: Readonly<Record<string, object>>): Act => ({
  ...act,
  registry: {
    ...act.registry,
    person: (id) =>
      Object.hasOwn(people, id) ? { id, name: id, posts: [], ...people[id] } : undefined,
  },
});

describe('Whoever belongs to the applicant', () => {
  const post = { post: 'agent', organ: 'enterprise-1', roles: [], from: '2026-01-01' };
  it('DESK-6 takes nothing in, accepts nothing, reviews and decides nothing as an official', () => {
    const agent = (person: string, when: string) =>
      knowing(by(person, when), { [person]: { posts: [post] } });
    const open = given();
    open.when(steps.received[0], agent('lin', '2026-09-07')).denies('belongs-to-applicant');
    given(...received)
      .when(steps.accepted[0], agent('lin', '2026-09-09'))
      .denies('belongs-to-applicant', 'LIC-S8');
    given(...underReview)
      .when(steps.signed[0], agent('rao', '2026-09-21'))
      .denies('belongs-to-applicant');
    given(...underReview)
      .when(handOver('approval', 'peng'), agent('pan', '2026-09-18'))
      .denies('belongs-to-applicant');
    given(...underReview)
      .when(handOver('review', 'ren'), knowing(by('pan', '2026-09-18'), { ren: { posts: [post] } }))
      .denies('belongs-to-applicant');
  });
  it('DESK-6 is free again after the post there has ended', () => {
    const ended = { posts: [{ ...post, to: '2026-09-06' }] };
    expect(
      given()
        .when(steps.received[0], knowing(by('lin', '2026-09-07'), { lin: ended }))
        .events(),
    ).toHaveLength(1);
  });
  it('DESK-6 is the principal himself, known by the number behind the entry', () =>
    given(...received)
      .when(
        steps.accepted[0],
        knowing(by('lin', '2026-09-09'), { lin: { identity: 'token-principal-1' } }),
      )
      .denies('belongs-to-applicant'));
});

describe('One person with two entries', () => {
  const twice = { lin: { identity: 'one' }, rao: { identity: 'one' } };
  it('DESK-12 holds one hand', () => {
    given(...received)
      .when(handOver('intake', 'su'), knowing(by('pan', '2026-09-08'), {}))
      .events();
    const accepted = given(...received)
      .when(...steps.accepted)
      .events();
    given(...received, ...accepted)
      .when(steps.assigned[0], knowing(by('pan', '2026-09-15'), twice))
      .denies('hands-not-separate', 'LL 34');
  });
});

describe('Who goes on with a matter', () => {
  it('DESK-13 is not chosen by whoever took it in, nor by the reviewer for the approval', () => {
    const history = given(...received)
      .when(handOver('intake', 'zhou'), by('pan', '2026-09-08'))
      .events();
    const accepted = given(...received, ...history)
      .when(steps.accepted[0], by('zhou', '2026-09-09'))
      .events();
    given(...received, ...history, ...accepted)
      .when(steps.assigned[0], by('zhou', '2026-09-15'))
      .denies('hands-not-separate', 'LL 34');
    given(...underReview)
      .when(handOver('review', 'ren'), by('lin', '2026-09-18'))
      .denies('wrong-role');
  });
});

describe('A recusal that is open', () => {
  const reviewed = given(...underReview)
    .when(...steps.signed)
    .events();
  const asked = (person: string) =>
    given(...underReview, ...reviewed)
      .when(ask(person), by('wang', '2026-09-21'))
      .events();
  it.each(['pan', 'rao'])('DESK-11 is decided before the application is: %s', (person) => {
    const history = [...underReview, ...reviewed, ...asked(person)];
    given(...history)
      .when(...steps.approved)
      .refuses('recusal-open', 'PL 43');
    const refused = given(...history)
      .when(decideRecusal(person, false), by('he', '2026-09-21'))
      .events();
    expect(
      given(...history, ...refused)
        .when(...steps.approved)
        .events(),
    ).toHaveLength(1);
  });
  it('DESK-11 is not asked for after the decision', () => {
    const approved = given(...underReview, ...reviewed)
      .when(...steps.approved)
      .events();
    given(...underReview, ...reviewed, ...approved)
      .when(ask('pan'), by('wang', '2026-09-23'))
      .refuses('wrong-stage');
  });
});

describe('A site check by somebody who was recused afterwards', () => {
  it('DESK-11 does not count: another looks again (E17)', () => {
    const item = 'fireworks-retail';
    const list = papers(item);
    const check = (officers: readonly string[], record: string): ApplicationCommand => ({
      type: 'CheckSite',
      data: { officers, met: true, findings: '', record: hash(record) },
    });
    const sign = (...records: readonly string[]): ApplicationCommand => ({
      type: 'SignReview',
      data: {
        opinion: 'grant',
        evidence: [...list.map(({ sha256 }) => sha256), ...records.map(hash)],
        grounds: [{ text: '条件具备', evidence: hash('fireworks-application') }],
      },
    });
    const history = tale(
      [receive({ item }, list), by('lin', '2026-09-07')],
      steps.accepted,
      steps.assigned,
      [check(['officer1', 'officer2'], 'first'), by('rao', '2026-09-16')],
      [ask('rao'), by('wang', '2026-09-17')],
      [decideRecusal('rao'), by('he', '2026-09-17')],
      [handOver('review', 'ren'), by('pan', '2026-09-18')],
    );
    given(...history)
      .when(sign('first'), by('ren', '2026-09-21'))
      .refuses('site-check-missing', 'LIC-S9');
    const again = given(...history)
      .when(check(['officer1', 'officer2'], 'second'), by('ren', '2026-09-21'))
      .events();
    expect(
      given(...history, ...again)
        .when(sign('first', 'second'), by('ren', '2026-09-21'))
        .events(),
    ).toHaveLength(1);
  });
});
