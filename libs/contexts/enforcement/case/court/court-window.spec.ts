import { fold } from '#domain/kernel';
import { courtWindow } from './court-window.js';
import { caseNoun } from '../case.noun.js';
import {
  acceptReview,
  act,
  decided,
  demanded,
  filed,
  filedSummary,
  fileReview,
  happened,
  type History,
  judged,
  law,
  officer,
  penaltyOf,
  received,
  reviewDecided,
  served,
  servedWith,
  story,
  sue,
} from '../stories/execution.examples.js';

const window = (history: History) => courtWindow(fold(caseNoun, history), law);

describe('The window for the court', () => {
  it('opens after both remedies and lasts three months', () =>
    expect(window(demanded)).toEqual({
      finalOn: '2027-03-18',
      from: '2027-03-19',
      to: '2027-06-18',
    }));

  it('has no opening day before a demand is served', () =>
    expect(window(story)).toEqual({ finalOn: '2027-03-18', to: '2027-06-18' }));

  it('shifts when the party was not told of the review', () =>
    expect(window([filed, penaltyOf({ remediesTold: false }), servedWith(false)])?.finalOn).toBe(
      '2027-09-20',
    ));

  it('follows the review alone after a penalty on the spot', () =>
    expect(window([filedSummary, decided, servedWith(true, 'summary')])?.finalOn).toBe(
      '2026-11-17',
    ));

  it('is shut while a remedy runs and opens fifteen days after an upheld review', () => {
    const reviewed = happened(
      story,
      [fileReview, act(officer, '2026-10-12')],
      [acceptReview, act(officer, '2026-10-13')],
    );
    expect(window(reviewed)).toBeUndefined();
    const upheld = happened(reviewed, [reviewDecided('upheld'), act(officer, '2026-12-01')]);
    expect(window(upheld)).toBeUndefined();
    const told = happened(upheld, [received('2026-12-01'), act(officer, '2026-12-01')]);
    expect(window(told)?.finalOn).toBe('2026-12-16');
    const withdrawn = happened(reviewed, [reviewDecided('withdrawn'), act(officer, '2026-12-01')]);
    expect(window(withdrawn)?.finalOn).toBe('2027-03-18');
  });

  it('opens with the judgment', () => {
    const sued = happened([filed, decided, served], [sue, act(officer, '2026-11-02')]);
    expect(window(sued)).toBeUndefined();
    const upheld = happened(sued, [judged('upheld'), act(officer, '2027-02-01')]);
    expect(window(upheld)?.finalOn).toBe('2027-02-01');
  });
});
