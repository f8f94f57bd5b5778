import { numbered } from '#domain/procedure';

/**
 * Papers of the licensing desk (许可文书). Their existence is law, their codes are ours (rules of
 * the domain §9.2).
 */
export const forms = {
  /** Receipt of materials. */
  receipt: numbered('许收', '收件凭证'),
  /** Notice that no licence is needed. */
  notRequired: numbered('许告', '无需许可告知单'),
  /** Decision of non-acceptance. */
  notAccepted: numbered('许不受', '不予受理决定书'),
  /** One-time supplement notice. */
  supplement: numbered('许补', '一次性补正告知书'),
  /** What the supplement notice asks for in truth. */
  supplementCorrected: numbered('许补更', '补正告知更正书'),
  /** Notice of acceptance. */
  accepted: numbered('许受', '受理通知书'),
  /** Record of the site check. */
  siteCheck: numbered('许核', '现场核查记录'),
  /** Notice of time. */
  period: numbered('许期', '期限告知书'),
  /** Notice of the right to a hearing. */
  hearingNotice: numbered('许听告', '听证告知书'),
  /** Public notice of a hearing. */
  hearingCall: numbered('许听公', '听证公告'),
  /** Record of the hearing. */
  hearingRecord: numbered('许听录', '听证笔录'),
  /** Opinion of the review. */
  opinion: numbered('许审', '审查意见'),
  /** Decision to grant. */
  granted: numbered('许准', '准予行政许可决定书'),
  /** Decision to refuse. */
  refused: numbered('许驳', '不予行政许可决定书'),
  /** Warning for false material. */
  warning: numbered('许警', '行政许可警告书'),
  /** Certificate. */
  certificate: numbered('许证', '行政许可证件'),
  /** Proof of service. */
  service: numbered('许回', '送达回证'),
  /** The same for papers of the licence, which shares its serial with its application (DOC-3). */
  licenceService: numbered('许证回', '送达回证'),
  /** Correction of the day of a service, and the same for papers of the licence. */
  serviceCorrected: numbered('许送更', '送达日期更正书'),
  licenceServiceCorrected: numbered('许证送更', '送达日期更正书'),
  /** Decision to end the procedure. */
  terminated: numbered('许终', '终止决定书'),
  /** Record of filing. */
  filed: numbered('备', '备案登记表'),
  /** Receipt of declaration. */
  declared: numbered('申', '申报回执'),
  /** Decision to change. */
  changed: numbered('许变', '准予变更决定书'),
  /** Decision to renew. */
  renewed: numbered('许延', '准予延续决定书'),
  /** Notice of suspension. */
  suspended: numbered('许扣', '暂扣许可证件通知书'),
  /** Decision to annul. */
  annulled: numbered('许撤销', '撤销行政许可决定书'),
  /** Decision to recall. */
  recalled: numbered('许撤回', '撤回行政许可决定书'),
  /** Entry of a revocation. */
  revoked: numbered('许吊', '吊销许可证件登记书'),
  /** Decision to cancel the entry. */
  cancelled: numbered('许注', '注销行政许可决定书'),
} as const;

/** Papers that stay inside: an applicant is told what is decided, not what was advised. */
export const innerPapers: readonly string[] = [forms.opinion.code, forms.siteCheck.code];
