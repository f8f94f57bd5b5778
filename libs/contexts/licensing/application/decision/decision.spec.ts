import { type Act, localDate } from '#domain/kernel';
import { decisions, seeing } from '#testing';
import { type BarFacts, barReference } from '../../bar/bar.reference.js';
import type { Bar, ListedViolator } from '../../bar/standing.js';
import { by, hash } from '../../desk.examples.js';
import type { ApplicationCommand } from '../application.noun.js';
import { applicationNoun } from '../application.noun.js';
import {
  approved,
  receive,
  reviewed,
  standing,
  type Step,
  steps,
  tale,
  underReview,
} from '../application.examples.js';
import type { ApproveApplication } from './approve-application.js';
import type { RefusalGround } from './decision.events.js';

const given = decisions(applicationNoun);
const day = '2026-09-22';
const approve = (change: Partial<ApproveApplication['data']> = {}): ApproveApplication => ({
  type: 'ApproveApplication',
  data: { ...steps.approved[0].data, ...change },
});
const bar: Bar = {
  barId: 'b',
  kind: 'reapplication',
  subject: 'enterprise-1',
  rule: 'LIC-B1',
  source: 'event-1',
  from: localDate('2025-09-22'),
  until: localDate('2026-09-22'),
};
const ban: Bar = { ...bar, kind: 'principal-ban', subject: 'token-principal-1', rule: 'ACB-1' };
const ground: RefusalGround = { kind: 'condition-not-met', text: '间距不足', law: 'O36' };
const refusal = (
  grounds: readonly RefusalGround[] = [ground],
  departure?: string,
): ApplicationCommand => ({
  type: 'RefuseApplication',
  data: departure === undefined ? { grounds } : { grounds, departure },
});
/** The approver, who looked at what is on record against the applicant. */
const against = ({ bars = [], listings = [] }: Partial<BarFacts>): Act =>
  seeing(by('pan', day), barReference, 'enterprise-1', {
    standing: { facts: { bars, listings } },
  });
const advised: Step = [
  { type: 'SignReview', data: { ...steps.signed[0].data, opinion: 'refuse' } },
  by('rao', '2026-09-21'),
];
const advisedAgainst = tale(steps.received, steps.accepted, steps.assigned, advised);

describe('Approving (LIC-S13)', () => {
  it('decides with a number and starts the time to serve and to publish', () =>
    expect(approved.at(-1)).toMatchObject({
      type: 'ApplicationApproved',
      data: {
        decisionNumber: '（江海）应急许准〔2026〕12号',
        approver: 'pan',
        validFrom: '2026-09-22',
        standing: { bars: [], blacklisted: false },
      },
    }));
  it('changes nothing a second time; another decision is refused', () => {
    given(...approved)
      .when(...steps.approved)
      .decidesNothing();
    given(...approved)
      .when(approve({ terms: { project: '别的' } }), by('pan', day))
      .refuses('decided-already');
    given(...approved)
      .when(refusal(), by('pan', day))
      .refuses('wrong-stage');
  });
  it('needs the bars and bans of the applicant and the principal to have been read', () =>
    given(...reviewed)
      .when(approve({ standing: { ...standing, subjects: ['enterprise-1'] } }), by('pan', day))
      .refuses('standing-not-checked', 'LIC-S13'));
  it('cannot be chosen on the last day of a bar, and can on the next (LIC-B1)', () => {
    const barred = approve({ standing: { ...standing, bars: [bar] } });
    given(...reviewed)
      .when(barred, by('pan', '2026-09-22'))
      .refuses('application-barred', 'LIC-B1');
    expect(
      given(...reviewed)
        .when(barred, by('pan', '2026-09-23'))
        .events(),
    ).toHaveLength(1);
  });
  it('cannot be chosen while the principal is banned (LIC-B7)', () => {
    const banned = (change: Partial<Bar>) =>
      approve({ standing: { ...standing, bars: [{ ...ban, ...change }] } });
    given(...reviewed)
      .when(banned({}), by('pan', day))
      .refuses('principal-banned', 'LIC-B7', 'WSL 94');
    given(...reviewed)
      .when(banned({ until: undefined, industry: '26' }), by('pan', day))
      .refuses('principal-banned');
    expect(
      given(...reviewed)
        .when(banned({ until: undefined, industry: '51' }), by('pan', day))
        .events(),
    ).toHaveLength(1);
    expect(
      given(...reviewed)
        .when(banned({ item: 'fireworks-retail' }), by('pan', day))
        .events(),
    ).toHaveLength(1);
  });
  it('asks for a look on site when the unit is blacklisted, and refuses it nothing for that (LIC-B8)', () => {
    const listed = approve({ standing: { ...standing, blacklisted: true } });
    given(...reviewed)
      .when(listed, by('pan', day))
      .refuses('strict-review-needed', 'LIC-B8');
    const evidence = [...steps.signed[0].data.evidence, hash('site')];
    const looked = tale(
      steps.received,
      steps.accepted,
      steps.assigned,
      [
        {
          type: 'CheckSite',
          data: {
            officers: ['officer1', 'officer2'],
            met: true,
            findings: '',
            record: hash('site'),
          },
        },
        by('rao', '2026-09-16'),
      ],
      [
        { type: 'SignReview', data: { ...steps.signed[0].data, evidence } },
        by('rao', '2026-09-21'),
      ],
    );
    expect(
      given(...looked)
        .when(listed, by('pan', day))
        .events(),
    ).toHaveLength(1);
  });
  it('says what must stand on the certificate, and for how long', () => {
    given(...reviewed)
      .when(approve({ terms: {} }), by('pan', day))
      .refuses('terms-missing');
    given(...reviewed)
      .when(approve({ years: 1 }), by('pan', day))
      .refuses('validity-not-allowed');
    given(...reviewed)
      .when(approve({ validFrom: localDate('2026-09-21') }), by('pan', day))
      .refuses('validity-backdated');
  });
  it('explains itself when it departs from the review', () => {
    given(...advisedAgainst)
      .when(approve(), by('pan', day))
      .refuses('departure-unexplained');
    expect(
      given(...advisedAgainst)
        .when(approve({ departure: '已整改' }), by('pan', day))
        .events(),
    ).toHaveLength(1);
    given(...reviewed)
      .when(refusal(), by('pan', day))
      .refuses('departure-unexplained');
  });
  it('is a third hand: neither the clerk nor the reviewer (LIC-S13)', () => {
    const byZhou = tale(
      [receive(), by('zhou', '2026-09-07')],
      [steps.accepted[0], by('zhou', '2026-09-09')],
      steps.assigned,
      steps.signed,
    );
    given(...byZhou)
      .when(approve(), by('zhou', day))
      .denies('hands-not-separate');
    given(...reviewed)
      .when(approve(), by('hao', day))
      .denies('wrong-organ');
    given(...underReview)
      .when(approve(), by('pan', day))
      .refuses('wrong-stage');
  });
});

