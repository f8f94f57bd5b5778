import {
  commandsOf,
  commandsOnThe,
  type Evolve,
  knownTo,
  type StreamKind,
  unknown,
} from '#domain/kernel';
import type { LimitsSet, PointEvent, PointInstalled, PointRetired } from './point.events.js';

/** A point with the limits that were in force, the newest last. */
export type Point = Readonly<{
  installed?: PointInstalled['data'];
  limits: readonly Pick<LimitsSet['data'], 'limits' | 'since'>[];
  lastSet?: LimitsSet['data'];
  retired?: PointRetired['data'];
}>;

/** Nothing is known. */
export const noPoint: Point = { limits: [] };

export const evolvePoint: Evolve<Point, PointEvent> = {
  PointInstalled: (point, installed) => ({
    ...point,
    installed,
    limits: [{ limits: installed.limits, since: installed.since }],
  }),
  LimitsSet: (point, lastSet) => ({
    ...point,
    lastSet,
    limits: [...point.limits, { limits: lastSet.limits, since: lastSet.since }],
  }),
  PointRetired: (point, retired) => ({ ...point, retired }),
};

/** `sourcesPoint-440704.<pointId>`. */
export const pointStream: StreamKind<PointEvent> = {
  category: 'sourcesPoint',
  upcasters: {},
  knows: knownTo(evolvePoint),
};

/** A point that was installed. */
export type Installed = Point & Readonly<{ installed: PointInstalled['data'] }>;

const installed = (point: Point): Installed =>
  point.installed
    ? { ...point, installed: point.installed }
    : unknown('no-such-point', 'There is no such point of measurement（无此监测点）.');

/** Declares commands that may begin a point. */
export const pointCommand = commandsOf<Point, PointEvent>(undefined, 'kept');
/** Declares commands on a point that was installed. */
export const installedCommand = commandsOnThe<Point, Installed, PointEvent>(installed, 'kept');
