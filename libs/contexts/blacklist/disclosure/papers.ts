import { type Paper, plain } from '#domain/procedure';

/** Papers of requests and objections（OGI 29, 33, 36, 41）; the law knows no codes for them. */
export const forms = {
  request: plain('政府信息公开申请表'),
  extension: plain('政府信息公开延期答复告知书'),
  consultation: plain('政府信息公开征求意见函'),
  answer: plain('政府信息公开申请答复书'),
  objection: plain('公示信息异议申请表'),
  settlement: plain('公示信息异议处理答复书'),
} as const satisfies Record<string, Paper>;
