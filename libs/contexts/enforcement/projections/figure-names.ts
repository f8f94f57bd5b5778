import { type Label, label } from '#domain/kernel';

/** What is counted of cases（统计指标）, as it is called. */
export const figureNames = {
  clues: label('clues', '线索'),
  filed: label('filed', '立案'),
  'not-filed': label('not filed', '不予立案'),
  penalties: label('penalties', '处罚决定'),
  'no-penalty': label('no penalty', '不予处罚决定'),
  revoked: label('revoked', '撤销决定'),
  transferred: label('transferred', '移送'),
  returned: label('returned', '退回'),
  terminated: label('terminated', '终止'),
  paid: label('paid', '缴款'),
  'payments-struck': label('payments struck', '冲销缴款'),
  closed: label('closed', '结案'),
} satisfies Readonly<Record<string, Label>>;

export type Figure = keyof typeof figureNames;
