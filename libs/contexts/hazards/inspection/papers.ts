import { numbered, type Paper, type PapersOf, plain } from '#domain/procedure';
import type { Inspection } from './inspection.state.js';

/** 执法文书 of an inspection (rules §9.2). */
export const forms = {
  scheme: plain('检查方案'),
  record: numbered('检记', '现场检查记录'),
  refusal: plain('拒绝检查情况记录'),
  measure: numbered('现决', '现场处理措施决定书'),
  lifting: numbered('现解', '解除现场处理措施决定书'),
  order: numbered('责改', '责令限期整改指令书'),
  moreTime: plain('延期整改申请'),
  moreTimeAnswer: plain('延期整改答复'),
  request: plain('复查申请'),
  review: numbered('复查', '整改复查意见书'),
  handover: plain('移送书'),
} as const satisfies Record<string, Paper>;

/** Serial and year of its scheme, in the series of the organ in whose name it is done (DOC-5). */
export const papersOf = ({
  planned,
  papers,
}: Pick<Inspection, 'planned' | 'papers'>): PapersOf => ({
  organ: planned?.scheme.organ ?? '',
  ...(planned && { serial: planned.serial, year: planned.year }),
  papers,
});

/** Number of the paper of an order（责改文号）: of its code the so-manieth, as the order is. */
export const orderNumber = ({ orders, numbers }: Inspection, orderId: string): string => {
  const of = numbers.filter((number) => number.includes(forms.order.code));
  return of[Object.keys(orders).indexOf(orderId)] ?? orderId;
};
