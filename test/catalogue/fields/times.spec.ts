import 'reflect-metadata';
import { type Act, instant, type Instant, localDateOf, plusMs } from '#domain/kernel';
import { answerTo } from '../../walks/walk.js';
import { standingAt } from '../../walks/standing.js';
import { type Walker, walkers } from '../../walks/walkers.js';
import { type FieldPlace, placesOf } from './field-places.js';

// Nothing is recorded of a day that has not come, and nothing is older than what it rests on.

const eachEntry = 'each is tried on an entry that tells it: corrections/corrections.spec';
const provenDay = 'the day of an earlier entry: a second person holds it against the proof';

/** Days that may lie ahead, and why. */
const mayLieAhead: Readonly<Record<string, string>> = {
  'ApplyForDeferral.parts.until': 'an end, of a plan to pay',
  'AppointDeputy.from': 'a first day: arranged beforehand',
  'AppointDeputy.to': 'an end',
  'ApproveReport.orders.due': 'a deadline',
  'AssignPost.from': 'a first day: appointed beforehand',
  'AssignPost.to': 'an end',
  'ClearAlarm.clearedAt': 'only the system hands it on, from readings a moment ahead',
  'CountFact.on': 'only the system hands it on, from a file that has it on record',
  'CountInspection.on': 'only the system hands it on, from an inspection on record',
  'EndDeputy.lastDay': 'an end',
  'EndPost.lastDay': 'an end',
  'FilePlan.finishBy': 'an end, of a plan',
  'GrantCertificate.from': 'a first day that the certificate tells',
  'GrantCertificate.to': 'an end',
  'GrantMandate.from': 'a first day: public before it is in force (PL 20)',
  'NoteBan.until': 'an end, of a ban that runs',
  'IssueAppraisal.selfDue': 'a deadline',
  'NoteHonour.decidedOn': 'only the system hands it on, from a commendation on record',
  'NoteVeto.from': 'only the system hands it on, from a veto on record',
  'NoteVeto.until': 'only the system hands it on, from a veto on record',
  'KeepListed.limit': 'a deadline',
  'ListAccident.limit': 'a deadline',
  'ListHazard.planBy': 'a deadline',
  'TakeOverHazard.listing.limit': 'a deadline',
  'TakeOverHazard.listing.planBy': 'a deadline',
  'NoteListing.until': 'an end',
  'OrderCorrection.until': 'a deadline',
  'PlanInspection.on': 'a plan',
  'RaiseAlarm.raisedAt': 'only the system hands it on, from readings a moment ahead',
  'RaiseAlarm.since': 'only the system hands it on, from readings a moment ahead',
  'ProposeForm.from': 'a first day: two people settle it before it is in force',
  'ProposeSetting.from': 'a first day: two people set it before it is in force',
  'RecordCalibration.until': 'an end',
  'RecordLeave.to': 'an end',
  'RestoreCertificate.from': 'a first day',
  'RevokeCertificate.from': 'a first day without it',
  'SummonToInquiry.at': 'a day to come',
  'SuspendCertificate.from': 'a first day without it',
  'SuspendCertificate.to': 'an end',
  'ApproveApplication.validFrom': 'a first day',
};

