import { type Label, label } from '#domain/kernel';

/** Short names of the rules whose clocks run in this context; their text is in the catalogue. */
export const clockNames = {
  'HAZ-D17-VERIFY': label('verification on site', '核实隐患'),
  'HAZ-D17-PROPOSE': label('proposal to list', '提请挂牌'),
  'HAZ-D17-DECIDE': label('decision on the listing', '决定是否挂牌'),
  'HAZ-D17-VISIT': label('check on the spot', '现场督查'),
  'HAZ-D1': label('limit to rectify', '整改期限'),
  'HAZ-D2': label('review to resume', '恢复生产审查'),
  'HAZ-D3': label('acceptance', '验收'),
  'HAZ-D4': label('quarterly statistics', '季度统计报送'),
  'HAZ-D5': label('yearly statistics', '年度统计报送'),
  'HAZ-D7': label('temporary suspension', '暂时停产停业'),
  'HAZ-D8': label('progress report', '进度报告'),
  'HAZ-D11': label('report upwards', '挂牌上报'),
  'HAZ-D12': label('publication of the listing', '挂牌公告'),
  'HAZ-D13': label('plan', '治理方案'),
  'HAZ-D14': label('last day to ask for more time', '申请延期'),
  'HAZ-D15': label('answer on more time', '答复延期申请'),
  'HAZ-D16': label('publication of the delisting', '摘牌公告'),
  'INS-4-TERM': label('time to correct', '整改期限'),
  'ENF-D15': label('answer to a request for more time', '延期答复'),
  'INS-6-REVIEW': label('re-inspection', '复查'),
  'WHI-4': label('time to check', '举报办理'),
  'WHI-5': label('telling the reporter', '反馈举报人'),
  'WHI-13': label('collection of the reward', '领取奖励'),
} as const satisfies Readonly<Record<string, Label>>;

/** The name of a rule; its id where it has none. */
export const clockName = (rule: string): Label =>
  (clockNames as Readonly<Record<string, Label>>)[rule] ?? { en: rule, zh: rule };
