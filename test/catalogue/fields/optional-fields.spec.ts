import 'reflect-metadata';
import { type Instant, localDateOf } from '#domain/kernel';
import { standingAt } from '../../walks/standing.js';
import { answerTo, type Said } from '../../walks/walk.js';
import {
  type Beginning,
  beginningsOf,
  inOtherWords,
  type Walker,
  walkers,
} from '../../walks/walkers.js';
import { type FieldPlace, fillingsOf, placesOf } from './field-places.js';

// A field that is left out switches no guard off（漏填不放行）: what is refused with it is not done
// without it, wherever the matter stands.

/** Files that a score, a veto or a commendation may rest on: one of them, whichever it is. */
const citing = [
  'AssessItself.scores',
  'ReviewMaterial.scores',
  'CheckOnSite.scores',
  'AnswerObjection.scores',
  'RecordVeto',
  'ProposeCommendation',
].flatMap((of) =>
  ['accident', 'year', 'inspection', 'hazard', 'penalty'].map(
    (file) => [`${of}.${file} reference-unknown`, 'another file is cited then'] as const,
  ),
);

/** What is refused where that field is said, and why leaving it out asks for something else. */
const asksOtherwise: Readonly<Record<string, string>> = {
  ...Object.fromEntries(citing),
  'DecideCommendation.number number-or-not': 'nobody is commended then',
  'ConsiderStreet.number number-or-not': 'nothing follows for the street then',
  'AnswerMeasure.inForceFrom in-force-or-not': 'a measure that was rejected is never in force',
  'HearSubject.adopted adopted-or-not': 'there were no words to adopt then',
  'ListHazard.reportEveryMonths reports-too-seldom': 'the months that the district set hold then',
  'ReportHazard.cameFrom tip-off-not-named': 'no file is said to have led to it then',
  'NoteBan.until ban-is-over': 'it binds without an end then',
  'DraftPlan.honest unit-not-in-the-plan': 'no unit is inspected less often then',
  'RecordPatrol.unit unit-unknown': 'it went round the village then, not to a unit',
  'TakeOverHazard.control person-unknown': 'no measures stand then',
  'TakeOverHazard.listing organ-unknown': 'nobody lists it yet then',
  'TakeOverListing.publishedOn not-happened-yet': 'it was not published yet, and is owed then',
  'AppointDeputy.roles beyond-the-post':
    'left out he stands in for the post as it is, never for more',
  'ApproveApplication.validFrom validity-backdated': 'valid from the decision on then',
  'ApproveApplication.years validity-not-allowed': 'the term of the law holds then',
  'ChangeDecision.lifted nothing-to-lift': 'nothing is lifted then',
  'CheckDailyPenalty.fine fined-or-not': 'it is not fined by the day then',
  'ChangePrincipal.citizen citizen-unknown':
    'left out it is refused of people, and an import has the name alone',
  'RegisterEnterprise.citizen citizen-unknown':
    'left out it is refused of people, and an import has the name alone',
  'AnswerOrder.result not-taken': 'nothing was decided then, and the order stays owed',
  'CloseOrgan.successor successor-unknown': 'no organ takes over then',
  'AnswerFiling.missing number-or-missing': 'it was taken then, under its number',
  'CollectReward.authority one-signer': 'the reporter signs himself then',
  'ConcludeInvestigation.proposal.items.ban ban-not-stated': 'no ban is proposed then',
  'ConcludeInvestigation.proposal.items.licences licence-not-taken': 'no licence is taken then',
  'ConcludeInvestigation.proposal.items.order corrective-order-running':
    'nothing follows an order then: what only follows one is refused',
  'ConcludeInvestigation.proposal.items.step no-such-step':
    'the widest lawful range holds then, never none',
  'ConcludeInvestigation.proposal.items.step step-of-another-party':
    'the widest lawful range holds then, never none',
  'ConcludeInvestigation.proposal.items.suspendedDays suspension-without-term':
    'nothing is suspended then',
  'DecidePenalty.items.ban ban-not-stated': 'nobody is banned then',
  'DecidePenalty.items.licences licence-not-taken': 'no licence is taken then',
  'DecidePenalty.items.step no-such-step': 'the widest lawful range holds then, never none',
  'DecidePenalty.items.suspendedDays suspension-without-term': 'nothing is suspended then',
  'DecideRecusal.attendees person-unknown': 'about a head alone several decide, and are named',
  'DeclineToFile.complainantToldOn not-happened-yet':
    'there is no reporter to tell then: complainant-not-told',
  'FileCase.otherPenalty not-fined-before': 'an act that was fined is refused then',
  'ApproveReport.orders.person person-unknown': 'the head of the organ owes it then',
  'ListAccident.limit limit-before-notice': 'the sixty days from the notice hold then',
  'AnswerListerReview.changes changes-or-not': 'it consents then',
  'EndReport.into into-or-not': 'only a double report goes into another file',
  'FinishOrder.case case-or-not': 'nothing but a penalty has a case',
  'FormTeam.members.person person-unknown': 'an official of another body has no entry here',
  'ChangeTeam.members.person person-unknown': 'an official of another body has no entry here',
  'StartEvaluation.evaluators.person person-unknown':
    'an official of another body has no entry here',
  'FinishEvaluation.results.redoBy redo-by': 'it was carried out then',
  'GrantMandate.to period-reversed': 'only what may last without an end; else mandate-without-term',
  'IdentifyParty.party.identityUnknown citizen-not-identified': 'the party is known then',
  'InstallPoint.limits.corridor limits-of-another-kind': 'no vehicle has to keep to a way then',
  'InstallPoint.vehicle unit-unknown': 'it stands on its source then, whose unit is known',
  'IssueLetter.number number-of-another-series':
    'it bears no number then, and is one of its words a day',
  'AnswerExtension.reference not-listed-above': 'the lister here decides then',
  'KeepListed.reference not-listed-above': 'the lister here decides then',
  'DelistHazard.reference not-listed-above': 'the lister here decides then',
  'EndListing.reference not-listed-above': 'the lister here decides then',
  'ReviewRectification.purpose nothing-applied':
    'what waits is reviewed then, and of two it is refused (say-which-review)',
  'LiftControls.review too-few-officers':
    'a review that passed is on record then, or it is refused (review-first)',
  'NoteListing.until too-early-in-time': 'the term of the law holds then',
  'NotePaperNumbers.item item-of-numbers': 'numbers of no item then',
  'NotifyParty.items.ban ban-not-stated': 'no ban is intended then',
  'NotifyParty.items.licences licence-not-taken': 'no licence is to be taken then',
  'NotifyParty.items.step no-such-step': 'the widest lawful range holds then, never none',
  'NotifyParty.items.suspendedDays suspension-without-term': 'nothing is to be suspended then',
  'ProposeReward.case reference-unknown': 'the decision of another organ is on file then',
  'OpenBundle.members.licence reference-unknown': 'it is about no licence then',
  'ProposeCorrection.fact.entry.from not-happened-yet': 'the day stands as it is recorded then',
  'ProposeCorrection.fact.from not-happened-yet': 'the day stands as it is recorded then',
  'ProposeReward.concealed one-formula': 'the fine alone is the formula then',
  'ProposeSetting.amounts override-not-whole': 'the one amount is set then',
  'ProposeSetting.amount override-too-long': 'the length of the rule stays then',
  'ProposeSetting.table override-another-table': 'the number that is said is settled then',
  'PunishOnTheSpot.act.endedOn ended-in-the-future': 'the act goes on then',
  'PunishOnTheSpot.onSpot above-on-spot-limit': 'nothing is collected on the spot then',
  'PunishOnTheSpot.party.identityUnknown identity-unknown': 'the party is known then',
  'PunishOnTheSpot.step no-such-step': 'the widest lawful range holds then, never none',
  'PunishOnTheSpot.step step-of-another-party': 'the widest lawful range holds then, never none',
  'AnswerPatrol.hazard reference-unknown': 'its outcome is no hazard then, or it is refused',
  'AnswerPatrol.inspection reference-unknown':
    'its outcome is no inspection then, or it is refused',
  'RecordCheck.ledToHazard reference-unknown': 'it led to no hazard then',
  'RecordCheck.ledToInspection reference-unknown': 'it led to no inspection then',
  'TakeExhibit.equipment reference-unknown': 'no device of the register took it then',
  'TakeExhibit.matter not-your-matter': 'it belongs to no matter yet then',
  'RecordClue.linkedCase reference-unknown': 'it is linked to no case then',
  'RecordClue.acts.endedOn ended-in-the-future': 'the act goes on then',
  'RecordInspection.checked checklist-forgotten': 'no checklist was used then',
  'RecordInspection.signature.refusal signature-or-refusal':
    'it was signed then: one of the two is asked for',
  'RecordFieldwork.measurements reference-unknown': 'nothing was measured then',
  'RecordInspection.measurements reference-unknown': 'nothing was measured then',
  'RecordJudgment.lifted nothing-to-lift': 'nothing is lifted then',
  'RecordLeave.deputy deputy-not-written': 'nobody stands in by this entry then',
  'RecordReviewDecision.lifted nothing-to-lift': 'nothing is lifted then',
  'RegisterLicence.takenOver granted-elsewhere': 'it is registered as granted elsewhere then',
  'RegisterOrgan.actsFor organ-not-registered': 'it acts for no other organ then',
  'RegisterReceiver.url address-and-means': 'it is laid into a folder then, and posted nowhere',
  'RegisterOrgan.parent organ-not-registered': 'it stands under no other organ then',
  'RegisterTipOff.unit unit-unknown': 'the unit is not known yet then',
  'ReportAccident.sectorToldAt later-than-the-report':
    'nobody knows yet whether the sector was told then',
  'ReportAccident.sectorToldAt too-early-in-time':
    'nobody knows yet whether the sector was told then',
  'ReportAccident.unitKnewAt later-than-the-report': 'nobody knows yet when the unit knew then',
  'ReportAccident.unitKnewAt too-early-in-time': 'nobody knows yet when the unit knew then',
  'ReportFollowUp.changedAt too-early-in-time': 'they are so since the report then',
  'ReportFollowUp.sectorToldAt later-than-the-report':
    'nobody knows yet whether the sector was told then',
  'ReportFollowUp.sectorToldAt too-early-in-time':
    'nobody knows yet whether the sector was told then',
  'ReportFollowUp.unitKnewAt later-than-the-report': 'nobody knows yet when the unit knew then',
  'ReportFollowUp.unitKnewAt too-early-in-time': 'nobody knows yet when the unit knew then',
  'ReportHazard.relapseOf reference-unknown': 'it relapses from nothing then',
  'SealProperty.urgent measure-id-taken': 'it carries out what was approved then, and nothing else',
  'SetLimits.limits.corridor limits-of-another-kind': 'no vehicle has to keep to a way then',
  'TakeOverApplication.acceptedOn accepted-before-received': 'it waits for acceptance then',
  'TakeOverApplication.acceptedOn not-from-before': 'it waits for acceptance then',
  'TakeOverCase.acts.endedOn ended-in-the-future': 'the act goes on then',
  'VerifyHazard.criterion criterion-missing':
    'an ordinary hazard has none; a major one is refused without',
};

