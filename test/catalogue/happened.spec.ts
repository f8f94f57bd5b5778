import 'reflect-metadata';
import { type Fields, happened, instant, localDateOf, plusMs, rulesOf } from '#domain/kernel';
import { type Case, cases } from './tried-nouns.js';

// The day on which a fact happened is the day from which its event is valid, whenever it is
// entered: what was so on a past day is asked by it（按事实发生日查询）.

/** Days that are told and are not when the fact of the command happened, and why. */
const notWhenItHappened: Readonly<Record<string, string>> = {
  'RecordCalibration.calibratedOn': 'the laboratory did it; here its certificate is entered',
  'TakeOverApplication.acceptedOn': 'beside the receipt; the event of acceptance bears the day',
  'TakeOverHazard.controlledOn': 'on paper, beside the opinion; the event of it bears the day',
  'TakeOverHazard.servedOn': 'on paper, beside the opinion; the event of it bears the day',
  'TakeOverHazard.reportedOn': 'on paper, beside the opinion; the event of it bears the day',
  'TakeOverHazard.lastReportOn': 'on paper, beside the opinion; the event of it bears the day',
  'TakeOverHazard.lastVisitOn': 'on paper, beside the opinion; the event of it bears the day',
  'SummonToInquiry.at': 'a day to come',
  'RecordInquiry.startedAt': 'the inquiry has happened when it ended',
  'RecordFieldwork.startedAt': 'the work on site has happened when it ended',
  'StartTesting.partyToldOn': 'another fact, which testing rests on',
  'ScheduleHearing.date': 'a day to come',
  'ScheduleHearing.servedOn': 'another fact beside the will to hold the hearing that day',
  'PostponeHearing.date': 'a day to come',
  'PostponeHearing.servedOn': 'another fact beside the will to postpone',
  'CorrectService.servedOn': 'corrected today; the true day stands in the event',
  'DeclineToFile.complainantToldOn': 'another fact beside the decision',
  'RecordReviewDecision.receivedOn': 'receipt is another fact than the decision',
  'ListHazard.limit': 'a day to come',
  'ListHazard.planBy': 'a day to come',
  'KeepListed.limit': 'a day to come',
  'FilePlan.finishBy': 'a day to come',
  'ControlHazard.unitToldAt': 'another fact, which the cut rests on',
  'ProposeClosure.decidedOn': 'days of penalties in other files',
  'ProposeCorrection.performedOn': 'corrected today; the true day stands in the event',
  'ProposeCorrection.checkedOn': 'corrected today; the true day stands in the event',
  'ProposeCorrection.accidentOn': 'corrected today; the true day stands in the event',
  'ProposeCorrection.notifiedOn': 'corrected today; the true day stands in the event',
  'ProposeCorrection.collectedOn': 'corrected today; the true day stands in the event',
  'IdentifySource.identifiedOn': 'the day of a report, told with it',
  'AssessSource.assessedOn': 'the day of a report, told with it',
  'RaiseAlarm.since': 'a moment of readings; the alarm is raised when it is told',
  'RaiseAlarm.raisedAt': 'a moment of readings; the alarm is raised when it is told',
  'ClearAlarm.clearedAt': 'a moment of readings',
  'RecordTransferAnswer.decidedOn': 'when the other side decided; the fact is its receipt',
  'RecordDispatchAnswer.answeredOn': 'when the other side answered; the fact is its receipt',
  'AcknowledgeLifting.acknowledgedOn': 'when the other side answered; the fact is its receipt',
  'AnswerMeasure.answeredOn': 'when the other side answered; the fact is its receipt',
  'AnswerMeasure.inForceFrom': 'since when the other side does it; the fact is its receipt',
  'AcknowledgeMeasureLifting.acknowledgedOn':
    'when the other side answered; the fact is its receipt',
  'NotePenaltyFell.fellOn': 'the day of a ruling elsewhere; here it is entered',
  'AcknowledgePublication.acknowledgedOn': 'when somebody looked; the fact is the entry of it',
  'RecordVeto.causedOn': 'what led to it; the fact is the entry of the decision',
  'RecordVeto.decidedOn': 'when another body decided; the fact is the entry of it',
  'NoteHonour.decidedOn': 'only the system hands it on, from a commendation on record',
  'NoteVeto.causedOn': 'only the system hands it on, from a veto on record',
  'IssueAppraisal.selfDue': 'a deadline',
  'EnterCredit.establishedOn': 'the day of the document; the fact is the entry of it',
  'RequestInformation.receivedOn': 'when the paper came in; the fact is the entry of it',
  'ObjectToEntry.receivedOn': 'when the paper came in; the fact is the entry of it',
  'RecordPatrol.patrolledOn': 'when the round was made; the fact is the record of it',
  'TakeExhibit.takenAt': 'another fact: the picture was taken before it was handed in',
  'RingClock.due': 'when the clock runs out; the ring comes with its own time',
  '*.measuredAt': 'a moment within the look on site; the record is valid from its end',
  '*.occurredAt': 'what is told of; the fact is the report that came in',
  '*.unitKnewAt': 'what is told of; the fact is the report that came in',
  '*.sectorToldAt': 'what is told of; the fact is the report that came in',
  '*.changedAt': 'what is told of; the fact is the report that came in',
  'ListAccident.receivedOn': 'when the notice came; the fact is the entry of it',
  'NameCasualty.since': 'when somebody died; here the name is entered',
  'BanPerson.since': 'when it was decided elsewhere; here the ban follows',
  '*.due': 'an end',
  '*.redoBy': 'an end',
  '*.endedOn': 'a day of the act of the party',
  '*.dueOn': 'the last day of an order, which the penalty rests on',
  '*.foundOn': 'discovery comes before the clue',
  '*.until': 'an end',
  '*.limit': 'an end',
  '*.planBy': 'an end',
  '*.finishBy': 'an end',
  '*.unitToldAt': 'another fact, which the act rests on',
  '*.from': 'a first day that a register or a period is told',
  '*.to': 'an end',
  '*.lastDay': 'an end',
  '*.date': 'a day of a calendar, or to come',
  '*.heldOn': 'a day to come',
  '*.validFrom': 'a first day',
  '*.on': 'when another authority granted it, before the person was known here',
  '*.publishedOn': 'the register keeps it beside the entry; its order follows the entries',
  '*.changedOn': 'a change of the holder, told by the report of it',
  '*.listedOn': 'a list that others keep; here it is noted',
};

