import { positionText } from '#platform/log';
import type { Position } from '#domain/kernel';

/** How far a rebuild has got. */
export type Progress = Readonly<{
  build: number;
  /**
   * It is folded, and then folded once more to compare（重放、比对）. What follows is that of the
   * stage.
   */
  stage: 'folding' | 'comparing';
  position: string | null;
  head: string | null;
  events: number;
  /** Events a second since it was started or resumed. */
  rate: number;
  /** Nothing until there is something to reckon from. */
  secondsLeft: number | null;
}>;

/**
 * Seconds left when so much of the way took so long; nothing until there is something to reckon
 * from.
 */
export const secondsLeft = (seconds: number, gone: number, left: number): number | null =>
  gone > 0 ? (seconds * Math.max(0, left)) / gone : null;

/** How far the control fold is from now on, which goes to `end` and is as much work again. */
export const comparing = (build: number, end: Position) => {
  const begun = Date.now();
  return (at: Position, events: number): Progress => {
    const seconds = Math.max(1, Date.now() - begun) / 1_000;
    const [gone, all] = [Number(at.commit), Number(end.commit)];
    return {
      build,
      stage: 'comparing',
      position: positionText(at),
      head: positionText(end),
      events,
      rate: events / seconds,
      secondsLeft: secondsLeft(seconds, gone, all - gone),
    };
  };
};
