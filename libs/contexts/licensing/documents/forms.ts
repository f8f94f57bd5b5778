import type { Form } from './numbered-document.js';

/** Papers of the licensing desk (许可文书). Their existence is law, their codes are ours (rules of the domain §9.2). */
export const forms = {
  receipt: { code: '许收', title: '收件凭证', titleEn: 'receipt of materials' },
  notRequired: {
    code: '许告',
    title: '无需许可告知单',
    titleEn: 'notice that no licence is needed',
  },
  notAccepted: { code: '许不受', title: '不予受理决定书', titleEn: 'decision of non-acceptance' },
  supplement: { code: '许补', title: '一次性补正告知书', titleEn: 'one-time supplement notice' },
  accepted: { code: '许受', title: '受理通知书', titleEn: 'notice of acceptance' },
  siteCheck: { code: '许核', title: '现场核查记录', titleEn: 'record of the site check' },
  period: { code: '许期', title: '期限告知书', titleEn: 'notice of time' },
  hearingNotice: {
    code: '许听告',
    title: '听证告知书',
    titleEn: 'notice of the right to a hearing',
  },
  hearingCall: { code: '许听公', title: '听证公告', titleEn: 'public notice of a hearing' },
  hearingRecord: { code: '许听录', title: '听证笔录', titleEn: 'record of the hearing' },
  opinion: { code: '许审', title: '审查意见', titleEn: 'opinion of the review' },
  granted: { code: '许准', title: '准予行政许可决定书', titleEn: 'decision to grant' },
  refused: { code: '许驳', title: '不予行政许可决定书', titleEn: 'decision to refuse' },
  warning: { code: '许警', title: '行政许可警告书', titleEn: 'warning for false material' },
  certificate: { code: '许证', title: '行政许可证件', titleEn: 'certificate' },
  service: { code: '许回', title: '送达回证', titleEn: 'proof of service' },
  terminated: { code: '许终', title: '终止决定书', titleEn: 'decision to end the procedure' },
  filed: { code: '备', title: '备案登记表', titleEn: 'record of filing' },
  declared: { code: '申', title: '申报回执', titleEn: 'receipt of declaration' },
  changed: { code: '许变', title: '准予变更决定书', titleEn: 'decision to change' },
  renewed: { code: '许延', title: '准予延续决定书', titleEn: 'decision to renew' },
  suspended: { code: '许扣', title: '暂扣许可证件通知书', titleEn: 'notice of suspension' },
  annulled: { code: '许撤销', title: '撤销行政许可决定书', titleEn: 'decision to annul' },
  recalled: { code: '许撤回', title: '撤回行政许可决定书', titleEn: 'decision to recall' },
  revoked: { code: '许吊', title: '吊销许可证件登记书', titleEn: 'entry of a revocation' },
  cancelled: { code: '许注', title: '注销行政许可决定书', titleEn: 'decision to cancel the entry' },
} as const satisfies Record<string, Form>;
