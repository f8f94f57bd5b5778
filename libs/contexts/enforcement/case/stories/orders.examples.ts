import { dayNumber, type LocalDate, plusDays } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import type { PenaltyDecided } from '../shared.events.js';

// An oracle for tests: reads a stored history from front to back and says what was missing when a
// penalty was decided. It uses no decider, no state and no law book; numbers stand here as the
// statutes print them.

type Events = readonly CaseEvent[];
type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

const all = <T extends CaseEvent['type']>(events: Events, type: T): readonly Of<T>[] =>
  events.filter((event): event is Of<T> => event.type === type);
const lastIndex = (events: Events, ...types: readonly CaseEvent['type'][]): number =>
  events.findLastIndex(({ type }) => types.includes(type));

/** Rest days and make-up days of spring 2026 (国办发明电〔2025〕7号). */
const off = new Set(['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05', '2026-06-19']);
const on = new Set(['2026-05-09']);
const works = (date: LocalDate): boolean => {
  const weekday = (dayNumber(date) + 4) % 7;
  return on.has(date) || (weekday !== 0 && weekday !== 6 && !off.has(date));
};
const workingDaysAfter = (date: LocalDate, days: number): LocalDate => {
  let day = date;
  for (let left = days; left > 0;) {
    day = plusDays(day, 1);
    if (works(day)) left -= 1;
  }
  return day;
};

const noticeGaps = (round: Events, { data }: PenaltyDecided): readonly string[] => {
  const [notice] = all(round, 'PartyNotified');
  if (!notice) return ['notice'];
  const gaps: string[] = [];
  for (const { actId, fineFen, confiscationFen } of data.items) {
    const told = notice.data.proposal.items.find((item) => item.actId === actId);
    if (!told || fineFen > told.fineFen || confiscationFen > told.confiscationFen)
      gaps.push('no more than notified');
  }
  const [served] = all(round, 'NoticeServed');
  return served
    ? [...gaps, ...timeGaps(round, served.data.servedOn, data.decidedOn)]
    : [...gaps, 'notice served'];
};

const timeGaps = (round: Events, servedOn: LocalDate, decidedOn: LocalDate): readonly string[] => {
  if (decidedOn > workingDaysAfter(servedOn, 5)) return [];
  const waivers = all(round, 'RightsWaived').map(({ data }) => data.waiver);
  const spoke = all(round, 'HearingHeld').length > 0;
  const settled = spoke || all(round, 'HearingTerminated').length > 0;
  return [
    ...(waivers.some(({ defence }) => defence) || spoke ? [] : ['time for defence']),
    ...(waivers.some(({ hearing }) => hearing) || settled ? [] : ['time for hearing']),
  ];
};

const hearingGaps = (round: Events, { data }: PenaltyDecided): readonly string[] => {
  const [held] = all(round, 'HearingHeld');
  const ended = all(round, 'HearingTerminated').length > 0;
  if (all(round, 'HearingRequested').length > 0 && !held && !ended) return ['hearing'];
  if (!held) return [];
  const examined = held.data.hearing.examined;
  return [
    ...(all(round, 'HearingReported').length > 0 ? [] : ['hearing report']),
    ...(data.evidence.every((id) => examined.includes(id)) ? [] : ['only the hearing record']),
  ];
};

const defenceGaps = (round: Events): readonly string[] =>
  all(round, 'DefenceRecorded')
    .filter(({ data }) =>
      all(round, 'DefenceAnswered').every(
        (answer) => answer.data.answer.defenceId !== data.defence.defenceId,
      ),
    )
    .map(() => 'answer to a defence');

const reviewGaps = (round: Events, decision: PenaltyDecided): readonly string[] => {
  const spoken = lastIndex(round, 'HearingHeld', 'DefenceRecorded', 'HearingRequested');
  const since = round.slice(spoken + 1);
  const given = all(since, 'LegalReviewGiven').at(-1)?.data.review.passed;
  const needed = all(round, 'HearingHeld').length > 0;
  return [
    ...(given === true || (given === undefined && !needed) ? [] : ['legal review']),
    ...discussionGaps(since, decision),
  ];
};

const discussionGaps = (since: Events, { data }: PenaltyDecided): readonly string[] => {
  const heavy = data.fineFen + data.confiscationFen >= 10_000_000;
  const conclusion = all(since, 'CollectivelyDiscussed').at(-1)?.data.discussion.conclusion;
  return heavy && conclusion !== 'penalty' ? ['collective discussion'] : [];
};

const peopleGaps = (history: Events, { data }: PenaltyDecided): readonly string[] => {
  const investigators = new Set([
    ...all(history, 'FilingApplied').flatMap((event) => event.data.application.officers),
    ...all(history, 'OfficersReplaced').flatMap((event) => event.data.replacement.officers),
  ]);
  const reviewers = all(history, 'LegalReviewGiven').map((event) => event.data.by);
  const hosts = all(history, 'HearingHeld').map((event) => event.data.by);
  const both = [data.decidedBy, ...reviewers, ...hosts].filter((id) => investigators.has(id));
  const asked = all(history, 'RecusalRequested').map((event) => event.data.request.officer);
  const ruled = all(history, 'RecusalDecided').map((event) => event.data.ruling.officer);
  const [filed] = all(history, 'CaseFiled');
  return [
    ...both.map((id) => `${id} apart from the investigation`),
    ...asked.filter((id) => !ruled.includes(id)).map(() => 'recusal decided'),
    ...(filed && filed.data.applicant !== filed.data.approvedBy ? [] : ['filing by another']),
  ];
};

const stoppedGaps = (history: Events): readonly string[] =>
  lastIndex(history, 'CaseSuspended') > lastIndex(history, 'CaseResumed')
    ? ['case not suspended']
    : [];

/** One entry per penalty of the ordinary procedure, with what was missing when it was decided. */
export const lawfulDecisions = (
  events: Events,
): readonly Readonly<{ missing: readonly string[] }>[] =>
  events.flatMap((event, index) => {
    if (event.type !== 'PenaltyDecided') return [];
    const history = events.slice(0, index);
    const round = history.slice(Math.max(lastIndex(history, 'PartyNotified'), 0));
    return {
      missing: [
        ...noticeGaps(round, event),
        ...hearingGaps(round, event),
        ...defenceGaps(round),
        ...reviewGaps(round, event),
        ...peopleGaps(history, event),
        ...stoppedGaps(history),
      ],
    };
  });
