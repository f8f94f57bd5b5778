import { instant, localDate } from '#domain/kernel';
import { decisions } from '#testing';
import type { ChangeKind } from '../../catalogue/item.js';
import { by, hash, reacting, ringing } from '../../desk.examples.js';
import type { Terms } from '../../desk/party.js';
import {
  aboutLicence,
  grant,
  grantedStep,
  tale as licenceTale,
} from '../../licence/licence.examples.js';
import { applicationNoun } from '../application.noun.js';
import { papers, receive, reviewed, type Step, steps, tale } from '../application.examples.js';
import type { ApproveApplication } from './approve-application.js';
import { inOrder } from './decision-paper.js';

const given = decisions(applicationNoun);
const day = '2026-09-22';
const approve = (change: Partial<ApproveApplication['data']> = {}): ApproveApplication => ({
  type: 'ApproveApplication',
  data: { ...steps.approved[0].data, ...change },
});

describe('What nobody may say yes to', () => {
  const site = (met: boolean, record: string): Step => [
    {
      type: 'CheckSite',
      data: { officers: ['officer1', 'officer2'], met, findings: '', record: hash(record) },
    },
    by('rao', '2026-09-16'),
  ];
  const advised = (...checks: readonly Step[]) => {
    const records = checks.map((_, n) => hash(n === 0 ? 'site' : 'again'));
    const evidence = [...steps.signed[0].data.evidence, ...records];
    return tale(steps.received, steps.accepted, steps.assigned, ...checks, [
      { type: 'SignReview', data: { ...steps.signed[0].data, opinion: 'refuse', evidence } },
      by('rao', '2026-09-21'),
    ]);
  };
  it('DESK-4 is not granted against a failed site check, whatever reason is given', () => {
    const departing = approve({ departure: '不同意' });
    given(...advised(site(false, 'site')))
      .when(departing, by('pan', day))
      .refuses('conditions-not-met', 'WSL 63');
    expect(
      given(...advised(site(false, 'site'), site(true, 'again')))
        .when(departing, by('pan', day))
        .events(),
    ).toHaveLength(1);
  });
});

describe('A first grant', () => {
  it('says its terms in the order of the item, whoever typed them', () => {
    const terms = { maximumStock: '60箱', kinds: 'C级', address: '一号', manager: '李' };
    expect(Object.keys(inOrder(terms, ['manager', 'address', 'kinds', 'maximumStock']))).toEqual([
      'manager',
      'address',
      'kinds',
      'maximumStock',
    ]);
  });
});

describe('What a first grant says', () => {
  const terms = { project: '储罐改造' };
  const granting = (change: Partial<ApproveApplication['data']>) =>
    given(...reviewed).when(approve({ terms, ...change }), by('pan', day));
  it('DESK-19 says what its item asks for, and nothing else', () => {
    granting({ terms: { ...terms, colour: '红' } }).refuses('terms-unknown');
    granting({ terms: { colour: '红' } }).refuses('terms-missing');
  });
  it('FLD-4 begins no later than its certificate must be served (LL 44, LIC-D6)', () => {
    const from = (validFrom: string) => granting({ validFrom: localDate(validFrom) });
    from('2036-01-01').refuses('validity-too-late', 'LL 44', 'LIC-D6');
    from('2026-10-14').refuses('validity-too-late');
    expect(from('2026-10-13').events()).toMatchObject([{ data: { validFrom: '2026-10-13' } }]);
  });
});

describe('A change that was asked for (LL 49)', () => {
  const item = 'fireworks-retail';
  const asks = (changes: readonly ChangeKind[]) =>
    receive(
      { item, purpose: 'change', licence: 'licence-1', changes },
      papers(item, [], { purpose: 'change' }),
    );
  const reviewedChange = (changes: readonly ChangeKind[]) => {
    const list = papers(item, [], { purpose: 'change' });
    const record = hash('site');
    const evidence = [...list.map(({ sha256 }) => sha256), record];
    return tale(
      [asks(changes), aboutLicence(by('lin', '2026-09-23'))],
      [steps.accepted[0], by('lin', '2026-09-23')],
      [steps.assigned[0], by('pan', '2026-09-23')],
      [
        {
          type: 'CheckSite',
          data: { officers: ['officer1', 'officer2'], met: true, findings: '', record },
        },
        by('rao', '2026-09-23'),
      ],
      [
        {
          type: 'SignReview',
          data: { opinion: 'grant', evidence, grounds: [{ text: '符合', evidence: record }] },
        },
        by('rao', '2026-09-24'),
      ],
    );
  };
  const granting = (change: Terms) => approve({ terms: { ...grant.terms, ...change } });
  const pan = aboutLicence(by('pan', '2026-09-25'));
  it('DESK-19 leaves everything else as the licence says, and its term', () => {
    const history = reviewedChange(['name']);
    given(...history)
      .when(granting({ kinds: 'A级' }), pan)
      .refuses('terms-not-asked', 'LL 49', 'LIC-L2');
    given(...history)
      .when(granting({ manager: '李' }), pan)
      .refuses('terms-not-asked');
    expect(
      given(...history)
        .when(granting({}), pan)
        .events(),
    ).toMatchObject([{ data: { validFrom: grant.validFrom, validTo: grant.validTo } }]);
  });
  it('is decided in a paper that names the licence and what changes（准予变更决定书）', () =>
    expect(
      given(...reviewedChange(['name', 'principal']))
        .when(granting({}), pan)
        .events(),
    ).toMatchObject([
      {
        data: {
          documents: [
            {
              code: '许变',
              content: { number: grant.number, changes: ['name', 'principal'], terms: grant.terms },
            },
          ],
        },
      },
    ]));
  it('has a certificate with the number that the licence has（证号）', () => {
    const changed = given(...reviewedChange(['name']))
      .when(granting({}), pan)
      .events();
    expect(
      given(...reviewedChange(['name']), ...changed)
        .when(steps.issued[0], aboutLicence(by('cai', '2026-09-28')))
        .events(),
    ).toMatchObject([{ data: { documents: [{ content: { number: grant.number } }, {}] } }]);
    expect(grant.number).toMatch(/\S/);
  });
  it('DESK-19 alters what was asked for', () =>
    expect(
      given(...reviewedChange(['principal']))
        .when(granting({ manager: '李' }), pan)
        .events(),
    ).toMatchObject([{ data: { terms: { ...grant.terms, manager: '李' } } }]));
});

