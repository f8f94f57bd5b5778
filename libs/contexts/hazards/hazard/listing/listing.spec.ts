import { localDate } from '#domain/kernel';
import { lawBook, type Override } from '#domain/law';
import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const { tale } = story;
const verified = tale(story.reported, story.verified);
const proposed = tale(story.reported, story.verified, story.proposed);
const listed = tale(story.reported, story.verified, story.proposed, story.listed);
const served = tale(...story.upToService);
const [propose, proposing] = story.proposed;
const [list, listing] = story.listed;

const own = (rule: string, change: Partial<Override>) =>
  lawBook({
    district: '440704',
    overrides: [
      {
        rule,
        from: localDate('2026-06-04'),
        why: '区安委会规定',
        decidedBy: '区安委会',
        decidedOn: localDate('2026-06-01'),
        ...change,
      },
    ],
  });
const area = tale(
  [
    {
      type: 'ReportHazard',
      data: { ...story.reportData, subject: { kind: 'area', id: 'waihai', name: '外海市场' } },
    },
    story.reported[1],
  ],
  story.verified,
);

describe('HAZ-S4 the listing is proposed', () => {
  it('by the department, to an organ that lists at that level, and is decided in time', () => {
    expect(proposed.at(-1)).toMatchObject({
      data: {
        proposal: { level: 'district', lister: 'government' },
        documents: [{ title: '挂牌督办审批表' }],
        clocks: [
          { clock: 'HAZ-D17-PROPOSE', outcome: 'met' },
          { clock: 'HAZ-D17-DECIDE', set: { dueDate: '2026-06-17', duty: 'head-of-organ' } },
        ],
      },
    });
    given(...proposed)
      .when(propose, proposing)
      .decidesNothing();
    given(...verified)
      .when(propose, by('agent', '2026-06-03'))
      .denies('wrong-role');
    given(...verified)
      .when(propose, by('wu', '2026-06-03'))
      .denies('other-organ');
  });

  it('to no organ that does not list there: the bureau, a street elsewhere', () => {
    const to = (change: object) => ({ ...propose, data: { ...story.proposal, ...change } });
    given(...verified)
      .when(to({ lister: 'bureau' }), proposing)
      .denies('does-not-list', 'HAZ-S5');
    given(...verified)
      .when(to({ level: 'street', lister: 'lile' }), proposing)
      .denies('does-not-list');
    expect(
      given(...verified)
        .when(to({ level: 'street', lister: 'waihai' }), proposing)
        .events(),
    ).toHaveLength(1);
    const data = { ...story.proposal, lister: 'bureau' };
    const law = own('HAZ-S5', { amounts: { districtByBureau: 1 } });
    expect(
      given(...verified)
        .when({ ...propose, data }, by('ou', '2026-06-04', { law }))
        .events(),
    ).toHaveLength(1);
    given(...verified)
      .when({ ...propose, data }, by('ou', '2026-06-03', { law }))
      .denies('does-not-list');
  });

  it('E74 of an area to no body that has to rectify it, nor followed by it', () => {
    given(...area)
      .when({ ...propose, data: { ...story.proposal, supervisor: 'waihai' } }, proposing)
      .refuses('own-area', 'E74');
    given(...area)
      .when(
        { ...propose, data: { ...story.proposal, level: 'street', lister: 'waihai' } },
        proposing,
      )
      .denies('own-area', 'E74');
  });

  it('E74 HAZ-S4 of an area not by who handles it for that very body', () => {
    const report = { ...story.reportData, subject: { kind: 'area', id: 'bureau', name: '库区' } };
    const own = tale(
      [{ type: 'ReportHazard', data: report }, story.reported[1]] as typeof story.reported,
      story.verified,
    );
    for (const who of ['he', 'ou'] as const)
      given(...own)
        .when(
          { ...propose, data: { ...story.proposal, supervisor: 'lile' } },
          by(who, '2026-06-03'),
        )
        .denies('own-area', 'E74');
  });

  it('once: not again while it is listed', () =>
    given(...listed)
      .when({ ...propose, data: { ...story.proposal, reason: '再次' } }, by('ou', '2026-06-10'))
      .refuses('already-proposed'));
});

