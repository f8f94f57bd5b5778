import fc from 'fast-check';
import { decide, fold, Refusal } from '#libs/kernel';
import { decisions } from '#libs/testing';
import { by, hash } from '../desk.examples.js';
import { type ApplicationCommand, applicationDecider } from './application.decider.js';
import { evidenceOf } from './sign-review.js';
import type { ApplicationEvent } from './application.events.js';
import type { Application } from './application.shape.js';
import { received, standing, steps, underReview } from './application.examples.js';

const given = decisions(applicationDecider);
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
      .refuses('not-the-holder');
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
      .refuses('capacity-missing');
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
      .refuses('recused');
    given(...history)
      .when(handOver('review', 'rao'), by('pan', '2026-09-18'))
      .refuses('recused');
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
      .refuses('hands-not-separate');
    expect(
      given(...history, ...signed)
        .when(steps.approved[0], by('pan', '2026-09-22'))
        .events(),
    ).toHaveLength(1);
  });
  it('is decided by the head, on request, and never in his own matter', () => {
    given(...underReview)
      .when(decideRecusal('rao'), by('he', '2026-09-17'))
      .refuses('recusal-not-asked');
    given(...underReview, ...asked)
      .when(decideRecusal('rao'), by('pan', '2026-09-17'))
      .refuses('wrong-role');
    const own = given(...underReview)
      .when(ask('zhou'), by('wang', '2026-09-16'))
      .events();
    given(...underReview, ...own)
      .when(decideRecusal('zhou'), by('zhou', '2026-09-17'))
      .refuses('judge-in-own-matter');
  });
});

// Everyone tries everything in every order, and most of them have the capacity for every hand.
const people = ['lin', 'rao', 'pan', 'zhou', 'yi', 'bo', 'fu'];
const menu = (person: string, state: Application): readonly ApplicationCommand[] => {
  const evidence = state.status === 'none' ? [] : evidenceOf(state);
  const sign: ApplicationCommand = {
    type: 'SignReview',
    data: { opinion: 'grant', evidence, grounds: [{ text: '符合', evidence: evidence[0] ?? '' }] },
  };
  const approve: ApplicationCommand = {
    type: 'ApproveApplication',
    data: { terms: { project: 'p' }, standing },
  };
  const check: ApplicationCommand = {
    type: 'CheckSite',
    data: { officers: [person, 'officer2'], met: true, findings: '', record: hash('site') },
  };
  return [
    steps.received[0],
    { type: 'AcceptApplication', data: {} },
    { type: 'AcceptApplication', data: {} },
    { type: 'AssignReviewer', data: { reviewer: person } },
    { type: 'AssignReviewer', data: { reviewer: person } },
    handOver('intake', person),
    handOver('review', person),
    handOver('approval', person),
    ask(person),
    decideRecusal(person),
    check,
    { type: 'BeginExcludedStep', data: { step: 'test' } },
    { type: 'ProposeExclusion', data: { step: 'test', reason: 'r', needed: 'n' } },
    { type: 'EndExcludedStep', data: { step: 'test' } },
    sign,
    sign,
    approve,
    approve,
    approve,
  ];
};
const menuLength = menu('x', { status: 'none' }).length;

const attempt = fc.record({
  what: fc.nat(menuLength - 1),
  about: fc.constantFrom(...people),
  actor: fc.constantFrom(...people),
});
type Attempt = Readonly<{ what: number; about: string; actor: string }>;

const tried = (history: readonly ApplicationEvent[], { what, about, actor }: Attempt) => {
  try {
    const state = fold(applicationDecider, history);
    return decide(applicationDecider, menu(about, state)[what]!, state, by(actor, '2026-09-09'));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

type Hands = Readonly<Record<'intake' | 'review' | 'approval', readonly string[]>>;
type Says = { readonly [Type in ApplicationEvent['type']]?: (data: never) => Partial<Hands> };

/** Told from the events alone, not from the state the rules use. */
const says: Says = {
  ApplicationReceived: ({ clerk }: { clerk: string }) => ({ intake: [clerk] }),
  ApplicationAccepted: ({ clerk }: { clerk: string }) => ({ intake: [clerk] }),
  ReviewerAssigned: ({ reviewer }: { reviewer: string }) => ({ review: [reviewer] }),
  ReviewSigned: ({ reviewer }: { reviewer: string }) => ({ review: [reviewer] }),
  SiteChecked: ({ by, officers }: { by: string; officers: readonly { person: string }[] }) => ({
    review: [by, ...officers.map(({ person }) => person)],
  }),
  ExcludedStepBegun: ({ by }: { by: string }) => ({ review: [by] }),
  ExcludedStepEnded: ({ by }: { by: string }) => ({ review: [by] }),
  ExclusionProposed: ({ by }: { by: string }) => ({ review: [by] }),
  HearingNoticed: ({ by }: { by: string }) => ({ review: [by] }),
  HandedOver: ({ hand, to }: { hand: keyof Hands; to: string }) => ({ [hand]: [to] }),
  ApplicationApproved: ({ approver }: { approver: string }) => ({ approval: [approver] }),
};

const handsIn = (history: readonly ApplicationEvent[]) => {
  const told = history.map(({ type, data }) => says[type]?.(data as never) ?? {});
  const of = (hand: keyof Hands) => [...new Set(told.flatMap((hands) => hands[hand] ?? []))];
  return { intake: of('intake'), review: of('review'), approval: of('approval') };
};

describe('The three hands (受理、审查、审批相分离; LIC-S8, LIC-S13)', () => {
  it('never meet in one person, in whatever order people act', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 40, maxLength: 120 }), (attempts) => {
        const history = attempts.reduce<readonly ApplicationEvent[]>(
          (so, next) => [...so, ...tried(so, next)],
          [],
        );
        for (const { type } of history) reached.add(type);
        const { intake, review, approval } = handsIn(history);
        const all = [...intake, ...review, ...approval];
        expect(all).toHaveLength(new Set(all).size);
      }),
      { numRuns: 300 },
    );
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'ReviewerAssigned',
        'HandedOver',
        'RecusalDecided',
        'ReviewSigned',
        'ApplicationApproved',
      ]),
    );
  });
  it('asking twice changes nothing, whoever asks for whatever', () =>
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 5, maxLength: 60 }), (attempts) => {
        let history: readonly ApplicationEvent[] = [];
        for (const next of attempts) {
          history = [...history, ...tried(history, next)];
          expect(tried(history, next)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    ));
});
