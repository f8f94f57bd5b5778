import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { type Having, OneOfItsKind, ReservationKeeper } from '#platform/reservations';
import { DecisionWorld } from '#platform/store';
import { asSearched } from '#domain/kernel';
import type { PlainNameEvent } from '#domain/procedure';
import type { PointEvent } from '../point/point.events.js';
import { type PointCommand, pointNoun } from '../point/point.noun.js';
import type { Point } from '../point/point.state.js';
import { type PointCode, pointCodeNoun } from '../point-code/point-code.noun.js';

/** The code that a point has where it stands, until it is retired. */
const having = ({ installed, retired }: Point): Having<PointCode> | undefined => {
  if (!installed) return undefined;
  const { code, stands } = installed;
  const on = stands.sourceId ?? asSearched(stands.plate ?? '');
  return { details: { on, code: asSearched(code) }, over: retired !== undefined };
};

const codes = {
  names: pointCodeNoun,
  space: '0d0c8a55-92f4-5b0e-8d5c-0a3f7c1be2d4',
  having,
} as const;

/** Installs a point（安装监测点）, one in use for one code on a source or a vehicle. */
@Injectable()
export class PointCodes extends OneOfItsKind<
  PointCommand,
  Point,
  PointEvent,
  PointCode,
  PlainNameEvent<PointCode>
> {
  constructor(world: DecisionWorld, nouns: Nouns) {
    const { decisions } = nouns.filesOf(pointNoun);
    super({ decisions, evolve: pointNoun.evolve }, codes, world);
  }
}

/** Settles codes that a crash left held. */
@Injectable()
export class PointCodeKeeper extends ReservationKeeper<PointCode, PlainNameEvent<PointCode>> {
  constructor({ names }: PointCodes) {
    super(names);
  }
}
