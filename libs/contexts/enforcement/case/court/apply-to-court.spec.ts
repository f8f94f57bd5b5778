import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import {
  act,
  applyToCourt,
  demand,
  demanded,
  fileReview,
  happened,
  head,
  inCourt,
  officer,
  officers,
  serveDemand,
  story,
  strangeHead,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);

describe('Asking the court to execute', () => {
  it.each(['2027-03-19', '2027-06-18'])('is possible on %s', (date) => {
    const [event] = given(...demanded)
      .when(applyToCourt, act(head, date))
      .events();
    expect(event!.data).toMatchObject({
      windowFrom: '2027-03-19',
      windowTo: '2027-06-18',
      documents: [{ code: '强执', number: '（江海）应急强执〔2026〕12号' }],
      clocks: [
        { op: 'stop', clock: 'EXE-D1' },
        { op: 'start', clock: 'EXE-D3' },
      ],
    });
  });

  it('changes nothing when asked again', () =>
    given(...inCourt)
      .when(applyToCourt, act(head, '2027-03-22'))
      .decidesNothing());

  it('refuses a second court', () =>
    given(...inCourt)
      .when({ type: 'ApplyToCourt', data: { court: '另一法院' } }, act(head, '2027-03-22'))
      .refuses('court-applied'));

  it('refuses on the last day of the remedies', () =>
    given(...demanded)
      .when(applyToCourt, act(head, '2027-03-18'))
      .refuses('remedy-period-running', 'CL 53', 'ENF-D21'));

  it('refuses after the three months', () =>
    given(...demanded)
      .when(applyToCourt, act(head, '2027-06-19'))
      .refuses('court-window-over', 'CL 53', 'EXE-D2'));

  it('refuses without a served demand', () => {
    given(...story)
      .when(applyToCourt, act(head, '2027-03-19'))
      .refuses('demand-not-served', 'CL 54', 'EXE-D1');
    given(...happened(story, [demand, act(head, '2026-10-12')]))
      .when(applyToCourt, act(head, '2027-03-19'))
      .refuses('demand-not-served');
  });

  it('refuses until the ten working days of a late demand are over', () => {
    const late = happened(
      story,
      [demand, act(head, '2027-03-15')],
      [serveDemand, act(officer, '2027-03-15')],
    );
    given(...late)
      .when(applyToCourt, act(head, '2027-03-29'))
      .refuses('demand-period-running', 'CL 54', 'EXE-D1');
    expect(
      given(...late)
        .when(applyToCourt, act(head, '2027-03-30'))
        .events(),
    ).toHaveLength(1);
  });

  it('refuses while a review runs, and when the party was found right', () => {
    given(...happened(demanded, [fileReview, act(officer, '2026-11-02')]))
      .when(applyToCourt, act(head, '2027-03-19'))
      .refuses('remedy-pending', 'CL 53', 'E25');
    const statement = { statement: 'paid', adopted: true, reasons: 'shown', officers };
    given(
      ...happened(demanded, [
        { type: 'HearStatement', data: statement },
        act(officer, '2026-10-15'),
      ]),
    )
      .when(applyToCourt, act(head, '2027-03-19'))
      .refuses('statement-adopted', 'CL 36');
  });

  it.each([
    [officer, 'wrong-role', []],
    [strangeHead, 'other-organ', ['PL 22']],
  ] as const)('denies it to whoever does not head the organ', (actor, code, law) =>
    given(...demanded)
      .when(applyToCourt, act(actor, '2027-03-19'))
      .denies(code, ...law),
  );
});
