import { HttpException } from '@nestjs/common';
import { maskedWords } from '#domain/kernel';
import type { UnreadableEvent } from '#platform/log';

/**
 * One field that cannot be accepted, and the rule it breaks; `name` is what it is called in
 * Chinese, found by its path where whoever refuses does not say it.
 */
export type FieldFault = Readonly<{
  field: string;
  name?: string;
  rule: string;
  message: string;
}>;

/** An error as RFC 9457 says it; `code` is stable, `law` names the articles behind it. */
export type Problem = Readonly<{
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance?: string;
  law?: readonly string[];
  fields?: readonly FieldFault[];
  /** The stored event that cannot be read. */
  event?: UnreadableEvent;
}>;

/** An error with its problem ready: bad input, missing headers, a stale read. */
export class ProblemException extends HttpException {
  constructor(status: number, code: string, detail: string, fields?: readonly FieldFault[]) {
    super(problem(status, code, detail, fields ? { fields } : {}), status);
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is malformed（请求格式错误）',
  401: 'Sign in first（未登录）',
  403: 'Not within your authority（无权办理）',
  404: 'There is no such thing（未找到）',
  405: 'Not done in this way（方法不允许）',
  408: 'It took too long（超时）',
  409: 'A rule forbids it（规则不允许）',
  412: 'It has changed since you looked（数据已更新）',
  413: 'The request is too large（请求过大）',
  415: 'Only JSON is understood（仅支持 JSON）',
  429: 'Too many requests（请求过多）',
  500: 'A fault of ours（系统故障）',
  503: 'Not available for the moment（暂不可用）',
};

/** Builds a problem. */
export const problem = (
  status: number,
  code: string,
  detail: string,
  more: Readonly<Pick<Problem, 'law' | 'fields' | 'event'>> = {},
): Problem => ({
  type: `urn:problem:${code}`,
  title: titles[status] ?? 'Error',
  status,
  code,
  // Whom a refused text names, the answer does not say.
  detail: maskedWords(detail),
  ...more,
});