describe('Refusing (LIC-S14)', () => {
  it('gives reasons and the ways to challenge it', () =>
    expect(
      given(...advisedAgainst)
        .when(refusal(), by('pan', day))
        .events(),
    ).toMatchObject([
      {
        data: {
          documents: [{ code: '许驳', content: { remedies: { review: expect.any(String) } } }],
          clocks: [{ clock: 'LIC-D2', outcome: 'met' }, { clock: 'LIC-D17' }],
        },
      },
    ]));
  it('changes nothing a second time', () => {
    const once = given(...advisedAgainst)
      .when(refusal(), by('pan', day))
      .events();
    given(...advisedAgainst, ...once)
      .when(refusal(), by('pan', day))
      .decidesNothing();
    given(...advisedAgainst, ...once)
      .when(refusal([{ ...ground, text: 'x' }]), by('pan', day))
      .refuses('decided-already');
  });
  it('is never without reasons', () => {
    given(...advisedAgainst)
      .when(refusal([]), by('pan', day))
      .refuses('grounds-missing', 'LIC-S14');
    given(...advisedAgainst)
      .when(refusal([{ ...ground, law: '' }]), by('pan', day))
      .refuses('grounds-missing');
  });
  it('does not rest on a blacklist flag alone (LIC-B8)', () => {
    const flag: RefusalGround = { kind: 'blacklist', text: '失信', law: 'WSL 78' };
    given(...advisedAgainst)
      .when(refusal([flag]), by('pan', day))
      .refuses('blacklist-alone', 'LIC-B8');
    const named = refusal([{ ...flag, measure: '基础清单第x项' }]);
    given(...advisedAgainst)
      .when(named, by('pan', day))
      .refuses('ground-not-on-record', 'LIC-B8');
    const listing: ListedViolator = {
      listingId: 'l',
      organ: '省厅',
      decisionNumber: '1',
      listedOn: localDate('2026-01-01'),
      until: localDate('2029-01-01'),
    };
    expect(
      given(...advisedAgainst)
        .when(named, against({ listings: [listing] }))
        .events(),
    ).toHaveLength(1);
  });
  it('DESK-9 rests on a bar or a ban that is on record for this matter', () => {
    const barred = refusal([{ ...ground, kind: 'bar', law: 'LL 78' }]);
    const banned = refusal([{ ...ground, kind: 'ban', law: 'WSL 94' }]);
    const refuses = (command: ApplicationCommand, bars: readonly Bar[]) =>
      given(...advisedAgainst).when(command, against({ bars }));
    refuses(barred, []).refuses('ground-not-on-record', 'LL 38');
    refuses(barred, [ban]).refuses('ground-not-on-record');
    refuses(barred, [{ ...bar, item: 'fireworks-retail' }]).refuses('ground-not-on-record');
    refuses(banned, [bar]).refuses('ground-not-on-record');
    expect(refuses(barred, [bar]).events()).toHaveLength(1);
    expect(refuses(banned, [ban]).events()).toHaveLength(1);
  });
  it('warns and bars whoever handed in false material (LIC-B1)', () => {
    const untrue: RefusalGround = {
      kind: 'false-material',
      text: '虚假',
      law: 'LL 78',
      evidence: hash('design-chapter'),
    };
    expect(
      given(...advisedAgainst)
        .when(refusal([untrue]), by('pan', day))
        .events(),
    ).toMatchObject([
      {
        data: {
          bar: { rule: 'LIC-B1', subject: 'enterprise-1' },
          documents: [{ code: '许驳' }, { code: '许警' }],
        },
      },
    ]);
    given(...advisedAgainst)
      .when(refusal([{ ...untrue, evidence: hash('rumour') }]), by('pan', day))
      .refuses('false-material-not-named', 'LIC-B1');
  });
});
