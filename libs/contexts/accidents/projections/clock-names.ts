import { type Label, label } from '#domain/kernel';

/** Short names of the rules whose clocks run in this context; their text is in the catalogue. */
export const clockNames = {
  'ACC-D1': label('report of the unit', '单位报告'),
  'ACC-D2': label('report to each level', '逐级上报、通报'),
  'ACC-D4': label('telephone to the province', '电话快报省级'),
  'ACC-D5': label('window for casualties', '伤亡统计期'),
  'ACC-D5-ROAD': label('window for casualties', '伤亡统计期'),
  'ACC-D19': label('follow-up report', '续报'),
  'ACC-D19-MAJOR': label('follow-up report, twice a day', '续报'),
  'ACC-D19-CHANGE': label('changed casualties, same day', '伤亡变化当日上报'),
  'ACC-D16-VERIFY': label('finding on the reporting', '认定报告情况'),
  'ACC-D6': label('report of the inquiry', '提交事故调查报告'),
  'ACC-D7': label('approval of the report', '批复事故调查报告'),
  'ACC-D8': label('evaluation of the orders', '整改评估'),
  'ACC-D13': label('inquiry of a listed accident', '挂牌督办事故调查'),
  'ACC-D14': label('end of the evaluation', '完成整改评估'),
  'ACC-D16': label('ordered action', '落实批复事项'),
  'ACC-D16-TEAM': label('forming of the team', '成立调查组'),
  'ACC-D16-PUBLISH': label('publication of the report', '公布调查报告'),
  'ACC-D16-HAND-UP': label('handing up', '移交上级'),
} as const satisfies Readonly<Record<string, Label>>;

/** The name of a rule; its id where it has none. */
export const clockName = (rule: string): Label =>
  (clockNames as Readonly<Record<string, Label>>)[rule] ?? { en: rule, zh: rule };
