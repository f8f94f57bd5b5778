import { decisions } from '#testing';
import type { ApplyForDeferral } from './apply-for-deferral.js';
import type { DecideDeferral } from './decide-deferral.js';
import { caseNoun } from '../case.noun.js';
import {
  act,
  cashier,
  fineFen,
  happened,
  head,
  inCourt,
  officer,
  on,
  pay,
  story,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const first = { fen: 2_000_000, until: on('2026-11-02') };
const second = { fen: 3_000_000, until: on('2026-12-01') };
const apply = (changes: Partial<ApplyForDeferral['data']> = {}): ApplyForDeferral => ({
  type: 'ApplyForDeferral',
  data: { kind: 'instalments', parts: [first, second], reasons: 'no orders', ...changes },
});
const decideIt = (approved: boolean): DecideDeferral => ({
  type: 'DecideDeferral',
  data: { approved, reasons: 'accounts seen' },
});
const applied = happened(story, [apply(), act(officer, '2026-10-08')]);
const approved = happened(applied, [decideIt(true), act(head, '2026-10-09')]);
const end = { type: 'EndDeferral', data: { reasons: 'first part missed' } } as const;

describe('Applying for a deferral', () => {
  it('draws up the form for the head', () =>
    expect(applied.at(-1)!.data).toMatchObject({
      appliedOn: '2026-10-08',
      documents: [{ code: '缴审', number: '（江海）应急缴审〔2026〕12号' }],
    }));

  it('changes nothing when repeated and refuses another plan meanwhile', () => {
    given(...applied)
      .when(apply(), act(officer, '2026-10-09'))
      .decidesNothing();
    given(...applied)
      .when(apply({ reasons: 'other' }), act(officer, '2026-10-09'))
      .refuses('deferral-applied', 'PL 66');
  });

  it.each([
    { parts: [{ fen: fineFen, until: on('2026-11-02') }] },
    { parts: [second, first] },
    { parts: [{ ...first, until: on('2026-10-08') }, second] },
    { kind: 'deferral' as const },
  ])('refuses a plan that is none: %j', (changes) =>
    given(...story)
      .when(apply(changes), act(officer, '2026-10-08'))
      .refuses('plan-not-sound'),
  );

  it('refuses a plan for more or less than is unpaid', () => {
    given(...story)
      .when(apply({ parts: [first, first] }), act(officer, '2026-10-08'))
      .refuses('plan-not-sound');
    given(...happened(story, [pay('B-1', 1), act(cashier, '2026-10-08')]))
      .when(apply(), act(officer, '2026-10-08'))
      .refuses('plan-not-whole', 'PL 66');
  });

  it('refuses it before the court', () =>
    given(...inCourt)
      .when(apply(), act(officer, '2027-03-22'))
      .refuses('court-applied'));
});

describe('Deciding on a deferral', () => {
  it('gives each instalment its own clock', () =>
    expect(approved.at(-1)!.data).toMatchObject({
      from: '2026-10-08',
      approvedBy: 'li',
      documents: [{ code: '缴批' }],
      clocks: [
        { op: 'stop', clock: 'ENF-D8', outcome: 'void' },
        { op: 'start', clock: 'ENF-D8:part-1', set: { dueDate: '2026-11-02' } },
        { op: 'start', clock: 'ENF-D8:part-2', set: { dueDate: '2026-12-01' } },
      ],
    }));

  it('moves the one clock of a deferral to its new day', () => {
    const parts = [{ fen: fineFen, until: on('2026-11-02') }];
    const events = happened(
      story,
      [apply({ kind: 'deferral', parts }), act(officer, '2026-10-08')],
      [decideIt(true), act(head, '2026-10-09')],
    );
    expect(given(...events).state().clocks['ENF-D8']?.set.dueDate).toBe('2026-11-02');
  });

  it('is quiet when repeated, and does not turn round', () => {
    given(...approved)
      .when(decideIt(true), act(head, '2026-10-10'))
      .decidesNothing();
    given(...approved)
      .when(decideIt(false), act(head, '2026-10-10'))
      .refuses('deferral-decided');
  });

  it('may be refused, after which the party may ask again', () => {
    const refused = happened(applied, [decideIt(false), act(head, '2026-10-09')]);
    expect(refused.at(-1)).toMatchObject({ type: 'DeferralRefused', data: { refusedBy: 'li' } });
    expect(
      given(...refused)
        .when(apply(), act(officer, '2026-10-10'))
        .events(),
    ).toHaveLength(1);
  });

  it('refuses what nobody asked for, and denies it to an officer', () => {
    given(...story)
      .when(decideIt(true), act(head, '2026-10-09'))
      .refuses('no-deferral-applied');
    given(...applied)
      .when(decideIt(true), act(officer, '2026-10-09'))
      .denies('wrong-role');
  });
});

describe('Paying by instalments', () => {
  it('ends the clock of the part that is paid', () => {
    const [event] = given(...approved)
      .when(pay('B-1', 2_000_000), act(cashier, '2026-11-02'))
      .events();
    expect(event!.data).toMatchObject({
      account: { surchargeFen: 0, openFen: 3_000_000, overdueFen: 0 },
      clocks: [{ clock: 'ENF-D8:part-1', outcome: 'met' }],
    });
  });
});

describe('Paying a deferred fine', () => {
  it('ends its clock on the day it was deferred to', () => {
    const parts = [{ fen: fineFen, until: on('2026-11-02') }];
    const deferred = happened(
      story,
      [apply({ kind: 'deferral', parts }), act(officer, '2026-10-08')],
      [decideIt(true), act(head, '2026-10-09')],
    );
    const [event] = given(...deferred)
      .when(pay('B-1', fineFen), act(cashier, '2026-11-02'))
      .events();
    expect(event!.data).toMatchObject({
      account: { surchargeFen: 0, openFen: 0 },
      clocks: [{ clock: 'ENF-D8', outcome: 'met' }],
    });
  });
});

describe('Ending a deferral', () => {
  it('lets the rest fall due at once after a missed part', () => {
    const ended = happened(approved, [end, act(head, '2026-11-03')]);
    expect(ended.at(-1)!.data).toMatchObject({
      clocks: [{ clock: 'ENF-D8:part-1' }, { clock: 'ENF-D8:part-2', outcome: 'void' }],
    });
    given(...ended)
      .when(end, act(head, '2026-11-04'))
      .decidesNothing();
    const [demand] = given(...ended)
      .when({ type: 'IssueDemand', data: { paymentMethod: 'bank' } }, act(head, '2026-11-04'))
      .events();
    // 3 % of the first part for two days, of the second for one.
    expect(demand!.data).toMatchObject({ amountFen: fineFen + 120_000 + 90_000 });
  });

  it('refuses while no part is missed', () => {
    given(...approved)
      .when(end, act(head, '2026-11-02'))
      .refuses('no-part-missed', 'PL 66');
    given(...story)
      .when(end, act(head, '2026-11-02'))
      .refuses('no-deferral-approved');
    for (const day of ['2026-11-02', '2026-11-03'])
      given(...happened(approved, [pay('B-1', 2_000_000), act(cashier, day)]))
        .when(end, act(head, '2026-11-03'))
        .refuses('no-part-missed');
  });
});
