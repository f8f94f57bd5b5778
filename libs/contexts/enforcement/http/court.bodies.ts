import { type Data } from '#platform/acts';
import { Flag, OneOf, Text } from '#platform/http';
import type { ApplyToCourt } from '../case/court/apply-to-court.js';
import type { AskHigherCourt } from '../case/court/ask-higher-court.js';
import type { EndExecution, EndGround } from '../case/court/end-execution.js';
import type { HearStatement } from '../case/court/hear-statement.js';
import type { IssueDemand } from '../case/court/issue-demand.js';
import type { RecordCourtAnswer } from '../case/court/record-court-answer.js';
import type { RecordCourtDoubts } from '../case/court/record-court-doubts.js';
import type { RecordCourtRuling } from '../case/court/record-court-ruling.js';
import type { RecordHigherCourtAnswer } from '../case/court/record-higher-court-answer.js';
import type { ServeDocument } from '../case/court/serve-document.js';
import { ServicePart } from './service.bodies.js';
import { ByOfficers } from './shared.bodies.js';

const answers = ['accepted', 'not-accepted'] as const;
const rulings = ['execute', 'not-execute'] as const;
const higherAnswers = [
  'refusal-upheld',
  'accept',
  'execute',
] as const satisfies readonly RecordHigherCourtAnswer['data']['answer'][];
const outcomes = ['executed', 'refused', 'terminated'] as const;
const grounds = [
  'collected',
  'citizen-died-without-estate',
  'organisation-ended-without-assets',
  'object-lost',
  'other-necessity',
  'court-refused',
  'window-over',
] as const satisfies readonly EndGround[];

export class DemandBody implements Data<IssueDemand> {
  @Text({ about: 'How and where to pay（缴款方式）' }) paymentMethod: string;
}

export class DocumentServiceBody extends ByOfficers implements Data<ServeDocument> {
  @Text({ about: 'Number of the document（文号）', max: 100 }) documentNumber: string;
  @ServicePart() service: ServeDocument['data']['service'];
}

export class StatementBody extends ByOfficers implements Data<HearStatement> {
  @Text({ about: 'What the party said（陈述申辩意见）', max: 20_000 }) statement: string;
  @Flag({ about: 'Adopted（采纳）' }) adopted: boolean;
  @Text({ about: 'Reasons（理由）' }) reasons: string;
}

export class CourtApplicationBody implements Data<ApplyToCourt> {
  @Text({ about: 'Court（人民法院）', max: 200 }) court: string;
}

export class CourtAnswerBody implements Data<RecordCourtAnswer> {
  @OneOf(answers, { about: 'Accepted or not（受理情况）' })
  answer: RecordCourtAnswer['data']['answer'];
  @Text({ about: 'Reasons（理由）' }) reasons: string;
}

export class CourtDoubtsBody implements Data<RecordCourtDoubts> {
  @Text({ about: 'What the court doubts（法院疑义）' }) doubts: string;
}

export class CourtRulingBody implements Data<RecordCourtRuling> {
  @OneOf(rulings, { about: 'Execution granted or not（准予或不准予执行）' })
  ruling: RecordCourtRuling['data']['ruling'];
  @Text({ about: 'Reasons（理由）' }) reasons: string;
}

export class HigherCourtBody implements Data<AskHigherCourt> {
  @Text({ about: 'Court above（上一级人民法院）', max: 200 }) court: string;
  @Text({ about: 'Reasons（复议理由）' }) reasons: string;
}

export class HigherCourtAnswerBody implements Data<RecordHigherCourtAnswer> {
  @OneOf(higherAnswers, { about: 'What it said（上一级法院意见）' })
  answer: RecordHigherCourtAnswer['data']['answer'];
  @Text({ about: 'Reasons（理由）' }) reasons: string;
}

export class ExecutionEndBody implements Data<EndExecution> {
  @OneOf(outcomes, { about: 'How it ended（执行结果）' }) outcome: EndExecution['data']['outcome'];
  @OneOf(grounds, { about: 'Ground（事由）' }) ground: EndGround;
}