// A refusal is an answer here, many thousand times: where it was thrown is of no interest.
Error.stackTraceLimit = 0;

type Move = Walker['moves'][number];

const isDone = (said: Said): boolean => 'events' in said && said.events.length > 0;

type Ask = (data: object) => Said;

/** How that request is answered where a history of the noun leaves off, by each who may knock. */
const askers = (walker: Walker, move: Move, from: Beginning): readonly Ask[] => {
  const standing = standingAt(walker.noun, from);
  return move.actors.map((actor) => {
    const act = walker.act(move, from, actor);
    return (data) => answerTo(walker, standing, { type: move.verb.name, data }, act);
  });
};

const now = (kind: string, at: Instant): readonly unknown[] => {
  if (kind === 'day') return [localDateOf(at)];
  return kind === 'moment' ? [at] : [];
};

/** What may be said there: as it is, what the door lets through, the moment of the act. */
const valuesOf = ({ said, field }: FieldPlace, at: Instant): readonly unknown[] =>
  [said, ...fillingsOf(field), ...now(field.kind, at)].filter((value) => value !== undefined);

/** The codes with which a value is refused there, where the same without it is done. */
const switchedOff = (ask: Ask, place: FieldPlace, at: Instant): readonly string[] => {
  if (!isDone(ask(place.put()))) return [];
  return valuesOf(place, at).flatMap((value) => {
    const said = ask(place.put(value));
    return 'refusal' in said ? [`${place.path} ${said.refusal.code}`] : [];
  });
};

