import type { Data } from '#platform/acts';
import { Flag, Id, Money, OneOf, Part, Parts, SomeOf, Text, Texts } from '#platform/http';
import type { Fen } from '#domain/kernel';
import type { DecideNoPenalty } from '../case/decision/decide-no-penalty.js';
import type { Discussion, LegalReview } from '../case/decision/decision.events.js';
import type { ReportSummaryDecision } from '../case/decision/report-summary-decision.js';
import type { NoPenaltyGround } from '../case/shared.events.js';
import type { OnSpot } from '../case/decision/spot-guards.js';
import type { OnTheSpot, Penalty } from './penalties.js';
import { ActBody, PartyBody, PenaltyItemBody, RemediesBody, ShownBody } from './shared.bodies.js';

const conclusions = [
  'penalty',
  'no-penalty',
  'investigate-further',
] as const satisfies readonly Discussion['conclusion'][];
const grounds = [
  'minor-and-corrected',
  'first-and-minor',
  'no-fault',
  'not-proven',
  'limitation-over',
  'under-fourteen',
  'insane',
] as const satisfies readonly NoPenaltyGround[];
const spotKinds = ['warning', 'fine'] as const satisfies readonly OnTheSpot['kinds'][number][];
const collecting = [
  'small-fine',
  'hard-to-collect-later',
  'remote-area-on-request',
] as const satisfies readonly OnSpot['ground'][];

export class LegalReviewBody implements LegalReview {
  @Flag({ about: 'Passed（审核通过）' }) passed: boolean;
  @Text({ about: 'Opinion（审核意见）' }) opinion: string;
  @Text({ about: 'Number of the legal qualification（法律职业资格证号）', max: 60, optional: true })
  qualification?: string;
  @Flag({ about: 'Reviews for the first time（初次从事法制审核）' }) firstTime: boolean;
}

export class DiscussionBody implements Discussion {
  @Texts({ about: 'Who was there（参加人员）', min: 1 }) attendees: readonly string[];
  @Text({ about: 'What was said（讨论意见）', max: 20_000 }) opinions: string;
  @OneOf(conclusions, { about: 'Conclusion（讨论结论）' }) conclusion: Discussion['conclusion'];
}

export class PenaltyBody implements Penalty {
  @Parts(() => PenaltyItemBody, { about: 'Penalty, act by act（处罚内容）', min: 1, max: 50 })
  items: readonly PenaltyItemBody[];
  @Text({ about: 'Facts（认定事实）', max: 20_000 }) facts: string;
  @Texts({ about: 'Records it rests on（证据）' }) evidence: readonly string[];
  @Texts({ about: 'Legal basis（处罚依据）' }) basis: readonly string[];
  @Text({ about: 'How and where to perform（履行方式和期限）' }) performance: string;
  @Part(() => RemediesBody, { about: 'Where to go against it（救济途径）' }) remedies: RemediesBody;
  @Text({
    about: 'Written request to collect on the spot（当事人书面请求当场缴纳）',
    optional: true,
  })
  collectedOnRequest?: string;
}

export class NoPenaltyBody implements Data<DecideNoPenalty> {
  @OneOf(grounds, { about: 'Ground（不予处罚情形）' }) ground: NoPenaltyGround;
  @Text({ about: 'Reasons（理由）' }) reasons: string;
  @Text({ about: 'Education of the party（教育情况）' }) education: string;
}

class OnSpotBody implements OnSpot {
  @OneOf(collecting, { about: 'What allows it（当场收缴情形）' }) ground: OnSpot['ground'];
  @Text({ about: 'Receipt of the finance department（财政票据号）', max: 100 }) receipt: string;
}

export class OnTheSpotBody implements Omit<OnTheSpot, 'party'> {
  @Part(() => PartyBody, { about: 'Party（当事人）' }) party: PartyBody;
  @Part(() => ActBody, { about: 'The act（违法行为）' }) act: ActBody;
  @Id({ about: 'In whose name（以何机关名义）' }) organ: string;
  @Id({ about: 'Who handles it（承办机构）' }) handlingOrgan: string;
  @Id({ about: 'Mandate a street acts under（委托或下放依据）', optional: true }) mandate?: string;
  @Parts(() => ShownBody, { about: 'Officers there, certificates shown（在场执法人员及证号）' })
  present: readonly ShownBody[];
  @Text({ about: 'Facts（违法事实）' }) facts: string;
  @Text({ about: 'Where（地点）', max: 300 }) place: string;
  @Text({ about: 'What the party said（当事人陈述申辩）' }) defence: string;
  @SomeOf(spotKinds, { about: 'Warning, fine（警告、罚款）', min: 1 }) kinds: OnTheSpot['kinds'];
  @Money({ about: 'Fine; 0 without one（罚款）' }) fineFen: Fen;
  @Text({ about: 'Who received it（签收人）', max: 200 }) receiver: string;
  @Flag({ about: 'The receiver signed（已签收）' }) signed: boolean;
  @Part(() => RemediesBody, { about: 'Where to go against it（救济途径）' }) remedies: RemediesBody;
  @Flag({ about: 'Told that review comes before the court（已告知复议前置）' })
  reviewFirstTold: boolean;
  @Part(() => OnSpotBody, { about: 'Money taken on the spot（当场收缴）', optional: true })
  onSpot?: OnSpotBody;
  @Text({
    about: 'Why it is recorded later than it had to be reported（迟报原因）',
    max: 500,
    optional: true,
  })
  lateFor?: string;
  @Text({
    about:
      'Why this is another act than one fined on the spot that day under the same item or article（另一违法行为的理由）',
    max: 500,
    optional: true,
  })
  separateAct?: string;
}

export class SummaryReportBody implements Data<ReportSummaryDecision> {
  @Text({ about: 'Note（备案说明）', optional: true }) note?: string;
}
