import { lawBook } from '#domain/law';
import { localDate } from '#domain/kernel';
import {
  acceptReview,
  act,
  archive,
  archivist,
  closed,
  demanded,
  fileReview,
  happened,
  head,
  type History,
  inCourt,
  judged,
  officer,
  paid,
  proposeClosing,
  publish,
  reviewDecided,
  story,
  sue,
} from '../case/stories/execution.examples.js';
import { accountOn } from '../http/case-view.js';
import { caseDocket } from './case-docket.js';
import { tasksOf } from './case-tasks.js';
import { recordedAs } from './on-record.examples.js';
import { rowAfter } from '#platform/registers';

const rowOf = (history: History) => rowAfter(caseDocket, recordedAs(history))!;
const proposed = happened(paid, [proposeClosing, act(officer, '2026-10-09')]);
const refused = happened(proposed, [
  { type: 'DecideClosing', data: { approved: false, reasons: '材料不齐' } },
  act(head, '2026-10-10'),
]);
const reviewed = happened(
  story,
  [fileReview, act(officer, '2026-10-10')],
  [acceptReview, act(officer, '2026-10-13')],
);
const revoked = happened(reviewed, [reviewDecided('revoked'), act(officer, '2026-11-20')]);
const upheld = happened(reviewed, [reviewDecided('upheld'), act(officer, '2026-11-20')]);
const sued = happened(story, [sue, act(officer, '2026-10-10')]);

describe('The docket after the decision', () => {
  it.each<readonly [string, History, string]>([
    ['service', story, 'served'],
    ['a demand', demanded, 'demanded'],
    ['the application to the court', inCourt, 'court-applied'],
    ['payment in full', paid, 'performed'],
    ['the proposal to close', proposed, 'closing-proposed'],
    ['a refusal to close', refused, 'performed'],
    ['closing', closed, 'closed'],
    ['a review that revokes', revoked, 'revoked'],
    ['a review that upholds', upheld, 'served'],
  ])('shows after %s the stage it is in', (_, history, stage) => {
    expect(rowOf(history).stage).toBe(stage);
  });

  it('shows remedies under way, and none when they are over', () => {
    expect(rowOf(reviewed).remedy).toBe('review');
    expect(rowOf(upheld).remedy).toBeNull();
    expect(rowOf(sued).remedy).toBe('litigation');
    const lost = happened(sued, [judged('revoked'), act(officer, '2026-12-01')]);
    expect(rowOf(lost)).toMatchObject({ remedy: null, outcome: 'revoked', fineFen: 0 });
  });

  it('shows publication, closing and archive', () => {
    expect(rowOf(happened(story, [publish, act(officer, '2026-09-21')])).publishedOn).toBe(
      '2026-09-21',
    );
    expect(rowOf(closed)).toMatchObject({ closedOn: '2026-10-10', closedBy: 'performed' });
    const filedAway = happened(closed, [archive, act(archivist, '2027-04-01')]);
    expect(rowOf(filedAway)).toMatchObject({ stage: 'archived', archiveNumber: '2027-AJ-12' });
    expect(rowOf(filedAway).waitsFor).toEqual([]);
  });

  it('waits for the archivist when it is closed, for the head when closing is proposed', () => {
    expect(tasksOf(rowOf(closed)).map(({ role }) => role)).toContain('archivist');
    expect(tasksOf(rowOf(proposed)).map(({ task }) => task.zh)).toContain('审批结案');
  });

  it('reckons what is due on any day', () => {
    const account = accountOn(rowOf(demanded), localDate('2026-10-12'), lawBook());
    expect(account).toMatchObject({ surchargeFen: 4 * 150_000, openFen: 5_600_000 });
  });
});
