import { type Label, label } from '#domain/kernel';
import { dutyName } from '#domain/procedure';

/** Short names of the rules whose clocks run in this context; their text is in the catalogue. */
export const clockNames = {
  'BLK-D1': label('term on the list', '名单管理期限'),
  'BLK-D3': label('entry in the credit system', '录入信用系统'),
  'BLK-D4': label('publication', '公示'),
  'BLK-D5': label('revocation after the penalty fell', '撤销列入'),
  'BLK-D14': label('words of the subject', '陈述申辩期'),
  'BLK-D15': label('service of both papers', '两书同达'),
  'BLK-D16-CONFIRM': label('confirmation of the candidate', '确认线索'),
  'BLK-D16-NOTIFY': label('notice', '列入告知'),
  'BLK-D16-DECIDE': label('decision', '列入决定'),
  'BLK-D16-REPAIR': label('notice on repair still owed', '补送信用修复告知书'),
  'BLK-D16-MEASURES': label('dispatch of measures', '移送措施'),
  'BLK-D16-ANSWER': label('answer of the other side', '对方答复'),
  'BLK-D16-LIFT': label('lifting of a measure', '解除措施'),
  'BLK-D16-EXIT': label('answer to the early exit', '答复提前移出'),
  'BLK-D11': label('term of an ordinary record', '一般失信信息公示期'),
  'BLK-D12': label('term of a serious record', '严重失信信息公示期'),
  'BLK-D13': label('term of a light record', '轻微失信信息公示期'),
  'PUB-14': label('answer to the request', '信息公开答复'),
  'PUB-14-OBJECTION': label('answer to the objection', '异议答复'),
} as const satisfies Readonly<Record<string, Label>>;

/** The name of a rule; that of a duty, or its id, where it has none here. */
export const clockName = (rule: string): Label =>
  (clockNames as Readonly<Record<string, Label>>)[rule] ?? dutyName(rule);