type Told = Readonly<{ path: string; happened: boolean }>;

const daysIn = (fields: Fields, at: string): readonly Told[] =>
  Object.entries(fields).flatMap(([name, field]): readonly Told[] => {
    const path = `${at}.${name}`;
    if (field.kind === 'day' || field.kind === 'moment')
      return [{ path, happened: field.happened === true }];
    if (field.kind === 'part' || field.kind === 'parts') return daysIn(field.shape.fields, path);
    if (field.kind !== 'choice') return [];
    return Object.values(field.shapes).flatMap((shape) => daysIn(shape.fields, path));
  });

const reasonFor = (path: string): string | undefined => {
  const [command, ...rest] = path.split('.');
  const name = rest.at(-1);
  return notWhenItHappened[`${command}.${name}`] ?? notWhenItHappened[`*.${name}`];
};

/** The same data, with that day in each place where a fact says when it happened. */
const told = (fields: Fields, data: object, when: string): object =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]): [string, unknown] => {
      const field = fields[name];
      if (!field) return [name, value];
      if ((field.kind === 'day' || field.kind === 'moment') && field.happened)
        return [name, field.kind === 'day' ? localDateOf(instant(when)) : when];
      if (field.kind === 'part') return [name, told(field.shape.fields, value as object, when)];
      if (field.kind !== 'choice') return [name, value];
      const mail = Object.values(field.shapes).find(({ fields }) => 'receivedOn' in fields);
      const receivedOn = localDateOf(instant(when));
      return [name, mail ? { method: 'mail', mailNumber: 'EMS-1', receivedOn } : value];
    }),
  );

const facts = cases.filter(({ verb }) => daysIn(verb.asks, '').some(({ happened }) => happened));
const withSample = facts.filter(
  (one): one is Case & Required<Pick<Case, 'sample' | 'office'>> => one.sample !== undefined,
);

describe('1d A fact is valid from when it happened', () => {
  it('of every day that a command asks it is said whether it is that day', () => {
    const open = cases
      .flatMap(({ verb }) => daysIn(verb.asks, verb.name))
      .filter(({ path, happened }) => !happened && reasonFor(path) === undefined)
      .map(({ path }) => path);
    expect(open).toEqual([]);
  });

  it('is asked of the commands that put a fact on record late', () =>
    expect([...new Set(facts.map(({ verb }) => verb.name))]).toEqual(
      expect.arrayContaining([
        'ServeNotice',
        'ServeDecision',
        'ServeDocument',
        'RecordInquiry',
        'RecordReviewReceipt',
      ]),
    ));

  it.each(withSample.map((one) => [one.verb.name, one] as const))('%s', (name, one) => {
    const actor = (one.sample.as ?? one.office.somebody)(one.verb.by[0]!);
    const act = one.office.act({ ...one.sample.act, actor });
    const threeDaysAgo = plusMs(act.now, -3 * 24 * 3_600_000);
    const data = told(one.verb.asks, one.sample.data, threeDaysAgo);
    const { validAt } = happened(rulesOf(one.noun), { type: name, data }, act);
    expect(localDateOf(validAt)).toBe(localDateOf(threeDaysAgo));
  });
});
