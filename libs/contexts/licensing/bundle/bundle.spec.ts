import { instant, localDate, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { papers } from '../application/application.examples.js';
import { bureau, by, hash, reacting, ringing } from '../desk.examples.js';
import { applicationsOf } from './applications-of.js';
import type { BundleEvent, BundleOpened } from './bundle.events.js';
import { type BundleCommand, bundleNoun } from './bundle.noun.js';
import { acceptedStep, openBundle, openedStep, type Step, tale } from './bundle.examples.js';
import { bundleOf, memberId } from './bundle.stream.js';

const given = decisions(bundleNoun);
const opened = tale(openedStep);
const running = tale(openedStep, acceptedStep(1, '2026-09-09'), acceptedStep(2, '2026-09-14'));
const change = (data: Partial<typeof openBundle.data>): typeof openBundle => ({
  ...openBundle,
  data: { ...openBundle.data, ...data },
});

describe('Opening a bundle (S1, 一站式)', () => {
  it('makes an application of each matter, for its own department, with each paper once', () =>
    expect(opened).toMatchObject([
      {
        data: {
          clerk: 'lin',
          members: [
            { application: 'bundle-1.1', organ: 'jianghai-bureau' },
            { application: 'bundle-1.2', organ: 'jianghai-health' },
          ],
          documents: [{ number: '（江海）应急许收〔2026〕30号' }],
        },
      },
    ]));
  it('tells the matters on its receipt, and no id nor name of the program', () => {
    const facts = { majorHazardStore: false };
    const [first, second] = openBundle.data.members;
    const [event] = given()
      .when(change({ members: [{ ...first!, facts }, second!] }), openedStep[1])
      .events();
    const [receipt] = (event as BundleOpened).data.documents;
    const { members } = receipt!.content as Readonly<{ members: readonly object[] }>;
    expect(members).toEqual([
      { item: 'design-review', purpose: 'new', organ: first!.organ },
      { item: 'standardisation', purpose: 'new', organ: second!.organ },
    ]);
  });
  it('changes nothing when it is sent again, and its id is taken then', () => {
    given(...opened)
      .when(...openedStep)
      .decidesNothing();
    given(...opened)
      .when(change({ materials: [] }), openedStep[1])
      .refuses('bundle-exists');
  });
  it('DESK-39 holds several different items, and papers that one of them asks for', () => {
    const [first] = openBundle.data.members;
    given()
      .when(change({ members: [first!, first!], materials: [] }), openedStep[1])
      .refuses('bundle-of-one');
    const [paper] = papers('plan-filing');
    given()
      .when(change({ materials: [paper!] }), openedStep[1])
      .refuses('material-not-in-list');
    const [own] = openBundle.data.materials;
    given()
      .when(change({ materials: [own!, own!] }), openedStep[1])
      .refuses('material-twice');
  });
  it('is opened at the window, or online by the applicant', () => {
    given().when(openBundle, by('rao', '2026-09-07')).denies('wrong-role');
    given()
      .when(change({ channel: 'online' }), by('mallory', '2026-09-07'))
      .denies('not-the-applicant');
    expect(
      given()
        .when(change({ channel: 'online' }), by('wang', '2026-09-07'))
        .events(),
    ).toHaveLength(1);
  });
  it('gives a paper that was missing to every member that asks for it', () => {
    const add: BundleCommand = {
      type: 'AddBundleMaterials',
      data: { materials: papers('standardisation') },
    };
    const once = given(...opened)
      .when(add, by('lin', '2026-09-10'))
      .events();
    expect(once).toMatchObject([
      {
        data: {
          shares: [{ application: 'bundle-1.2', materials: [{ sha256: hash('self-rating') }] }],
        },
      },
    ]);
    given(...opened, ...once)
      .when(add, by('lin', '2026-09-10'))
      .decidesNothing();
  });
  it('is found by the id of its applications', () => {
    expect(bundleOf(memberId('bundle-1', 2))).toBe('bundle-1');
    expect(bundleOf('0197-application')).toBeUndefined();
  });
});

describe('The joint limit (LIC-D3)', () => {
  it('runs from the last acceptance', () => {
    expect(tale(openedStep, acceptedStep(1, '2026-09-09')).at(-1)).toMatchObject({
      data: { clocks: [] },
    });
    expect(running.at(-1)).toMatchObject({
      data: { clocks: [{ op: 'start', clock: 'LIC-D3', set: { dueDate: '2026-11-20' } }] },
    });
    given(...running)
      .when(...acceptedStep(2, '2026-09-14'))
      .decidesNothing();
    given(...opened)
      .when(...acceptedStep(3, '2026-09-14'))
      .unknown('no-such-member');
  });
  it('LIC-D3 is for several departments: two matters of one organ keep their own limits', () => {
    const members = openBundle.data.members.map((one) => ({ ...one, organ: bureau }));
    const alone: Step = [change({ members }), openedStep[1]];
    expect(
      tale(alone, acceptedStep(1, '2026-09-09'), acceptedStep(2, '2026-09-14')).at(-1),
    ).toMatchObject({ data: { clocks: [] } });
    const parts = (events: readonly BundleEvent[]) =>
      events.flatMap((event) =>
        event.type === 'BundleOpened'
          ? applicationsOf(event.data).map(({ data }) => data.asking.sameOrgan)
          : [],
      );
    expect([parts(tale(alone)), parts(opened)]).toEqual([
      [true, true],
      [undefined, undefined],
    ]);
  });
  it('runs when the one that was not accepted falls out', () => {
    const out: Step = [
      {
        type: 'NoteMemberDecided',
        data: {
          application: 'bundle-1.2',
          outcome: 'not-accepted',
          decidedOn: localDate('2026-09-15'),
        },
      },
      reacting('2026-09-15'),
    ];
    expect(tale(openedStep, acceptedStep(1, '2026-09-09'), out).at(-1)).toMatchObject({
      data: { clocks: [{ op: 'start', clock: 'LIC-D3' }] },
    });
  });
  it('stands while a step of one member does not count (LIC-D5)', () => {
    const application = 'bundle-1.1';
    const begun: Step = [
      {
        type: 'NoteMemberExcluded',
        data: { application, step: 'expert-review', from: localDate('2026-09-17') },
      },
      reacting('2026-09-17'),
    ];
    const ended: Step = [
      {
        type: 'NoteMemberResumed',
        data: { application, step: 'expert-review', to: localDate('2026-09-18') },
      },
      reacting('2026-09-18'),
    ];
    const standing = given(...running)
      .when(...begun)
      .events();
    expect(standing).toMatchObject([
      { data: { clocks: [{ op: 'move', set: { standing: true } }] } },
    ]);
    const over = given(...running, ...standing)
      .when(...ended)
      .events();
    expect(over).toMatchObject([
      { data: { clocks: [{ set: { standing: false, dueDate: '2026-11-24' } }] } },
    ]);
    given(...running, ...standing)
      .when(...begun)
      .decidesNothing();
    given(...running, ...standing, ...over)
      .when(...ended)
      .decidesNothing();
    given(...running)
      .when(...ended)
      .decidesNothing();
  });
  it('is extended once, by the head of the government', () => {
    const extend: BundleCommand = { type: 'ExtendBundle', data: { amount: 15, reason: '复杂' } };
    const once = given(...running)
      .when(extend, by('gao', '2026-11-20'))
      .events();
    expect(once).toMatchObject([
      {
        data: {
          members: ['bundle-1.1', 'bundle-1.2'],
          clocks: [{ op: 'move', set: { dueDate: '2026-12-11' } }],
        },
      },
    ]);
    given(...running, ...once)
      .when(extend, by('gao', '2026-11-20'))
      .decidesNothing();
    given(...running, ...once)
      .when({ type: 'ExtendBundle', data: { amount: 5, reason: '复杂' } }, by('gao', '2026-11-20'))
      .refuses('extension-used-up');
    given(...running)
      .when(extend, by('he', '2026-11-20'))
      .denies('head-of-government-needed');
    given(...running)
      .when(extend, by('gao', '2026-11-23'))
      .refuses('period-over');
    given(...opened)
      .when(extend, by('gao', '2026-11-20'))
      .refuses('no-decision-clock');
  });
  it('ends with the last decision', () => {
    const decided = (n: number): Step => [
      {
        type: 'NoteMemberDecided',
        data: {
          application: `bundle-1.${n}`,
          outcome: 'approved',
          decidedOn: localDate('2026-10-12'),
        },
      },
      reacting('2026-10-12'),
    ];
    const first = given(...running)
      .when(...decided(1))
      .events();
    expect(first).toMatchObject([{ type: 'MemberDecided' }]);
    given(...running, ...first)
      .when(...decided(1))
      .decidesNothing();
    expect(
      given(...running, ...first)
        .when(...decided(2))
        .events(),
    ).toMatchObject([
      { type: 'MemberDecided' },
      { type: 'BundleCompleted', data: { clocks: [{ clock: 'LIC-D3', outcome: 'met' }] } },
    ]);
  });
  it('tells when it ran out, once', () => {
    const ring: RingClock = {
      type: 'RingClock',
      data: {
        clock: 'LIC-D3',
        due: instant('2026-11-20T23:59:59.999+08:00'),
        kind: 'expiry',
        step: 1,
      },
    };
    const once = given(...running)
      .when(ring, ringing('2026-11-21'))
      .events();
    expect(once).toMatchObject([{ type: 'ClockExpired', data: { rule: 'LIC-D3' } }]);
    given(...running, ...once)
      .when(ring, ringing('2026-11-21'))
      .decidesNothing();
  });
});