/** The same request, each of its words otherwise, and each list of words. */
const waysOf = (move: Move): readonly object[] => [
  move.data,
  ...inOtherWords(move, move.data),
  ...placesOf(move.verb, move.data)
    .filter(({ field }) => field.kind === 'words')
    .flatMap((place) => fillingsOf(place.field).map((value) => place.put(value))),
];

const optionalIn = (walker: Walker, move: Move): readonly string[] =>
  placesOf(move.verb, move.data)
    .filter(({ field }) => field.optional)
    .map(({ path }) => path);

/** What is found in every history of its noun, its words said in each other way. */
const found = (walker: Walker, move: Move): readonly string[] => {
  if (optionalIn(walker, move).length === 0) return [];
  return beginningsOf(walker).flatMap((from) => {
    const asks = askers(walker, move, from);
    return waysOf(move).flatMap((data) =>
      placesOf(move.verb, data)
        .filter(({ field }) => field.optional)
        .flatMap((place) => asks.flatMap((ask) => switchedOff(ask, place, from.at))),
    );
  });
};

const tried = walkers.flatMap((walker) => walker.moves.map((move) => ({ walker, move })));
const all = tried.flatMap(({ walker, move }) => optionalIn(walker, move));

describe('K4 K5 ISSUE-12.4 A field that may be left out', () => {
  it('is asked by many commands', () => expect(all.length).toBeGreaterThan(100));

  it('switches no guard off when it is, or asks for something else', () =>
    expect(
      [...new Set(tried.flatMap(({ walker, move }) => found(walker, move)))].toSorted(),
    ).toEqual(Object.keys(asksOtherwise).toSorted()));
});
