import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  applyDecorators,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { positionText } from '#platform/log';
import { hiddenTexts } from '#platform/privacy';
import type { Answer } from '#platform/store';
import type { Previewed } from './previewed.js';

/**
 * What every act answers: where the noun stands now. `position` goes into `Min-Position` to read
 * one's own write.
 */
export class ActAnswer {
  @ApiProperty({ description: 'Id of the noun', example: '0197f1f0-0000-7000-8000-000000000001' })
  id: string;

  @ApiProperty({ description: 'Revision of its stream; also the ETag', example: 12 })
  revision: number;

  @ApiProperty({ description: 'Position in the log, commit/prepare', example: '4711/4711' })
  position: string;

  @ApiProperty({
    description: 'Types of the events it led to; empty when it was already so',
    type: [String],
  })
  events: readonly string[];

  @ApiProperty({ description: 'The same request was answered before' })
  repeated: boolean;

  @ApiPropertyOptional({
    description:
      'With `Preview: true`: what would follow; nothing was written（预演结果）. `events`, `changes` (before and after), `clocks`, `papers`, `tasks` (begun, ended) in its own file; `files`: the same of every other file that would be written to, with `because` where a reaction would; `refused` and `lookedUp`: what reactions would be refused, and those that look up whom to tell; `confirmed`: what the second hand of a correction would do',
    type: 'object',
    additionalProperties: true,
  })
  preview?: object;
}

const isAnswer = (value: unknown): value is Answer & Partial<Previewed> =>
  typeof value === 'object' && value !== null && 'stream' in value && 'repeated' in value;

/** Turns the decider's answer into the HTTP answer with `ETag` and `Position`. */
@Injectable()
export class AnswerActs implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!isAnswer(answer)) return answer;
        const position = positionText(answer.position);
        response.setHeader('ETag', `"${answer.revision}"`);
        response.setHeader('Position', position);
        const { id, revision, events, repeated, preview } = answer;
        const told = { id, revision, position, events, repeated } satisfies ActAnswer;
        if (!preview) return told;
        response.status(200);
        return { ...told, preview: hiddenTexts(preview) } satisfies ActAnswer;
      }),
    );
  }
}

const previewHeader = ApiHeader({
  name: 'Preview',
  required: false,
  description:
    '`true`: what would follow is answered field by field, in other files and on worklists too, and nothing is written（预演，不作任何变更）',
  example: 'true',
});

/**
 * Documents a writing route: what it does, who may, the key every act carries, what it answers (how
 * it is refused is the same for every act).
 */
export const Act = (
  summary: string,
  method: 'post' | 'put' = 'post',
  who?: string,
): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary, ...(who && { description: `谁可以办理（who may）：${who}` }) }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'The same for every retry（幂等键）',
      schema: { type: 'string', pattern: '^[\\x21-\\x7e]{8,200}$' },
      example: '4f1c2a34-7a02-4c0e-9f3e-0d8f7c5d2b11',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'ETag you looked at; refused when it has moved on（版本）',
      example: '"12"',
    }),
    ApiHeader({
      name: 'Valid-At',
      required: false,
      description: 'When it happened, if not now（事实发生时间）',
      example: '2026-07-08T09:30:00+08:00',
    }),
    previewHeader,
    ApiHeader({
      name: 'Acting-As',
      required: false,
      description: 'Post, when you hold several（以何职务）',
    }),
    (method === 'put' ? ApiOkResponse : ApiCreatedResponse)({ type: ActAnswer }),
  );