/** Days that may be older than everything that the file tells, and why. */
const mayBeOlder: Readonly<Record<string, string>> = {
  'AppointDeputy.from': 'a register of posts, entered when the paper comes to it',
  'AssignPost.from': 'a register of posts, older than the entry',
  'AssignPost.to': 'an end, of a post that is over',
  'ClearAlarm.clearedAt': 'only the system hands it on, from readings',
  'GrantCertificate.from': 'granted before the person was entered here',
  'GrantCertificate.to': 'an end, of a certificate that is over',
  'GrantMandate.from': 'in force before it was entered; it covers nothing until it is public',
  'IdentifySource.identifiedOn': 'the works identified it before it was told here',
  'NoteBan.from': 'the ban follows from a file of its own, which may be older',
  'NoteListing.listedOn': 'another authority listed it, before it was noted here',
  'NotePaperNumbers.takenOver.on': 'on paper, before the organ began here',
  'ProposeCorrection.fact.changedOn': provenDay,
  'ProposeCorrection.fact.entry.from': provenDay,
  'ProposeCorrection.fact.from': provenDay,
  'ProposeCorrection.fact.publishedOn': provenDay,
  'ProposeCorrection.fact.report.foundOn': provenDay,
  'TakeExhibit.takenAt': 'a picture may be older than the file it is handed in to',
  'ProposeSetting.from': 'the rows of the law tell from when; two people confirm it',
  'ConcludeInvestigation.proposal.items.order.dueOn':
    'the order to correct may be older than the case; it has run out by now',
  'DecidePenalty.items.order.dueOn': 'the order may be older than the case; it has run out by now',
  'NotifyParty.items.order.dueOn': 'the order may be older than the case; it has run out by now',
  'PunishOnTheSpot.act.endedOn': 'the act comes before the file; limitation bounds it (PL 36)',
  'PunishOnTheSpot.act.foundOn': 'discovery comes before the file',
  'RaiseAlarm.raisedAt': 'only the system hands it on, from readings',
  'RaiseAlarm.since': 'only the system hands it on, from readings',
  'RecordClue.acts.endedOn': 'the act comes before the file; limitation bounds it (PL 36)',
  'RecordClue.acts.foundOn': 'discovery comes before the clue',
  'RecordCalibration.calibratedOn': 'a laboratory calibrated it before it was entered here',
  'RecordCalibration.until': 'an end, of a calibration that is over',
  'RecordLeave.from': 'entered when whoever was away is back',
  'RecordLegalQualification.on': 'granted before the person was entered here',
  'RecordReviewFiled.impediment.from': 'what stood in the way may have begun before the decision',
  'RegisterEnterprise.from': 'founded before it was entered',
  'RegisterLicence.validFrom': 'granted before it was entered',
  'RegisterOrgan.from': 'founded before it was entered',
  'ReportAccident.occurredAt': 'it happened before it was reported',
  'ReportFollowUp.occurredAt':
    'what somebody says of the hour: where two differ, somebody has to find out',
  'ReportHazard.foundOn': 'found before it was reported',
  'CountInspection.on': 'only the system hands it on, from an inspection on record',
  'RecordPatrol.patrolledOn': 'the round comes before its record',
  'RecordVeto.causedOn': 'what led to it is older than the record of vetoes',
  'NoteHonour.decidedOn': 'only the system hands it on, from a commendation on record',
  'NoteVeto.from': 'only the system hands it on, from a veto on record',
  'NoteVeto.until': 'only the system hands it on, from a veto on record',
  'TakeOverCase.acts.endedOn': 'the act comes before the file',
  'TakeOverCase.acts.foundOn': 'discovery comes before the file',
  'TakeOverListing.takenOver.on': 'decided on paper, before it was entered here',
  'TakeOverHazard.foundOn': 'found before it was verified, on paper as here',
  'TakeOverListing.publishedOn': 'published on paper, before it was entered here',
};

