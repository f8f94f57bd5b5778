import { decisions } from '#testing';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import {
  act,
  fileReview,
  happened,
  officer,
  on,
  story,
  sue,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const copy = (of: 'review' | 'litigation', more: object = {}): CaseCommand => ({
  type: 'RecordCopy',
  data: { of, receivedOn: on('2026-10-13'), ...more },
});
const reviewed = happened(story, [fileReview, act(officer, '2026-10-12')]);
const sued = happened(story, [sue, act(officer, '2026-10-12')]);
const by = act(officer, '2026-10-14');
const due = (history: typeof reviewed, of: string) =>
  given(...history).state().clocks[`answer:${of}`]?.set.dueDate;

describe('CASE-14 The organ’s own answer in review and suit', () => {
  it('is due ten working days after the copy, five in summary review, fifteen days in court', () => {
    expect(due(happened(reviewed, [copy('review'), by]), 'review')).toBe('2026-10-27');
    const summary = happened(reviewed, [copy('review', { summary: true }), by]);
    expect(due(summary, 'review')).toBe('2026-10-20');
    expect(due(happened(sued, [copy('litigation'), by]), 'litigation')).toBe('2026-10-28');
  });

  it('waits for a remedy that runs, and for its copy', () => {
    given(...story)
      .when(copy('review'), by)
      .refuses('remedy-not-running');
    given(...reviewed)
      .when(copy('litigation'), by)
      .refuses('remedy-not-running');
    given(...reviewed)
      .when(copy('review', { receivedOn: on('2026-10-11') }), by)
      .refuses('too-early-in-time');
    given(...reviewed)
      .when(copy('review', { receivedOn: on('2026-10-13'), summary: true }), by)
      .decides(...happened(reviewed, [copy('review', { summary: true }), by]).slice(-1));
  });
});
