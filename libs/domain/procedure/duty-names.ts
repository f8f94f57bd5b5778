import { type Label, label } from '#domain/kernel';

/** Short names of the rules that give duties their time, whatever matter has them（职责时限）. */
const names: Readonly<Record<string, Label>> = {
  'DTY-SETTLE': label('settling of what could not be done', '核实处理'),
  'DTY-REFUND': label('giving back of money', '退款'),
  'DTY-TRANSFER': label('report on a suspected crime', '移送核实报告'),
  'DTY-RECUSED': label('review after a recusal', '回避前行为复核'),
  'DTY-DAY': label('appointed day', '定日办理'),
  'DTY-ANSWER': label('answer from outside', '催办复函'),
  'DTY-PUBLISHED': label('look at what was made public', '公开核实'),
  'DTY-MONTHLY': label('monthly work', '每月工作'),
  'DTY-QUARTERLY': label('quarterly work', '每季度工作'),
  'DTY-HALF-YEARLY': label('half-yearly work', '每半年工作'),
};

/** The name of a rule: that of a duty, or its id where nobody has named it. */
export const dutyName = (rule: string): Label => names[rule] ?? { en: rule, zh: rule };