/** Days that no request of the samples is done with, and where they are tried instead. */
const notTriedHere: Readonly<Record<string, string>> = {
  'ConcludeInvestigation.proposal.items.ban.from':
    'no sample has an act that bans: penalty/taken.spec',
  'DecidePenalty.items.ban.from': 'no sample has an act that bans: penalty/taken.spec',
  'NotifyParty.items.ban.from': 'no sample has an act that bans: penalty/taken.spec',
  'FinishEvaluation.results.redoBy':
    'no sample finds anything undone first: accident/orders/orders.spec',
  'ProposeClosure.penalties.decidedOn':
    'no sample names a penalty, which is held against its case: hazard/ending/named-penalty.spec',
  'ProposeCorrection.fact.accidentOn': eachEntry,
  'ProposeCorrection.fact.checkedOn': eachEntry,
  'ProposeCorrection.fact.collectedOn': eachEntry,
  'ProposeCorrection.fact.from': eachEntry,
  'ProposeCorrection.fact.lastDay': eachEntry,
  'ProposeCorrection.fact.notifiedOn': eachEntry,
  'ProposeCorrection.fact.on': eachEntry,
  'ProposeCorrection.fact.performedOn': eachEntry,
  'ProposeCorrection.fact.publishedOn': eachEntry,
  'ProposeCorrection.fact.to': eachEntry,
  'ProposeSetting.table.days.date': 'its sample settles a number: platform/law-now/live-law.spec',
  'RecordFieldwork.measurements.measuredAt': 'no sample measures: equipment/device/device.spec',
  'RecordInspection.measurements.measuredAt': 'no sample measures: inspection/visit/visit.spec',
  'RegisterLicence.takenOver.on': 'its sample is granted elsewhere: licence/taken-over.spec',
};

type Move = Walker['moves'][number];
type Dated = Readonly<{ walker: Walker; move: Move; place: FieldPlace }>;

const dayMs = 24 * 3_600_000;

const dated: readonly Dated[] = walkers.flatMap((walker) =>
  walker.moves.flatMap((move) =>
    placesOf(move.verb, move.data)
      .filter(({ field }) => field.kind === 'day' || field.kind === 'moment')
      .map((place) => ({ walker, move, place })),
  ),
);

const answer = ({ walker, move, place }: Dated, when: unknown): string => {
  const { sample, at, verb } = move;
  const world = { at, registry: sample.act?.registry };
  const act: Act = walker.act(move, world, move.actors[0]!);
  const standing = standingAt(walker.noun, { events: sample.history, ...world });
  const said = answerTo(walker, standing, { type: verb.name, data: place.put(when) }, act);
  if ('refusal' in said) return said.refusal.code;
  return said.events.length > 0 ? 'done' : 'nothing';
};

const spelled = ({ place }: Dated, when: Instant): string =>
  place.field.kind === 'day' ? localDateOf(when) : when;

const days = /\d{4}-\d\d-\d\d/g;

/** The day before the first day that the file tells of; a year ago where it tells of none. */
const before = ({ move: { sample, at } }: Dated): Instant => {
  const [first] = (JSON.stringify(sample.history).match(days) ?? []).toSorted();
  return plusMs(first === undefined ? plusMs(at, -365 * dayMs) : instant(first), -dayMs);
};

/** Some day is taken there: what is refused of another is refused for its day. */
const taken = (one: Dated): boolean =>
  [
    one.place.said,
    ...[-400, -60, -20, -3, -1, 0, 1, 3, 20, 60, 400].map((n) =>
      spelled(one, plusMs(one.move.at, n * dayMs)),
    ),
  ]
    .filter((when) => when !== undefined)
    .some((when) => answer(one, when) === 'done');

const pathsOf = (all: readonly Dated[]): readonly string[] =>
  [...new Set(all.map(({ place }) => place.path))].toSorted();

describe('K2 ISSUE-12.1 A day that is told', () => {
  it('is asked by many commands', () => expect(dated.length).toBeGreaterThan(90));

  it('is tried with a request that is done, or somewhere else', () =>
    expect(pathsOf(dated.filter((one) => !taken(one)))).toEqual(
      Object.keys(notTriedHere).toSorted(),
    ));

  it('has come, or may lie ahead for a reason', () =>
    expect(
      pathsOf(
        dated.filter((one) => answer(one, spelled(one, plusMs(one.move.at, dayMs))) === 'done'),
      ),
    ).toEqual(Object.keys(mayLieAhead).toSorted()));

  it('is no older than what the file tells, or may be for a reason', () =>
    expect(
      pathsOf(dated.filter((one) => answer(one, spelled(one, before(one))) === 'done')),
    ).toEqual(Object.keys(mayBeOlder).toSorted()));
});
