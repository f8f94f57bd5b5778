import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inChinese } from './in-chinese.js';
import { type Language, languageOf, worded } from './language.js';
import { OncePerMinute } from './once-per-minute.js';
import { methodsAt } from './other-methods.js';
import { nameElsewhere } from './field-names.js';
import { type FieldFault, type Problem, problem } from './problem.js';
import { problemOf } from './problem-of.js';
import type { Refused } from '../journal.js';

/** When it is worth asking again: an election of a leader takes a few seconds. */
const retryAfterSeconds = '3';

/** What a known address answers to a method that it has not（RFC 9110）. */
const otherMethods = (answer: Problem, request: Request): readonly string[] =>
  answer.code === 'no-such-route' ? methodsAt(request) : [];

/** How to come in, for whoever has no good token（RFC 6750）. */
const challengeOf = ({ code }: Problem): string =>
  code === 'token-missing' ? 'Bearer' : 'Bearer error="invalid_token"';

const headersOf = (
  answer: Problem,
  allowed: readonly string[],
): Readonly<Record<string, string>> => ({
  ...(answer.status === 401 ? { 'WWW-Authenticate': challengeOf(answer) } : {}),
  ...(answer.status === 503 ? { 'Retry-After': retryAfterSeconds } : {}),
  ...(allowed.length > 0 ? { Allow: allowed.join(', ') } : {}),
});

const notAllowed = ({ method }: Request, allowed: readonly string[]): Problem =>
  problem(
    405,
    'method-not-allowed',
    `${method} is not done here, only ${allowed.join(', ')}（此接口不接受 ${method}，只接受 ${allowed.join('、')}）.`,
  );

/** The problem in the words of its reader: Chinese first, unless English is preferred. */
const heard = (answer: Problem, acceptLanguage: string | undefined): Problem => {
  const language = languageOf(acceptLanguage);
  const { title, detail, fields } = answer;
  return {
    ...answer,
    title: worded(title, language),
    detail: worded(detail, language),
    ...(fields && { fields: fields.map((fault) => faultHeard(fault, language)) }),
  };
};

const faultHeard = (fault: FieldFault, language: Language): FieldFault => ({
  ...fault,
  name: fault.name ?? nameElsewhere(fault.field),
  message: worded(inChinese(fault).message, language),
});

/**
 * Every error leaves as problem+json: a refusal with its article, bad input with its fields, a
 * fault with no inner detail.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');
  private readonly outages = new OncePerMinute((times, why) =>
    this.log.warn(`Answered ${times} requests with 503: ${why}`),
  );

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    const told = this.told(error);
    const allowed = otherMethods(told, request);
    const answer = allowed.length > 0 ? notAllowed(request, allowed) : told;
    if (response.headersSent) return;
    response.locals.refused = { code: answer.code, law: answer.law?.join('; ') } satisfies Refused;
    const instance = request.originalUrl.split('?')[0];
    response
      .status(answer.status)
      .set(headersOf(answer, allowed))
      .type('application/problem+json')
      .send(JSON.stringify({ ...heard(answer, request.headers['accept-language']), instance }));
  }

  /** What the one who asked is told; what is not theirs to know goes into the log. */
  private told(error: unknown): Problem {
    const known = problemOf(error);
    if (!known) this.log.error(error instanceof Error ? error.stack : String(error));
    if (known?.status === 503) this.outages.note(error);
    return (
      known ??
      problem(
        500,
        'fault',
        'Something broke on our side; it is in the log（系统故障，已记入日志）.',
      )
    );
  }
}
