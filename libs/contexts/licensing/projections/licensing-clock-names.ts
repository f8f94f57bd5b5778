import { type Label, label } from '#domain/kernel';
import { dutyName } from '#domain/procedure';

/**
 * Short names of the rules whose clocks run at this desk; their full text is in the catalogue of
 * law.
 */
export const licensingClockNames = {
  'LIC-D1': label('check of completeness', '材料审查'),
  'PLN-2': label('check of a filing', '备案材料核对'),
  'LIC-D2': label('decision', '许可决定'),
  'LIC-D3': label('joint decision', '联合办理决定'),
  'LIC-D13': label('decision on hazardous chemicals', '危险化学品经营许可决定'),
  'LIC-D14': label('decision on fireworks', '烟花爆竹零售许可决定'),
  'LIC-D6': label('service of the certificate', '发证送达'),
  'LIC-D7': label('request for a hearing', '听证申请'),
  'LIC-D8': label('holding of the hearing', '组织听证'),
  'LIC-D9': label('notice of the hearing', '听证通知'),
  'LIC-D10': label('application for renewal', '延续申请'),
  'LIC-D11': label('application for renewal', '延续申请'),
  'LIC-D12': label('end of validity', '有效期届满'),
  'LIC-D16': label('application for the change', '变更申请'),
  'LIC-D17': label('publication of the result', '结果公开'),
  'LIC-L5': label('end of the suspension', '暂扣期满'),
  'LIC-B1': label('bar after false material', '虚假材料限制申请'),
  'LIC-B2': label('bar after fraud', '欺骗取得限制申请'),
  'LIC-B7': label('ban of the principal', '任职资格限制'),
  'BLK-D1': label('term on the list of serious violators', '严重失信名单管理期限'),
  'PLN-7': label('review of the plan', '预案评估'),
  'CAL-14': label('term of the public notice', '公告送达'),
  'TRN-1-REVIEW': label('review of the certificate', '证书复审'),
} as const satisfies Readonly<Record<string, Label>>;

/** The name of a rule; its id where it has none. */
export const licensingClockName = (rule: string): Label =>
  (licensingClockNames as Readonly<Record<string, Label>>)[rule] ?? dutyName(rule);
