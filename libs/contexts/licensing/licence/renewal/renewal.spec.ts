import { instant, localDate, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { by, reacting, ringing } from '../../desk.examples.js';
import { type LicenceCommand, licenceNoun } from '../licence.noun.js';
import { granted, grantedStep, granting, type Step, tale } from '../licence.examples.js';

const given = decisions(licenceNoun);
const file = (at: string): Step => [
  { type: 'FileRenewal', data: { application: 'renewal-1', filedAt: instant(at) } },
  reacting('2028-09-01'),
];
const inTime = file('2028-08-22T23:59:59.999+08:00');
const late = file('2028-08-23T00:00:00+08:00');
const expiry: RingClock = {
  type: 'RingClock',
  data: {
    clock: 'LIC-D12',
    due: instant('2028-09-21T23:59:59.999+08:00'),
    kind: 'expiry',
    step: 1,
  },
};
const renew: LicenceCommand = {
  type: 'RenewLicence',
  data: {
    application: 'renewal-1',
    validFrom: localDate('2028-09-22'),
    validTo: localDate('2030-09-21'),
  },
};
const end: LicenceCommand = {
  type: 'EndRenewal',
  data: { application: 'renewal-1', because: 'refused' },
};

describe('Renewing a licence (LIC-L3, LIC-D10)', () => {
  it('is filed in time up to the last moment of the window', () => {
    expect(
      given(...granted)
        .when(...inTime)
        .events(),
    ).toMatchObject([{ data: { inTime: true, clocks: [{ clock: 'LIC-D10', outcome: 'met' }] } }]);
    expect(
      given(...granted)
        .when(...late)
        .events(),
    ).toMatchObject([{ data: { inTime: false, clocks: [{ outcome: 'late' }] } }]);
  });
  it('changes nothing when it is filed again', () =>
    given(...tale(grantedStep, inTime))
      .when(...inTime)
      .decidesNothing());
  it('FLD-2 keeps its protection when another that came beside it is withdrawn', () => {
    const other = 'renewal-0';
    const stray: Step = [
      { type: 'FileRenewal', data: { application: other, filedAt: instant('2028-08-01') } },
      reacting('2028-08-01'),
    ];
    const withdrawn: Step = [
      { type: 'EndRenewal', data: { application: other, because: 'withdrawn' } },
      reacting('2028-08-25'),
    ];
    expect(
      given(...tale(grantedStep, stray, inTime, withdrawn))
        .when(expiry, ringing('2028-09-22'))
        .events(),
    ).toMatchObject([{ type: 'LicenceDeemedRenewed', data: { application: 'renewal-1' } }]);
  });
  it('enters the new term with new clocks', () => {
    const renewed = tale(grantedStep, inTime, [renew, reacting('2028-09-10')]);
    expect(renewed.at(-1)).toMatchObject({
      data: {
        clocks: [
          { op: 'move', clock: 'LIC-D12', set: { dueDate: '2030-09-21' } },
          { op: 'start', clock: 'LIC-D10', set: { dueDate: '2030-08-22' } },
        ],
      },
    });
    given(...renewed)
      .when(renew, reacting('2028-09-11'))
      .decidesNothing();
    given(...renewed)
      .when(expiry, ringing('2028-09-22'))
      .decidesNothing();
    given(...granted)
      .when(renew, reacting('2028-09-10'))
      .refuses('renewal-not-filed');
  });
  it('is not renewed without a review after a fatal accident (X6)', () => {
    const accident: LicenceCommand = {
      type: 'NoteFatalAccident',
      data: { source: 'accident-1', accidentOn: localDate('2027-03-01') },
    };
    const history = tale(grantedStep, [accident, reacting('2027-03-02')], inTime);
    const plain: LicenceCommand = {
      type: 'RenewLicence',
      data: {
        application: 'renewal-1',
        validFrom: localDate('2028-09-22'),
        validTo: localDate('2030-09-21'),
        withoutReview: true,
      },
    };
    given(...history)
      .when(plain, reacting('2028-09-10'))
      .refuses('review-needed', 'SPL 9');
    expect(
      given(...history)
        .when(renew, reacting('2028-09-10'))
        .events(),
    ).toHaveLength(1);
    given(...history)
      .when(accident, reacting('2027-03-03'))
      .decidesNothing();
  });
});

describe('The last day of a licence (LIC-L4, LIC-D12)', () => {
  it('renews it by silence when the renewal was filed in time, with the liability of the desk', () => {
    const history = tale(grantedStep, inTime);
    const once = given(...history)
      .when(expiry, ringing('2028-09-22'))
      .events();
    expect(once).toMatchObject([
      {
        type: 'LicenceDeemedRenewed',
        data: {
          validFrom: '2028-09-22',
          validTo: '2030-09-21',
          liability: true,
          documents: [{ code: '许延' }],
          clocks: [
            { op: 'move', clock: 'LIC-D12' },
            { op: 'start', clock: 'LIC-D10' },
          ],
        },
      },
    ]);
    given(...history, ...once)
      .when(expiry, ringing('2028-09-22'))
      .decidesNothing();
    given(...history, ...once)
      .when(renew, reacting('2028-09-25'))
      .decidesNothing();
    given(...history, ...once)
      .when(end, reacting('2028-09-25'))
      .decidesNothing();
    given(...history)
      .when(expiry, ringing('2028-09-21'))
      .refuses('clock-still-running');
  });
  it('DESK-20 renews by silence for the term that the licence had', () => {
    const oneYear: Step = [granting({ validTo: localDate('2027-09-21') }), reacting('2026-09-22')];
    const filed: Step = [
      { type: 'FileRenewal', data: { application: 'renewal-1', filedAt: instant('2027-08-01') } },
      reacting('2027-08-01'),
    ];
    const due = instant('2027-09-21T23:59:59.999+08:00');
    expect(
      given(...tale(oneYear, filed))
        .when({ ...expiry, data: { ...expiry.data, due } }, ringing('2027-09-22'))
        .events(),
    ).toMatchObject([{ data: { validFrom: '2027-09-22', validTo: '2028-09-21' } }]);
  });
  it.each([
    ['nobody asked', tale(grantedStep)],
    ['it was filed late (E33)', tale(grantedStep, late)],
    ['it was refused', tale(grantedStep, inTime, [end, reacting('2028-09-10')])],
  ])('ends it when %s', (_, history) =>
    expect(
      given(...history)
        .when(expiry, ringing('2028-09-22'))
        .events(),
    ).toMatchObject([
      { type: 'LicenceExpired', data: { expiredOn: '2028-09-21', watch: 'LIC-B6' } },
    ]),
  );
  it('keeps the entry open while a late renewal is undecided, and closes it otherwise (X15)', () => {
    const ended = (...steps: readonly Step[]) =>
      tale(grantedStep, ...steps, [expiry, ringing('2028-09-22')]);
    const cancel: LicenceCommand = { type: 'CancelLicence', data: { cause: 'expired' } };
    given(...ended(late))
      .when(cancel, reacting('2028-09-23'))
      .decidesNothing();
    expect(
      given(...ended())
        .when(cancel, reacting('2028-09-23'))
        .events(),
    ).toHaveLength(1);
    expect(
      given(...ended(late))
        .when(renew, reacting('2028-09-23'))
        .events(),
    ).toMatchObject([{ type: 'LicenceRenewed' }]);
  });
  it('reminds the holder before the window closes, once', () => {
    const remind: RingClock = {
      type: 'RingClock',
      data: {
        clock: 'LIC-D10',
        due: instant('2028-08-22T23:59:59.999+08:00'),
        kind: 'reminder',
        step: 1,
      },
    };
    const once = given(...granted)
      .when(remind, ringing('2028-08-01'))
      .events();
    expect(once).toMatchObject([{ type: 'ClockReminded', data: { to: 'holder' } }]);
    given(...granted, ...once)
      .when(remind, ringing('2028-08-01'))
      .decidesNothing();
    given(...granted)
      .when(remind, by('lin', '2028-08-01'))
      .denies('wrong-role');
  });
});
