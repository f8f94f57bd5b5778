import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { bureau, by, reacting } from '../desk.examples.js';
import { type LicenceCommand, licenceNoun } from './licence.noun.js';
import {
  grant,
  granted,
  grantedFor,
  grantedStep,
  granting,
  type Step,
  tale,
} from './licence.examples.js';

const given = decisions(licenceNoun);

describe('Granting a licence', () => {
  it('starts its term and the window of its renewal (LIC-D10)', () =>
    expect(granted).toMatchObject([
      {
        data: {
          clocks: [
            {
              op: 'start',
              clock: 'LIC-D12',
              set: { dueDate: '2028-09-21', duty: 'licence-approver' },
            },
            { op: 'start', clock: 'LIC-D10', set: { dueDate: '2028-08-22', duty: 'holder' } },
          ],
        },
      },
    ]));
  it('minds three months before the end for a hazchem licence (LIC-D11)', () =>
    expect(
      grantedFor({ item: 'hazchem-business', itemVersion: localDate('2026-05-01') }),
    ).toMatchObject([
      { data: { clocks: [{}, { clock: 'LIC-D11', set: { dueDate: '2028-06-21' } }] } },
    ]));
  it('changes nothing a second time, and is not entered by hand', () => {
    given(...granted)
      .when(...grantedStep)
      .decidesNothing();
    given(...granted)
      .when(granting({ number: 'x' }), reacting('2026-09-22'))
      .refuses('licence-exists');
    given().when(granting(), by('cai', '2026-09-22')).denies('wrong-role');
  });
});

describe('Keeping a certificate that others granted (S14)', () => {
  const { origin: _, itemVersion: __, validTo: ___, ...rest } = grant;
  const card = { ...rest, item: 'special-operation-card', terms: { operation: '低压电工' } };
  const register: LicenceCommand = { type: 'RegisterLicence', data: { grant: card } };
  const kept = tale([register, by('cai', '2026-09-23')]);
  it('minds its six years and its review every three', () =>
    expect(kept).toMatchObject([
      {
        data: {
          grant: { origin: 'elsewhere', validTo: '2032-09-21', itemVersion: '2026-06-01' },
          clocks: [
            { clock: 'LIC-D12', set: { dueDate: '2032-09-21' } },
            { clock: 'LIC-D10' },
            { clock: 'TRN-1-REVIEW', set: { dueDate: '2029-09-21' } },
          ],
        },
      },
    ]));
  const review = (when: string, record = 'r') =>
    [{ type: 'ReviewCertificate', data: { record } }, by('cai', when)] as const;
  const passed = [{ op: 'stop', clock: 'TRN-1-REVIEW', outcome: 'met' }];
  it('DESK-36 keeps the rhythm of the card: none is due after its last day', () => {
    const once = given(...kept)
      .when(...review('2029-09-01'))
      .events();
    expect(once).toMatchObject([{ data: { reviewedOn: '2029-09-01', clocks: passed } }]);
    expect(once[0]?.data).not.toHaveProperty('nextBy');
    given(...kept, ...once)
      .when(...review('2029-09-02'))
      .decidesNothing();
    given(...granted)
      .when(...review('2027-09-01'))
      .refuses('item-not-reviewed');
  });
  it('DESK-36 is reviewed every year of its own, however late the last review was', () => {
    const yearly = {
      ...rest,
      item: 'principal-assessment',
      terms: { industry: '危险化学品' },
      validFrom: localDate('2026-09-01'),
    };
    const held = tale([
      { type: 'RegisterLicence', data: { grant: yearly } },
      by('cai', '2026-09-23'),
    ]);
    const next = (when: string) =>
      given(...held)
        .when(...review(when))
        .events();
    for (const when of ['2027-05-01', '2027-08-31', '2027-12-01'])
      expect(next(when)).toMatchObject([{ data: { nextBy: '2028-08-31' } }]);
  });
  it('DESK-24 is entered once it is valid, with what stands on it and nothing else', () => {
    const registering = (change: object) =>
      given().when(
        { type: 'RegisterLicence', data: { grant: { ...card, ...change } } },
        by('cai', '2026-09-23'),
      );
    registering({ validFrom: localDate('2036-01-01') }).refuses('not-valid-yet');
    registering({ terms: {} }).refuses('terms-missing');
    registering({ terms: { ...card.terms, colour: '红' } }).refuses('terms-unknown');
  });
  it('is for registrars, and not for what this desk grants itself', () => {
    given().when(register, by('lin', '2026-09-23')).denies('wrong-role');
    given()
      .when(
        { type: 'RegisterLicence', data: { grant: { ...card, item: 'fireworks-retail' } } },
        by('cai', '2026-09-23'),
      )
      .refuses('not-granted-elsewhere');
  });
});

