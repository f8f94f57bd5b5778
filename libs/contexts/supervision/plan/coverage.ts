import type { PlannedUnit } from './plan.events.js';

/** An inspection of the year, as it is counted. */
export type Counted = Readonly<{ unit: string; name: string; planned: boolean }>;

/** How far the plan is carried out for one unit（计划执行情况）. */
export type UnitCoverage = PlannedUnit &
  Readonly<{
    done: number;
    /** Inspections that something led to: the cap does not count them（因案检查）. */
    led: number;
    /** More planned inspections than the published cap（超频次）. */
    overCap: boolean;
  }>;

const byUnit = (counted: readonly Counted[]): ReadonlyMap<string, readonly Counted[]> => {
  const all = new Map<string, readonly Counted[]>();
  for (const one of counted) all.set(one.unit, [...(all.get(one.unit) ?? []), one]);
  return all;
};

/** Each unit of the plan, and each that was inspected without being in it. */
export const coverageOf = (
  units: readonly PlannedUnit[],
  counted: readonly Counted[],
): readonly UnitCoverage[] => {
  const inspections = byUnit(counted);
  const known = new Set(units.map(({ unit }) => unit));
  const others = [...inspections.values()].flatMap(([one]): readonly PlannedUnit[] =>
    one && !known.has(one.unit) ? [{ unit: one.unit, name: one.name, times: 0 }] : [],
  );
  return [...units, ...others].map((unit) => {
    const all = inspections.get(unit.unit) ?? [];
    const done = all.filter(({ planned }) => planned).length;
    const overCap = unit.cap !== undefined && done > unit.cap;
    return { ...unit, done, led: all.length - done, overCap };
  });
};

/** The sums of a plan（执行率、覆盖率）. */
export const sumsOf = (coverage: readonly UnitCoverage[]) => ({
  units: coverage.filter(({ times }) => times > 0).length,
  unitsReached: coverage.filter(({ times, done }) => times > 0 && done > 0).length,
  planned: coverage.reduce((sum, { times }) => sum + times, 0),
  done: coverage.reduce((sum, { done, times }) => sum + Math.min(done, times), 0),
  led: coverage.reduce((sum, { led }) => sum + led, 0),
  overCap: coverage.filter(({ overCap }) => overCap).length,
});
