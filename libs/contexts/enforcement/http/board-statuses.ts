import type { BoardStatus } from '#platform/appointments';

/** The states of a clock on the deadline board. */
export const boardStatuses = [
  'running', // 计时中
  'due', // 即将到期
  'overdue', // 逾期
  'excluded', // 扣除、中止
  'met', // 按期完成
  'late', // 逾期完成
  'lapsed', // 届满
  'void', // 失效
] as const satisfies readonly BoardStatus[];
