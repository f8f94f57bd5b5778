import { fold, plusMs, Refusal } from '#domain/kernel';
import { decideSeeing, decisions } from '#testing';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import {
  acceptReview,
  act,
  applyToCourt,
  cashier,
  demand,
  demanded,
  fileReview,
  happened,
  head,
  inCourt,
  recused,
  withPast,
  judged,
  officer,
  pay,
  reviewDecided,
  serveDemand,
  story,
  sue,
} from './execution.examples.js';
import type { Case } from '../case.state.js';
import { before, type Moment, story as ordinary } from './case.examples.js';
import { at } from './people.examples.js';

const given = decisions(caseNoun);

describe('An act after the decision, dated back', () => {
  it('does not ask the court inside a window that is over', () =>
    given(...demanded)
      .when(applyToCourt, act(head, '2027-07-01', '2027-06-18'))
      .refuses('back-dated', 'E50'));

  it.each<CaseCommand>([
    demand,
    { type: 'RevokeDecision', data: { reasons: 'wrong' } },
    { type: 'ChangeDecision', data: { fineFen: 1, reasons: 'wrong' } },
    { type: 'AgreeOnReduction', data: { reductionFen: 1, remedy: 'exits cleared' } },
    { type: 'DecideDeferral', data: { approved: true, reasons: 'poor' } },
  ])('is no decision of the head: $type', (command) =>
    given(...story)
      .when(command, act(head, '2026-12-01', '2026-10-12'))
      .refuses('back-dated', 'E50'),
  );

  it('does not serve a demand before it was issued', () =>
    given(...happened(story, [demand, act(head, '2026-10-12')]))
      .when(serveDemand, act(officer, '2026-10-12', '2026-09-28'))
      .refuses('too-early-in-time', 'PL 61', 'CL 54'));

  it('still lets facts have their own day: money counts from when it came', () =>
    expect(
      given(...story)
        .when(pay('B-1', 100), act(cashier, '2026-10-20', '2026-10-08'))
        .events(),
    ).toMatchObject([{ data: { paidOn: '2026-10-08' } }]));
});

describe('Each act of the ordinary procedure, dated back by a minute', () => {
  const answers = Object.keys(ordinary).map((name) => {
    const { command, act } = ordinary[name as Moment];
    const late = { ...act, validAt: plusMs(act.now, -60_000) };
    try {
      decideSeeing(caseNoun, command, fold(caseNoun, before(name as Moment)), late);
      return [command.type, 'done'] as const;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [command.type, error.code] as const;
    }
  });

  it('is refused where somebody decides, and done where a fact is put on record', () =>
    expect(Object.fromEntries(answers)).toEqual({
      RecordClue: 'back-dated',
      ApplyToFile: 'back-dated',
      FileCase: 'back-dated',
      RecordFieldwork: 'done',
      RecordInquiry: 'done',
      ConcludeInvestigation: 'back-dated',
      NotifyParty: 'back-dated',
      ServeNotice: 'done',
      RecordDefence: 'done',
      RequestHearing: 'done',
      ScheduleHearing: 'back-dated',
      AnswerDefence: 'back-dated',
      HoldHearing: 'done',
      ReportHearing: 'back-dated',
      ReviewLegally: 'back-dated',
      DiscussCollectively: 'back-dated',
      DecidePenalty: 'back-dated',
      ServeDecision: 'done',
    }));
});

describe('K2: A fact is not older than the moment of what it rests on', () => {
  const posting = (of: 'notice' | 'decision'): CaseCommand => ({
    type: 'PostPublicNotice',
    data: { of, service: { method: 'public-notice', attempts: ['直接送达未果'], where: '官网' } },
  });
  const earlier = (moment: Moment, command: CaseCommand, day: string, time: string) => {
    const { act: by } = ordinary[moment];
    return decisions(caseNoun)(...before(moment)).when(command, {
      ...by,
      validAt: at(`${day} ${time}`),
    });
  };

  it.each([
    ['the service of the notice', 'noticeServed', ordinary.noticeServed.command, '2026-04-10'],
    ['the posting of the notice', 'noticeServed', posting('notice'), '2026-04-10'],
    ['the service of the decision', 'served', ordinary.served.command, '2026-05-12'],
    ['the posting of the decision', 'served', posting('decision'), '2026-05-12'],
  ] as const)('%s, on the same day', (_, moment, command, day) => {
    earlier(moment, command, day, '00:00').refuses('too-early-in-time', 'E50');
    earlier(moment, command, day, '09:59').refuses('too-early-in-time', 'E50');
    expect(earlier(moment, command, day, '10:00').events()).toHaveLength(1);
  });
});

describe('Who had a hand in the case', () => {
  const after = (past: Partial<Case>) => decisions(withPast(past))(...story);

  it('has no more part in it after a granted recusal, head or officer', () => {
    after(recused('li')).when(demand, act(head, '2026-10-12')).denies('recused', 'PL 43');
    after(recused('wei'))
      .when(
        { type: 'PublishDecision', data: { places: ['x'], summary: 'x' } },
        act(officer, '2026-10-12'),
      )
      .denies('recused', 'PL 43');
  });

  it('does not decide in it as a head', () =>
    after({ everOfficers: ['li'] })
      .when(demand, act(head, '2026-10-12'))
      .denies('investigator-of-the-case', 'PL 57', 'ENF-R12'));
});

describe('A fact from outside', () => {
  const reviewed = happened(story, [fileReview, act(officer, '2026-11-02')]);
  const accepted = happened(reviewed, [acceptReview, act(officer, '2026-11-05')]);
  const sued = happened(story, [sue, act(officer, '2026-11-02')]);
  const answer: CaseCommand = {
    type: 'RecordCourtAnswer',
    data: { answer: 'accepted', reasons: 'seen' },
  };
  const taken = happened(inCourt, [answer, act(officer, '2027-03-24')]);
  const ruling: CaseCommand = {
    type: 'RecordCourtRuling',
    data: { ruling: 'execute', reasons: 'seen' },
  };

  // A decision of review dated back would take from the party the fifteen days to sue.
  it.each([
    ['the application for review before service', story, fileReview, '2026-09-17'],
    ['the answer before the application', reviewed, acceptReview, '2026-11-01'],
    ['the review decision before the answer', accepted, reviewDecided('upheld'), '2026-11-04'],
    ['the suit before service', story, sue, '2026-09-17'],
    ['the judgment before the suit', sued, judged('upheld'), '2026-11-01'],
    ['the court’s answer before it was asked', inCourt, answer, '2027-03-18'],
    ['the ruling before the answer', taken, ruling, '2027-03-23'],
  ] as const)('is not older than what it follows from: %s', (_, history, command, on) =>
    given(...history)
      .when(command, act(officer, '2027-04-20', on))
      .refuses('too-early-in-time'),
  );
});
