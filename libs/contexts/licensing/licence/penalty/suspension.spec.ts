import { endOfDay, localDate, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { by, reacting, ringing } from '../../desk.examples.js';
import { type LicenceCommand, licenceNoun } from '../licence.noun.js';
import { grantedStep, type Step, tale } from '../licence.examples.js';

const given = decisions(licenceNoun);
const last = localDate('2026-11-11');
const suspend: Step = [
  {
    type: 'SuspendLicence',
    data: { source: 'case-1', cause: '罚9号', from: localDate('2026-10-12'), until: last },
  },
  reacting('2026-10-12'),
];
const over: RingClock = {
  type: 'RingClock',
  data: { clock: 'LIC-L5:case-1', due: endOfDay(last), kind: 'expiry', step: 1 },
};
const revoke: Step = [
  { type: 'RevokeLicenceAfterPenalty', data: { source: 'case-2', decisionNumber: '罚10号' } },
  reacting('2026-10-20'),
];
const undo = (source: string, only?: 'suspension' | 'revocation'): LicenceCommand => ({
  type: 'UndoPenaltyEffect',
  data: { source, because: '复议变更', only },
});
const suspended = tale(grantedStep, suspend);

describe('A suspension with a term (暂扣; LIC-L5)', () => {
  it('runs to the day of the decision, as the holder’s own clock', () =>
    expect(suspended.at(-1)).toMatchObject({
      data: {
        until: '2026-11-11',
        documents: [{ content: { until: '2026-11-11' } }],
        clocks: [
          { op: 'start', clock: 'LIC-L5:case-1', set: { rule: 'LIC-L5', dueDate: '2026-11-11' } },
        ],
      },
    }));
  it('ends by itself when its last day is over, and not before', () => {
    given(...suspended)
      .when(over, ringing('2026-11-11'))
      .refuses('clock-still-running');
    const ended = given(...suspended)
      .when(over, ringing('2026-11-12'))
      .events();
    expect(ended).toMatchObject([
      {
        type: 'SuspensionEnded',
        data: { source: 'case-1', endedOn: '2026-11-11', clocks: [{ outcome: 'lapsed' }] },
      },
    ]);
    expect(given(...suspended, ...ended).state()).toMatchObject({
      status: 'valid',
      suspendedBy: [],
    });
    given(...suspended, ...ended)
      .when(over, ringing('2026-11-13'))
      .decidesNothing();
  });
  it('ends earlier by decision, with its clock', () => {
    const lift: LicenceCommand = {
      type: 'LiftSuspension',
      data: { source: 'case-1', reasons: '隐患已消除' },
    };
    const lifted = tale(grantedStep, suspend, [lift, by('he', '2026-10-30')]);
    expect(lifted.at(-1)).toMatchObject({
      data: { reasons: '隐患已消除', clocks: [{ clock: 'LIC-L5:case-1', outcome: 'met' }] },
    });
    given(...lifted)
      .when(over, ringing('2026-11-12'))
      .decidesNothing();
  });
  it('falls with its penalty, and its clock with it', () =>
    expect(
      given(...suspended)
        .when(undo('case-1'), reacting('2026-10-30'))
        .events(),
    ).toMatchObject([
      { data: { undone: 'suspension', clocks: [{ clock: 'LIC-L5:case-1', outcome: 'void' }] } },
    ]));
  it('runs on under a revocation, so that it is over when that one falls', () => {
    const both = tale(grantedStep, suspend, revoke);
    expect(given(...both).state()).toMatchObject({ clocks: { 'LIC-L5:case-1': {} } });
    const back = tale(grantedStep, suspend, revoke, [undo('case-2'), reacting('2026-11-01')]);
    expect(given(...back).state()).toMatchObject({ status: 'valid', suspendedBy: ['case-1'] });
    expect(
      given(...back)
        .when(over, ringing('2026-11-12'))
        .events(),
    ).toMatchObject([{ type: 'SuspensionEnded' }]);
  });
});

describe('A revocation that falls (X12, E27)', () => {
  const struck: Step = [
    { type: 'CancelLicence', data: { cause: 'revoked' } },
    by('cai', '2026-11-02'),
  ];
  it('opens the entry again that was struck because of it', () => {
    const back = tale(grantedStep, revoke, struck, [undo('case-2'), reacting('2026-12-01')]);
    expect(back.at(-1)).toMatchObject({
      type: 'PenaltyEffectUndone',
      data: { undone: 'revocation', because: '复议变更', clocks: [{ clock: 'LIC-D12' }, {}] },
    });
    expect(given(...back).state()).toMatchObject({ status: 'valid', cancelledFor: undefined });
  });
  it('falls only in the part that is lifted', () => {
    const revoked = tale(grantedStep, revoke);
    given(...revoked)
      .when(undo('case-2', 'suspension'), reacting('2026-12-01'))
      .decidesNothing();
    expect(
      given(...revoked)
        .when(undo('case-2', 'revocation'), reacting('2026-12-01'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('Ending a suspension before its day', () => {
  const lift = (source: string, reasons?: string): LicenceCommand => ({
    type: 'LiftSuspension',
    data: { source, ...(reasons === undefined ? {} : { reasons }) },
  });
  it('DESK-29 says why, by the head of the organ', () => {
    given(...suspended)
      .when(lift('case-1'), by('he', '2026-10-30'))
      .refuses('reasons-missing', 'LIC-L5', 'SPL 14');
    given(...suspended)
      .when(lift('case-1', '隐患已消除'), by('pan', '2026-10-30'))
      .denies('wrong-role');
  });
  it('DESK-15 knows no suspension that there is not', () =>
    given(...suspended)
      .when(lift('case-9', '隐患已消除'), by('he', '2026-10-30'))
      .refuses('not-suspended'));
});

describe('A change of the holder that is reported', () => {
  const report = (change: 'name' | 'principal', changedOn: string): LicenceCommand => ({
    type: 'ReportHolderChange',
    data: { change, changedOn: localDate(changedOn), source: '来函1号' },
  });
  const told = tale(grantedStep, [report('principal', '2026-10-08'), by('lin', '2026-10-12')]);
  it('DESK-15 is another when it is of another kind, and refused on another day', () => {
    given(...told)
      .when(report('principal', '2026-10-08'), by('lin', '2026-10-13'))
      .decidesNothing();
    given(...told)
      .when(report('principal', '2026-10-09'), by('lin', '2026-10-13'))
      .refuses('holder-change-on-record');
    expect(
      given(...told)
        .when(report('name', '2026-10-09'), by('lin', '2026-10-13'))
        .events(),
    ).toHaveLength(1);
  });
});
