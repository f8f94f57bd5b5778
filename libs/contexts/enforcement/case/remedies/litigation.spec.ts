import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import {
  acceptReview,
  act,
  cashier,
  decided,
  filedSummary,
  fileReview,
  fineFen,
  happened,
  judged,
  officer,
  received,
  reviewDecided,
  servedWith,
  story,
  sue,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const sued = happened(story, [sue, act(officer, '2026-11-02')]);
const reviewed = happened(
  story,
  [fileReview, act(officer, '2026-10-12')],
  [acceptReview, act(officer, '2026-10-14')],
);
const summary = [filedSummary, decided, servedWith(true, 'summary')] as const;

describe('Litigation', () => {
  it('stays the surcharge and ends the clock of the party', () => {
    expect(sued.at(-1)!.data).toMatchObject({
      clocks: [{ op: 'stop', clock: 'ENF-D21', outcome: 'met' }],
    });
    expect(given(...sued).state().stays).toMatchObject([{ from: '2026-11-02', law: 'PL 73' }]);
    given(...sued)
      .when(sue, act(officer, '2026-11-03'))
      .decidesNothing();
    given(...sued)
      .when(
        { type: 'RecordLitigationFiled', data: { court: 'x', courtCaseNumber: 'y' } },
        act(officer, '2026-11-03'),
      )
      .refuses('litigation-filed');
    given(...story)
      .when(sue, act(cashier, '2026-11-03'))
      .denies('wrong-role');
  });

  it('K6 is told of no review that nobody can ask for any more', () => {
    given(...summary)
      .when(sue, act(officer, '2026-10-12'))
      .refuses('review-comes-first', 'ARL 23');
    given(...summary)
      .when(sue, act(officer, '2027-01-12'))
      .refuses('review-period-over', 'ARL 20', 'ARL 23');
  });

  it('is in time for six months, or fifteen days after a review', () => {
    given(...story)
      .when(sue, act(officer, '2027-03-19'))
      .refuses('litigation-period-over', 'ALL 46', 'ENF-D21');
    const upheld = happened(
      reviewed,
      [reviewDecided('upheld'), act(officer, '2026-11-24')],
      [received('2026-12-01'), act(officer, '2026-12-01')],
    );
    expect(
      given(...upheld)
        .when(sue, act(officer, '2026-12-16'))
        .events(),
    ).toHaveLength(1);
    given(...upheld)
      .when(sue, act(officer, '2026-12-17'))
      .refuses('litigation-period-over', 'ALL 45');
  });

  it('keeps its six months when the party withdrew its review', () => {
    const withdrawn = happened(reviewed, [reviewDecided('withdrawn'), act(officer, '2026-12-01')]);
    expect(
      given(...withdrawn)
        .when(sue, act(officer, '2027-03-18'))
        .events(),
    ).toHaveLength(1);
  });

  it('waits for a review that runs, and after a penalty on the spot for any review', () => {
    given(...reviewed)
      .when(sue, act(officer, '2026-11-02'))
      .refuses('review-running', 'ARL 29');
    given(...summary)
      .when(sue, act(officer, '2026-11-02'))
      .refuses('review-comes-first', 'ARL 23');
    const reviewedFirst = happened(
      summary,
      [fileReview, act(officer, '2026-10-12')],
      [acceptReview, act(officer, '2026-10-14')],
      [reviewDecided('upheld'), act(officer, '2026-11-02')],
    );
    expect(
      given(...reviewedFirst)
        .when(sue, act(officer, '2026-11-17'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('The judgment', () => {
  it('starts the three months for the court when money is still due', () => {
    const upheld = happened(sued, [judged('upheld'), act(officer, '2027-03-01')]);
    expect(upheld.at(-1)!.data).toMatchObject({
      fineFen,
      clocks: [{ op: 'start', clock: 'EXE-D2', set: { dueDate: '2027-06-01' } }],
    });
    given(...upheld)
      .when(judged('upheld'), act(officer, '2027-03-02'))
      .decidesNothing();
    given(...upheld)
      .when(judged('revoked'), act(officer, '2027-03-02'))
      .refuses('no-litigation-running');
  });

  it('lowers the fine or ends it', () => {
    const changed = happened(sued, [judged('changed', 2_000_000), act(officer, '2027-02-01')]);
    expect(given(...changed).state()).toMatchObject({
      fineFen: 2_000_000,
      fate: { kind: 'changed', by: 'court' },
    });
    const revoked = happened(sued, [judged('revoked'), act(officer, '2027-02-01')]);
    expect(given(...revoked).state()).toMatchObject({ fineFen: 0, clocks: {} });
    given(...story)
      .when(judged('upheld'), act(officer, '2027-02-01'))
      .refuses('no-litigation-running');
  });
});
