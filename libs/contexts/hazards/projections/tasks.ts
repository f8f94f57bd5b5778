import { bindsOffice, headsOf, type MatterRow, type Task } from '#platform/registers';
import { clockName } from './clock-names.js';

type Row = Readonly<Pick<MatterRow, 'organ' | 'handlingOrgan' | 'clocks'>>;

/** Whoever holds one of these roles in the organs of a matter. */
export const officeOf = (
  { organ, handlingOrgan }: Row,
  ...roles: readonly string[]
): readonly string[] => {
  const organs = [...new Set([handlingOrgan ?? organ, organ])];
  return roles.flatMap((role) =>
    role === 'head-of-organ' ? organs.flatMap(headsOf) : organs.map((of) => `${role}@${of}`),
  );
};

/**
 * A task for each clock that binds the office（限期办理）; a duty is the platform's task of whoever
 * owes it.
 */
export const inTime = (row: Row): readonly Task[] =>
  row.clocks
    .filter((clock) => !clock.owed && bindsOffice(clock))
    .map((clock) => {
      const { en, zh } = clockName(clock.rule);
      return {
        task: { en: `in time: ${en}`, zh: `限期办理：${zh}` },
        role: clock.duty,
        why: [clock.rule],
        waitsFor: officeOf(row, clock.duty),
        clock,
      };
    });
