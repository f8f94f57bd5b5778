import { type CommandOf, noun, type Whose, overWhen } from '#domain/kernel';
import { workingOrgans } from '#domain/procedure';
import { installPoint } from './install-point.js';
import { evolvePoint, noPoint, type Point, pointStream } from './point.state.js';
import { retirePoint, setLimits } from './set-limits.js';

const whosePoint = ({ installed }: Point): Whose | undefined =>
  installed && {
    organs: workingOrgans(installed.stands),
    hands: [installed.by],
    parties: [installed.stands.unit.id],
  };

/** A point of measurement（监测点）: a sensor on a site, or a vehicle with its position. */
export const pointNoun = noun({
  stream: pointStream,
  title: 'Point of measurement（监测点）',
  path: 'monitoring-points',
  whoseActs: ['WSL 40', 'HSL 13'],
  whose: whosePoint,
  over: ({ retired }) => overWhen(retired !== undefined),
  idsFrom: 'point',
  initial: noPoint,
  evolve: evolvePoint,
  chapters: [
    {
      title: 'sources: points of measurement 监测点',
      commands: [installPoint, setLimits, retirePoint],
    },
  ],
  begins: ['InstallPoint'],
  unknown: ['no-such-point', 'There is no such point of measurement（无此监测点）.'],
});

export type PointCommand = CommandOf<typeof pointNoun>;