describe('HAZ-S5 it is listed', () => {
  it('by a head of the organ asked, with limit, plan date and rhythm in the notice', () => {
    expect(listed.at(-1)).toMatchObject({
      data: {
        notice: {
          level: 'district',
          lister: 'government',
          limit: '2026-12-01',
          planBy: '2026-06-25',
          reportEveryMonths: 3,
          extensionsMax: 1,
          acceptances: 1,
        },
        documents: [
          {
            number: '（江海）应急挂牌〔2026〕5号',
            content: { copies: 2, issuer: 'government', facts: story.reportData.facts },
          },
        ],
        clocks: [
          { clock: 'HAZ-D17-DECIDE', outcome: 'met' },
          { clock: 'HAZ-D11', set: { dueDate: '2026-06-10' } },
          { clock: 'HAZ-D12', set: { dueDate: '2026-06-12' } },
        ],
      },
    });
    given(...listed)
      .when(list, listing)
      .decidesNothing();
    given(...proposed)
      .when(list, by('ou', '2026-06-05'))
      .denies('does-not-list');
    given(...proposed)
      .when(list, by('chen', '2026-06-05'))
      .denies('wrong-role');
    given(...verified)
      .when(list, listing)
      .refuses('not-proposed');
  });

  it('HAZ-D1 within a year, HAZ-D13 with the plan within thirty days', () => {
    const until = (limit: string, planBy = '2026-06-25') =>
      given(...proposed).when(
        { ...list, data: { limit: localDate(limit), planBy: localDate(planBy) } },
        listing,
      );
    expect(until('2027-06-05').events()).toHaveLength(1);
    until('2027-06-06').refuses('limit-beyond-cap', 'HAZ-D1');
    until('2026-06-05').refuses('limit-beyond-cap');
    expect(until('2026-12-01', '2026-07-05').events()).toHaveLength(1);
    until('2026-12-01', '2026-07-06').refuses('plan-date-beyond-cap', 'HAZ-D13');
    until('2026-06-20', '2026-06-21').refuses('plan-date-beyond-cap');
  });

  it('E81 by the district’s settings of that day, which stay for this hazard', () => {
    const law = own('HAZ-S11', { amounts: { acceptances: 2 } });
    const [event] = given(...proposed)
      .when(list, by('xian', '2026-06-05 10:00', { law }))
      .events();
    expect(event).toMatchObject({ data: { notice: { acceptances: 2 } } });
  });

  it('and the notice is served: limit, plan, reports, visits and the last day to ask run', () => {
    expect(served.at(-1)).toMatchObject({
      data: {
        servedOn: '2026-06-08',
        clocks: [
          { clock: 'HAZ-D1', set: { dueDate: '2026-12-01', duty: 'holder' } },
          { clock: 'HAZ-D13', set: { dueDate: '2026-06-25' } },
          { clock: 'HAZ-D8', set: { dueDate: '2026-09-08' } },
          { clock: 'HAZ-D14', set: { dueDate: '2026-11-10' } },
          { clock: 'HAZ-D17-VISIT', set: { dueDate: '2026-07-08', duty: 'officer' } },
        ],
      },
    });
    given(...served)
      .when(...story.served)
      .decidesNothing();
    given(...listed)
      .when(
        { type: 'ServeNotice', data: { service: { ...story.service, signed: false } } },
        by('chen', '2026-06-08'),
      )
      .refuses('not-signed');
    given(...proposed)
      .when(...story.served)
      .refuses('not-listed');
    given(...listed)
      .when(story.served[0], by('agent', '2026-06-08'))
      .denies('wrong-role');
  });
});

describe('HAZ-S7 HAZ-D12 the listing is published, HAZ-D11 and reported upwards', () => {
  it('which ends what is owed for it', () => {
    expect(tale(...story.upToService, story.published).at(-1)).toMatchObject({
      data: { places: story.places, clocks: [{ clock: 'HAZ-D12', outcome: 'met' }] },
    });
    const up = { type: 'ReportListingUp', data: { to: '市安委办', paper: '9号' } } as const;
    expect(
      given(...served)
        .when(up, by('ou', '2026-06-11 10:00'))
        .events(),
    ).toMatchObject([{ data: { clocks: [{ clock: 'HAZ-D11', outcome: 'late' }] } }]);
    given(...proposed)
      .when(up, by('ou', '2026-06-11'))
      .refuses('not-listed');
  });
});

describe('HAZ-S16 it is not listed', () => {
  it('with reasons, and may be proposed anew', () => {
    const decline = { type: 'DeclineListing', data: { reason: '街道督促即可' } } as const;
    const events = given(...proposed)
      .when(decline, listing)
      .events();
    expect(events).toMatchObject([
      {
        type: 'ListingDeclined',
        data: { clocks: [{ clock: 'HAZ-D17-DECIDE' }, { clock: 'removal', op: 'start' }] },
      },
    ]);
    given(...proposed, ...events)
      .when(list, listing)
      .refuses('already-declined');
    given(...proposed)
      .when(decline, by('ou', '2026-06-05'))
      .denies('does-not-list');
    given(...listed)
      .when(decline, listing)
      .refuses('already-listed');
    expect(
      given(...proposed, ...events)
        .when(propose, by('ou', '2026-07-01'))
        .events(),
    ).toMatchObject([{ data: { clocks: [{ op: 'start', clock: 'HAZ-D17-DECIDE' }] } }]);
  });
});

describe('HAZ-S15 it is listed at another level', () => {
  const to = (level: 'street' | 'district' | 'city', reference?: string) =>
    ({ type: 'ChangeLevel', data: { level, reason: '影响扩大', reference } }) as const;

  it('by the lister of the new level; limit and extensions go on, and it is reported up', () => {
    const events = given(...served)
      .when(to('street'), by('wu', '2026-07-01 10:00'))
      .events();
    expect(events).toMatchObject([
      {
        data: { level: 'street', lister: 'waihai', clocks: [{ op: 'start', clock: 'HAZ-D11' }] },
      },
    ]);
    expect(given(...served, ...events).state()).toMatchObject({ limit: '2026-12-01' });
    given(...served)
      .when(to('street'), by('yu', '2026-07-01'))
      .denies('does-not-list');
    given(...served)
      .when(to('district'), by('xian', '2026-07-01'))
      .refuses('same-level');
  });

  it('or by reference to the notice of the city', () => {
    given(...served)
      .when(to('city'), by('xian', '2026-07-01'))
      .refuses('reference-missing');
    given(...served)
      .when(to('city', '江安委〔2026〕3号'), by('ou', '2026-07-01'))
      .denies('lister-only');
    expect(
      given(...served)
        .when(to('city', '江安委〔2026〕3号'), by('xian', '2026-07-01'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('HAZ-S19 who is late is interviewed', () => {
  it('by the lister, and no clock stops', () => {
    const interview = {
      type: 'InterviewBody',
      data: { interviewed: '梁宏达', demands: '七日内报送' },
    } as const;
    const [event] = given(...served)
      .when(interview, by('xian', '2026-07-01'))
      .events();
    expect(event?.data).not.toHaveProperty('clocks');
    given(...served)
      .when(interview, by('ou', '2026-07-01'))
      .denies('lister-only');
    given(...proposed)
      .when(interview, by('xian', '2026-07-01'))
      .denies('lister-only');
  });
});
