import { type Paper, plain } from '#domain/procedure';

/** Papers of a repair（信用修复，CRD-6, CRD-7）; the law knows no codes for them. */
export const forms = {
  application: plain('失信信息信用修复申请表'),
  promise: plain('失信信息信用承诺书'),
  granted: plain('准予信用修复决定书'),
  refused: plain('不予信用修复决定书'),
} as const satisfies Record<string, Paper>;