describe('Changing a licence (LIC-L1, LIC-L2)', () => {
  const hazchem = grantedFor({ item: 'hazchem-business', itemVersion: localDate('2026-05-01') });
  const report: Step = [
    {
      type: 'ReportHolderChange',
      data: { change: 'name', changedOn: localDate('2026-11-02'), source: 's1' },
    },
    reacting('2026-11-03'),
  ];
  const change = (
    changes: readonly ('name' | 'premises-moved')[],
    filed = '2026-11-09',
  ): LicenceCommand => ({
    type: 'ChangeLicence',
    data: {
      application: 'application-2',
      changes,
      holder: { ...grant.holder, name: '新名称' },
      terms: grant.terms,
      filedAt: by('lin', filed).now,
    },
  });
  it('gives the holder working days to ask for it (LIC-D16)', () => {
    const [event] = given(...hazchem)
      .when(...report)
      .events();
    expect(event).toMatchObject({
      data: { clocks: [{ clock: 'LIC-D16:name', set: { dueDate: '2026-11-30', duty: 'holder' } }] },
    });
    given(...hazchem, event!)
      .when(...report)
      .decidesNothing();
  });
  it('enters what was granted, and whether it was asked for in time (LIC-L1)', () => {
    const [reported] = given(...hazchem)
      .when(...report)
      .events();
    const history = [...hazchem, reported!];
    const once = given(...history)
      .when(change(['name']), reacting('2026-12-10'))
      .events();
    expect(once).toMatchObject([
      {
        type: 'LicenceChanged',
        data: { holder: { name: '新名称' }, clocks: [{ outcome: 'met' }] },
      },
    ]);
    expect(
      given(...history)
        .when(change(['name'], '2026-12-01'), reacting('2026-12-10'))
        .events(),
    ).toMatchObject([{ data: { clocks: [{ outcome: 'late' }] } }]);
    given(...history, ...once)
      .when(change(['name']), reacting('2026-12-11'))
      .decidesNothing();
  });
  it('takes a new application where the premises moved (LIC-L2, E34)', () =>
    given(...hazchem)
      .when(change(['premises-moved']), reacting('2026-12-10'))
      .refuses('new-application-needed', 'LIC-L2', 'O55 14'));
});

describe('Suspending and revoking (LIC-L5)', () => {
  const suspend: Step = [
    {
      type: 'SuspendLicence',
      data: { source: 'penalty-1', cause: '事故责任', from: localDate('2026-10-12') },
    },
    reacting('2026-10-12'),
  ];
  const revoke: Step = [
    {
      type: 'RevokeLicenceAfterPenalty',
      data: { source: 'penalty-2', decisionNumber: '（江海）应急罚〔2026〕9号' },
    },
    reacting('2026-10-20'),
  ];
  const undo = (source: string): Step => [
    { type: 'UndoPenaltyEffect', data: { source, because: '复议撤销' } },
    reacting('2026-11-20'),
  ];
  it('follows the news of a penalty, once', () => {
    const suspended = tale(grantedStep, suspend);
    expect(suspended.at(-1)).toMatchObject({ data: { documents: [{ code: '许扣' }] } });
    given(...suspended)
      .when(...suspend)
      .decidesNothing();
    given(...granted)
      .when(suspend[0], by('cai', '2026-10-12'))
      .denies('wrong-role');
    expect(given(...suspended).state()).toMatchObject({
      status: 'valid',
      suspendedBy: ['penalty-1'],
    });
  });
  it('gives the licence back, or takes it for good', () => {
    const lift: LicenceCommand = {
      type: 'LiftSuspension',
      data: { source: 'penalty-1', reasons: '隐患已消除' },
    };
    const lifted = tale(grantedStep, suspend, [lift, by('he', '2026-11-12')]);
    expect(given(...lifted).state()).toMatchObject({ suspendedBy: [] });
    given(...lifted)
      .when(lift, by('he', '2026-11-12'))
      .decidesNothing();
    const revoked = tale(grantedStep, suspend, revoke);
    expect(revoked.at(-1)).toMatchObject({
      type: 'LicenceRevoked',
      data: { clocks: [{ outcome: 'void' }, { outcome: 'void' }] },
    });
    given(...revoked)
      .when(...revoke)
      .decidesNothing();
    given(...revoked)
      .when(...suspend)
      .decidesNothing();
  });
  it('undoes what followed when the penalty falls, and does not do it again (E27)', () => {
    const restored = tale(grantedStep, revoke, undo('penalty-2'));
    expect(restored.at(-1)).toMatchObject({
      data: {
        undone: 'revocation',
        clocks: [{ clock: 'LIC-D12', set: { dueDate: '2028-09-21' } }, {}],
      },
    });
    expect(given(...restored).state()).toMatchObject({ status: 'valid' });
    given(...restored)
      .when(...undo('penalty-2'))
      .decidesNothing();
    given(...restored)
      .when(...revoke)
      .decidesNothing();
    expect(tale(grantedStep, suspend, undo('penalty-1')).at(-1)).toMatchObject({
      data: { undone: 'suspension' },
    });
    given(...granted)
      .when(...undo('penalty-9'))
      .decidesNothing();
  });
  it('knows the licence by the organ that granted it', () => expect(grant.organ).toBe(bureau));
});
