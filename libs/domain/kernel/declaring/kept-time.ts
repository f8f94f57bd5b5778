import type { Act } from '../people/act.js';
import { holds } from '../people/actor.js';
import { type Instant, type LocalDate, localDateOf, onTheWall } from '../time/instant.js';
import { refuse } from '../values/refusal.js';

/**
 * How a noun's commands stand to time: `told` – whoever acts may say that it happened before;
 * `kept` – only of facts that say so of themselves (`late`), and only officials.
 */
export type Time = 'told' | 'kept';

const isMoment = (earliest: LocalDate | Instant): earliest is Instant => earliest.includes('T');

/**
 * Nobody makes time: whoever applies says nothing of it, an act of will is done when it is recorded
 * （不得倒签）, and a fact is not older than what it follows from: where the moment of that is
 * known, by the moment and not by the day alone.
 */
export const mustKeepTime = (
  { actor, now, validAt }: Act,
  earliest: LocalDate | Instant | undefined,
): void => {
  if (actor.kind !== 'person' || validAt === now) return;
  if (holds(actor, 'applicant') || earliest === undefined)
    refuse(
      'back-dated',
      'This is done when it is recorded: leave Valid-At out（以办理时间为准，不得倒签；请去掉 Valid-At）.',
      'E50',
    );
  momentNotBefore(earliest, validAt);
};

/**
 * What is told is no earlier than what it rests on, by the moment where both are known, else by the
 * day; nothing where it is not known.
 */
export const mustNotBeBefore = (
  earliest: LocalDate | Instant | undefined,
  told: LocalDate | Instant | undefined,
): void => {
  if (told === undefined || earliest === undefined) return;
  if (isMoment(told)) return momentNotBefore(earliest, told);
  const from = isMoment(earliest) ? localDateOf(earliest) : earliest;
  if (told < from) tooEarly(from);
};

const momentNotBefore = (earliest: LocalDate | Instant, told: Instant): void => {
  if (isMoment(earliest) ? told < earliest : localDateOf(told) < earliest)
    tooEarly(isMoment(earliest) ? onTheWall(earliest) : earliest);
};

const tooEarly = (from: string): never =>
  refuse(
    'too-early-in-time',
    `This cannot have happened before ${from}（时间顺序有误：不得早于 ${from}）.`,
    'E50',
  );
