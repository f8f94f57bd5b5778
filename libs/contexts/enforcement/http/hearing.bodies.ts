import type { Data } from '#platform/acts';
import { Day, FileDigest, Flag, Id, OneOf, Part, Parts, Text, Texts } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import type {
  Defence,
  DefenceAnswer,
  HearingEnding,
  HearingPlan,
  HearingRecord,
  HearingReport,
  HearingRequest,
  Postponement,
  Waiver,
} from '../case/hearing/hearing.events.js';
import type { PostPublicNotice } from '../case/hearing/post-public-notice.js';
import type { ServeNotice } from '../case/hearing/serve-notice.js';
import { ByNoticeBody, DirectServicePart } from './service.bodies.js';
import { ShownBody } from './shared.bodies.js';

const forms = ['oral', 'written'] as const;
const adoptions = ['whole', 'part', 'none'] as const satisfies readonly DefenceAnswer['adopted'][];
const endings = [
  'no-show',
  'walk-out',
  'withdrawn',
] as const satisfies readonly HearingEnding['cause'][];
const posted = ['notice', 'decision'] as const;

/** Service of the notice or of the decision. */
export class DirectServiceBody implements Data<ServeNotice> {
  @DirectServicePart() service: ServeNotice['data']['service'];
}

export class PublicNoticeBody implements Data<PostPublicNotice> {
  @OneOf(posted, { about: 'What is posted（公告对象）' }) of: PostPublicNotice['data']['of'];
  @Part(() => ByNoticeBody, { about: 'How（公告送达）' }) service: ByNoticeBody;
}

export class DefenceBody implements Defence {
  @Id({ about: 'Name of the defence in the case（申辩编号）', example: 'defence-1' })
  defenceId: string;
  @OneOf(forms, { about: 'Oral or written（口头或书面）' }) form: Defence['form'];
  @Text({ about: 'Who spoke（陈述申辩人）', max: 200 }) by: string;
  @Text({ about: 'What was said（陈述申辩意见）', max: 20_000 }) points: string;
  @Parts(() => ShownBody, { about: 'Officers who took it down（记录执法人员）', optional: true })
  present?: readonly ShownBody[];
}

export class DefenceAnswerBody implements DefenceAnswer {
  @Id({ about: 'The defence answered（申辩编号）' }) defenceId: string;
  @OneOf(adoptions, { about: 'Adopted in whole, in part, not（采纳情况）' })
  adopted: DefenceAnswer['adopted'];
  @Text({ about: 'Reasons（理由）' }) reasons: string;
}

export class WaiverBody implements Waiver {
  @Flag({ about: 'Gives up defence（放弃陈述申辩）' }) defence: boolean;
  @Flag({ about: 'Gives up the hearing（放弃听证）' }) hearing: boolean;
  @FileDigest({ about: 'Digest of the signed paper（书面放弃声明摘要）' }) paper: string;
}

export class HearingRequestBody implements HearingRequest {
  @Text({ about: 'Who asks（听证申请人）', max: 200 }) by: string;
  @OneOf(forms, { about: 'Oral or written（口头或书面）' }) form: HearingRequest['form'];
  @Text({ about: 'What about（听证事项）' }) matters: string;
}

export class HearingPlanBody implements HearingPlan {
  @Id({ about: 'Host（听证主持人）' }) host: string;
  @Day({ about: 'Day of the hearing（听证日期）' }) date: LocalDate;
  @Text({ about: 'Where（听证地点）', max: 300 }) place: string;
  @Flag({ about: 'Open to the public（公开听证）' }) public: boolean;
  @Text({ about: 'Why behind closed doors（不公开理由）', optional: true }) closedFor?: string;
  @Day({ about: 'The party got the notice on（听证通知送达日期）' }) servedOn: LocalDate;
}

export class PostponementBody implements Postponement {
  @Day({ about: 'New day（延期后日期）' }) date: LocalDate;
  @Day({ about: 'The party got the notice on（通知送达日期）' }) servedOn: LocalDate;
  @Text({ about: 'Reasons（延期理由）' }) reasons: string;
}

export class HearingRecordBody implements HearingRecord {
  @Flag({ about: 'The party came itself（当事人到场）' }) partyCame: boolean;
  @Texts({ about: 'Its agents（委托代理人）' }) agents: readonly string[];
  @Texts({ about: 'Officers of the case there（到场办案人员）' }) officers: readonly string[];
  @Texts({ about: 'Evidence argued about（质证证据）' }) examined: readonly string[];
  @Text({ about: 'Record（听证笔录）', max: 100_000 }) record: string;
  @Flag({ about: 'Signed（已签名）' }) signed: boolean;
  @Text({ about: 'Note of a refusal to sign（拒签说明）', optional: true }) refusalNote?: string;
}

export class HearingEndingBody implements HearingEnding {
  @OneOf(endings, { about: 'Cause（终止原因）' }) cause: HearingEnding['cause'];
  @Text({ about: 'Note（说明）' }) note: string;
}

export class HearingReportBody implements HearingReport {
  @Text({ about: 'Findings（听证认定）', max: 20_000 }) findings: string;
  @Text({ about: 'Opinion（处理意见）' }) opinion: string;
}