describe('A renewal that silence has decided (LL 50)', () => {
  const item = 'fireworks-retail';
  const renewal = receive(
    { item, purpose: 'renewal', licence: 'licence-1' },
    papers(item, [], { purpose: 'renewal' }),
  );
  const list = renewal.data.materials.map(({ sha256 }) => sha256);
  const record = hash('site');
  const reviewedRenewal = tale(
    [renewal, aboutLicence(by('lin', '2028-08-01'))],
    [steps.accepted[0], by('lin', '2028-08-01')],
    [steps.assigned[0], by('pan', '2028-08-01')],
    [
      {
        type: 'CheckSite',
        data: { officers: ['officer1', 'officer2'], met: true, findings: '', record },
      },
      by('rao', '2028-08-02'),
    ],
    [
      {
        type: 'SignReview',
        data: {
          opinion: 'grant',
          evidence: [...list, record],
          grounds: [{ text: '符合', evidence: record }],
        },
      },
      by('rao', '2028-08-03'),
    ],
  );
  const renewed = licenceTale(
    grantedStep,
    [
      {
        type: 'FileRenewal',
        data: { application: 'application-1', filedAt: instant('2028-08-01') },
      },
      reacting('2028-08-01'),
    ],
    [
      {
        type: 'RingClock',
        data: {
          clock: 'LIC-D12',
          due: instant('2028-09-21T23:59:59.999+08:00'),
          kind: 'expiry',
          step: 1,
        },
      },
      ringing('2028-09-22'),
    ],
  );
  it('DESK-20 is neither granted nor refused afterwards', () => {
    const then = aboutLicence(by('pan', '2028-09-25'), renewed);
    const grounds = [{ kind: 'condition-not-met', text: '间距不足', law: 'O65' }] as const;
    given(...reviewedRenewal)
      .when(approve({ terms: grant.terms }), then)
      .refuses('renewed-by-silence', 'LL 50');
    given(...reviewedRenewal)
      .when({ type: 'RefuseApplication', data: { grounds, departure: '不符合' } }, then)
      .refuses('renewed-by-silence', 'LL 69');
  });
  it('says what the licence says: another scope is a new application, and the register has no other', () =>
    given(...reviewedRenewal)
      .when(
        approve({ terms: { ...grant.terms, kinds: 'A级' } }),
        aboutLicence(by('pan', '2028-08-04')),
      )
      .refuses('terms-not-asked', 'LL 49', 'LIC-L2'));
  it('FLD-4 runs from the day after the old term, or, late, from the grant', () => {
    const granting = (when: string, validFrom?: string) =>
      given(...reviewedRenewal).when(
        approve({
          terms: grant.terms,
          ...(validFrom ? { validFrom: localDate(validFrom) } : {}),
        }),
        aboutLicence(by('pan', when)),
      );
    const term = { validFrom: '2028-09-22', validTo: '2030-09-21' };
    expect(granting('2028-08-04').events()).toMatchObject([
      {
        data: {
          ...term,
          documents: [{ code: '许延', content: { number: grant.number, ...term } }],
        },
      },
    ]);
    expect(granting('2028-09-22').events()).toMatchObject([{ data: { validFrom: '2028-09-22' } }]);
    expect(granting('2028-10-09', '2028-10-09').events()).toMatchObject([
      { data: { validFrom: '2028-10-09' } },
    ]);
    granting('2028-08-04', '2028-09-23').refuses('validity-not-following', 'LL 50');
  });
});
