import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { positionOf } from '#libs/event-log';
import { ProblemException } from '#libs/http';
import type { Position } from '#libs/kernel';

/** Knows how far each projection has come, and can wait for it. */
export abstract class Freshness {
  /** Waits (at most two seconds) until the projection has reached the position. Answers whether it has. */
  abstract reached(projection: string, position: Position): Promise<boolean>;

  /** The position the projection has reached, `commit/prepare`. */
  abstract positionOf(projection: string): Promise<string | undefined>;
}

/** The `Min-Position` header: answer with what I wrote. */
export const MinPosition = createParamDecorator(
  (_: unknown, context: ExecutionContext): Position | undefined => {
    const text = context.switchToHttp().getRequest<Request>().header('min-position');
    if (text === undefined) return undefined;
    try {
      return positionOf(text);
    } catch {
      throw new ProblemException(
        400,
        'min-position-not-valid',
        'Min-Position is commit/prepare, as Position gave it.',
        [{ field: 'Min-Position', rule: 'position', message: 'e.g. 4711/4711' }],
      );
    }
  },
);

/** Whether an answer is behind what was asked for; to be spread into it. */
export const freshness = async (
  of: Freshness,
  projection: string,
  min: Position | undefined,
): Promise<Readonly<{ position?: string; stale?: boolean }>> => {
  const stale = min !== undefined && !(await of.reached(projection, min));
  const position = await of.positionOf(projection);
  return { ...(position ? { position } : {}), ...(stale ? { stale } : {}) };
};
