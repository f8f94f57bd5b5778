import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { comparePositions, positionOf } from '#platform/log';
import { ProblemException } from '#platform/http';
import { type Instant, instant, type Position } from '#domain/kernel';

/** How far a projection has come, `commit/prepare`, and how many streams it has set aside. */
export type Standing = Readonly<{ projection: string; position?: string; setAside: number }>;

/** Knows how far each projection has come, and can wait for it. */
export abstract class Freshness {
  /**
   * Waits (at most two seconds) until the projection has reached the position. Answers whether it
   * has.
   */
  abstract reached(projection: string, position: Position): Promise<boolean>;

  /** How far each of the projections has come, and how much it has set aside. */
  abstract standing(projections: readonly string[]): Promise<readonly Standing[]>;

  /**
   * Streams that the projection has set aside because an event of theirs cannot be folded; of one
   * stream, when it is named.
   */
  abstract setAside(projection: string, stream?: string): Promise<readonly SetAside[]>;
}

/** From which event on a stream is not shown（暂挂）. */
export type SetAside = Readonly<{ stream: string; revision: number; type: string; since: Date }>;

/** Says on a page that its row may be behind what happened（内容可能未更新）. */
export type Behind = Readonly<{
  behind?: Readonly<{ revision: number; event: string; since: Instant; zh: string; en: string }>;
}>;

/** What a page says of a row whose events could not all be shown; to be spread into it. */
export const behind = async (
  of: Freshness,
  projection: string,
  stream: string,
): Promise<Behind> => {
  const [first] = await of.setAside(projection, stream);
  if (!first) return {};
  const { revision, type: event, since } = first;
  return {
    behind: {
      revision,
      event,
      since: instant(since),
      zh: '自该次记录起的内容暂未能显示，请以履历为准；运维人员正在处理。',
      en: 'From this entry on it could not be shown yet; the history is complete. Operators are told.',
    },
  };
};

const documented: ParameterDecorator = (target, name) => {
  const descriptor = Object.getOwnPropertyDescriptor(target, name!);
  ApiHeader({
    name: 'Min-Position',
    required: false,
    description: 'Position of an act: answer with it, or say `stale`（不早于该日志位置）',
    example: '4711/4711',
  })(target, name!, descriptor!);
};

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
        'Min-Position is commit/prepare, as Position gave it（Min-Position 须为 Position 给出的 commit/prepare 形式）.',
        [{ field: 'Min-Position', rule: 'position', message: 'e.g. 4711/4711' }],
      );
    }
  },
  [documented],
);

/** What an answer says of how new it is; to be spread into it. */
export type State = Readonly<{ position?: string; stale?: boolean; setAside?: number }>;

/**
 * Whether an answer is behind what was asked for, and how far it has come: as far as the last of
 * the projections it is read from.
 */
export const freshness = async (
  of: Freshness,
  projections: string | readonly string[],
  min: Position | undefined,
): Promise<State> => {
  const all = [projections].flat();
  const waited = min === undefined ? [] : await Promise.all(all.map((one) => of.reached(one, min)));
  const standing = await of.standing(all);
  const [position] = standing
    .flatMap((one) => one.position ?? [])
    .toSorted((a, b) => comparePositions(positionOf(a), positionOf(b)));
  const setAside = standing.reduce((sum, one) => sum + one.setAside, 0);
  return {
    ...(position ? { position } : {}),
    ...(waited.includes(false) ? { stale: true } : {}),
    ...(setAside > 0 ? { setAside } : {}),
  };
};
