import type { Label } from '#domain/kernel';
import { defenceClock } from '../case/case.law.js';
import { dutyName } from '#domain/procedure';

const name = (en: string, zh: string): Label => ({ en, zh });

/**
 * Short names of the rules whose clocks run in a case; their full text is in the catalogue of law.
 */
export const clockNames = {
  'ENF-D1': name('limitation of the act', '追责期限'),
  'ENF-D1-HARM': name('limitation after harm', '追责期限（危害后果）'),
  'ENF-D2': name('filing after urgent investigation', '补办立案'),
  'ENF-D3': name('case period', '办案期限'),
  'ENF-D3a': name('case period, old rule', '办案期限（旧规）'),
  'ENF-D3b': name('case period, ministry rule', '办案期限（规章）'),
  'ENF-D4': name('decision on registered evidence', '先行登记保存处理'),
  'ENF-D5': name('request for a hearing', '听证申请'),
  'ENF-D5a': name('request for a hearing, old law', '听证申请（旧法）'),
  'ENF-D6': name('notice of the hearing', '听证通知'),
  'ENF-D6-EARLIEST': name('earliest hearing', '最早听证日'),
  'ENF-D7': name('service of the decision', '决定书送达'),
  'ENF-D8': name('payment of the fine', '缴纳罚款'),
  'ENF-D10': name('handing in of cash', '当场收缴款交回'),
  'ENF-D10-BANK': name('paying in at the bank', '收缴款缴付银行'),
  'ENF-D12': name('publication of the decision', '处罚决定公开'),
  'ENF-D13': name('withdrawal of the publication', '撤回公开信息'),
  'ENF-D19': name('application for review', '申请行政复议'),
  'ENF-D19-UNTOLD': name('application for review, not told', '申请行政复议（未告知）'),
  'ENF-D20': name('acceptance of the review', '行政复议受理'),
  'ENF-D20-DECISION': name('decision on the review', '行政复议决定'),
  'ENF-D20-SUMMARY': name('decision on the review, summary', '行政复议决定（简易）'),
  'ENF-D21': name('bringing of a suit', '提起行政诉讼'),
  'ENF-D21-AFTER-REVIEW': name('bringing of a suit after review', '提起行政诉讼（复议后）'),
  'ENF-D22': name('answer in review', '行政复议答复'),
  'ENF-D22-SUMMARY': name('answer in summary review', '行政复议答复（简易）'),
  'ENF-D23': name('defence in court', '行政诉讼答辩举证'),
  'CAL-14': name('term of the public notice', '公告送达'),
  'COE-D1': name('approval of an urgent measure', '补办强制措施批准'),
  'COE-D2': name('term of sealing or seizure', '查封扣押期限'),
  'EXE-D1': name('performance after demand', '催告履行'),
  'EXE-D2': name('application to the court', '申请强制执行'),
  'EXE-D3': name('acceptance by the court', '法院受理'),
  'EXE-D4': name('ruling of the court', '法院裁定'),
  'EXE-D4-DOUBT': name('ruling of the court in doubt', '法院裁定（存疑）'),
  'EXE-D5': name('objection to the higher court', '向上一级法院复议'),
  'EXE-D7': name('own execution', '自行强制执行'),
  'CRM-2': name('decision on the transfer', '批准移送'),
  'CRM-3': name('delivery of the transfer', '向公安机关移送'),
  'CRM-5': name('answer of the police', '公安机关立案审查'),
  'CRM-5-FORWARD': name('forwarding by the police', '公安机关转送'),
  'CRM-6': name('contesting the refusal to file', '提请复议、建议立案监督'),
  'CRM-6-PROCURATORATE': name('asking the procuratorate', '建议立案监督'),
  'CRM-6-ANSWER': name('answer to the request to reconsider', '公安机关复议'),
  'CRM-7': name('handing over goods and papers', '移交涉案物品、材料'),
  'CRM-10': name('notice of what the police decided', '公安机关告知'),
} as const satisfies Readonly<Record<string, Label>>;

/** Clocks that are called otherwise than their rule. */
const ofOne: Readonly<Record<string, Label | undefined>> = {
  [defenceClock]: name('statement and defence', '陈述申辩'),
};

/** The name of a rule; its id where it has none. */
export const clockName = (rule: string, clock = rule): Label =>
  ofOne[clock] ?? (clockNames as Readonly<Record<string, Label>>)[rule] ?? dutyName(rule);
