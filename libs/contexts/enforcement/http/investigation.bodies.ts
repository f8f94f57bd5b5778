import { Flag, Id, OneOf, Part, Parts, Text, Texts } from '#platform/http';
import type { Instant } from '#domain/kernel';
import type {
  Conclusion,
  Fieldwork,
  Inquiry,
  RecusalRequest,
  RecusalRuling,
  RecusedActsReview,
  Summons,
} from '../case/investigation/investigation.events.js';
import { MomentInUtc } from '#platform/http';
import { PenaltyItemBody, ShownBody } from './shared.bodies.js';
import type { Discretion, Gravity, Proposal } from '../case/penalty/proposal.events.js';

export class SummonsBody implements Summons {
  @Id({ about: 'Name of the summons in the case（通知编号）', example: 'summons-1' })
  summonsId: string;
  @Text({ about: 'Who is to come（被询问人）', max: 200 }) person: string;
  @MomentInUtc({ about: 'When（询问时间）' }) at: Instant;
  @Text({ about: 'Where（询问地点）', max: 300 }) place: string;
}

export class InquiryBody implements Inquiry {
  @Id({ about: 'Name of the record in the case（笔录编号）', example: 'inquiry-1' })
  recordId: string;
  @Text({ about: 'Who was asked（被询问人）', max: 200 }) person: string;
  @Parts(() => ShownBody, { about: 'Officers there, certificates shown（在场执法人员及证号）' })
  present: readonly ShownBody[];
  @MomentInUtc({ about: 'Began（开始时间）' }) startedAt: Instant;
  @MomentInUtc({ about: 'Ended（结束时间）' }) endedAt: Instant;
  @Text({ about: 'Where（询问地点）', max: 300 }) place: string;
  @Flag({ about: 'Told of duties and of recusal（已告知权利义务及回避权）' }) rightsTold: boolean;
  @Text({ about: 'What was said（陈述内容）', max: 100_000 }) statement: string;
  @Flag({ about: 'Signed by the person（已签名）' }) signed: boolean;
  @Text({ about: 'Note of a refusal to sign（拒签说明）', optional: true }) refusalNote?: string;
}

const fieldwork = ['scene', 'sample'] as const satisfies readonly Fieldwork['kind'][];

export class FieldworkBody implements Fieldwork {
  @Id({ about: 'Name of the record in the case（笔录编号）', example: 'scene-1' }) recordId: string;
  @OneOf(fieldwork, { about: 'Scene or sample（勘验或抽样）' }) kind: Fieldwork['kind'];
  @Parts(() => ShownBody, { about: 'Officers there, certificates shown（在场执法人员及证号）' })
  present: readonly ShownBody[];
  @Text({ about: 'Where（地点）', max: 300 }) place: string;
  @Text({ about: 'Findings（勘验情况）', max: 100_000 }) findings: string;
  @Texts({ about: 'Digests of photos, video, files（照片录像文件摘要）' }) files: readonly string[];
}

const askers = ['self', 'party'] as const satisfies readonly RecusalRequest['by'][];

export class RecusalBody implements RecusalRequest {
  @Id({ about: 'Who is to stay away（被申请回避人）' }) officer: string;
  @OneOf(askers, { about: 'Who asks（申请人：本人或当事人）' }) by: RecusalRequest['by'];
  @Text({ about: 'Reasons（回避理由）' }) reasons: string;
}

export class RecusalRulingBody implements RecusalRuling {
  @Id({ about: 'Who was to stay away（被申请回避人）' }) officer: string;
  @Flag({ about: 'Granted（准予回避）' }) granted: boolean;
  @Text({ about: 'Reasons（决定理由）' }) reasons: string;
  @Texts({ about: 'Who decided together about the head（集体讨论人员）', optional: true })
  attendees?: readonly string[];
}

export class RecusedActsBody implements RecusedActsReview {
  @Id({ about: 'The recused person（已回避人员）' }) officer: string;
  @Texts({ about: 'Records that do not stand（不予采用的证据）' }) discarded: readonly string[];
  @Text({ about: 'Findings（审查意见）' }) findings: string;
}

export class DiscretionBody implements Discretion {
  @Text({ about: 'Benchmark（裁量基准）', max: 200 }) benchmark: string;
  @Text({ about: 'Its version（版本）', max: 60 }) version: string;
  @Text({ about: 'Step（裁量阶次）', max: 60 }) step: string;
  @Text({ about: 'Reasons（裁量理由）' }) reasons: string;
}

export class GravityBody implements Gravity {
  @Flag({ about: 'Great public interest（涉及重大公共利益）' }) publicInterest: boolean;
  @Flag({ about: 'Complex（疑难复杂）' }) complex: boolean;
  @Flag({ about: 'Several legal relations（涉及多个法律关系）' }) severalRelations: boolean;
  @Text({ about: 'Other law that asks for legal review（其他应当法制审核情形）', optional: true })
  otherLaw?: string;
}

/** 拟处罚: also the body of the notice to the party. */
export class ProposalBody implements Proposal {
  @Text({ about: 'Facts（违法事实）', max: 20_000 }) facts: string;
  @Texts({ about: 'Records it rests on（证据）' }) evidence: readonly string[];
  @Texts({ about: 'Legal basis（处罚依据）' }) basis: readonly string[];
  @Parts(() => PenaltyItemBody, { about: 'What is proposed, act by act（拟处罚内容）', max: 50 })
  items: readonly PenaltyItemBody[];
  @Part(() => DiscretionBody, { about: 'Discretion（裁量情况）' }) discretion: DiscretionBody;
}

export class ConclusionBody implements Conclusion {
  @Part(() => ProposalBody, { about: 'What is proposed（处理建议）' }) proposal: ProposalBody;
  @Part(() => GravityBody, { about: 'Gravity（案件情形）' }) gravity: GravityBody;
}
