import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { type Having, OneOfItsKind, ReservationKeeper } from '#platform/reservations';
import { DecisionWorld } from '#platform/store';
import { asCompared } from '#domain/kernel';
import type { PlainNameEvent } from '#domain/procedure';
import type { SourceEvent } from '../source/source.events.js';
import { type SourceCommand, sourceNoun } from '../source/source.noun.js';
import type { HazardSource } from '../source/source.state.js';
import { type SourceName, sourceNameNoun } from '../source-name/source-name.noun.js';

/** What a file has on the register, until it is taken off（核销）. */
const having = ({ identified, cancelled }: HazardSource): Having<SourceName> | undefined => {
  if (!identified) return undefined;
  const { unit, name, address } = identified.source;
  const details = { unit: unit.id, name: asCompared(name), address: asCompared(address) };
  return { details, over: cancelled !== undefined };
};

const names = {
  names: sourceNameNoun,
  space: '2a9f5d1c-84e7-5c3b-b6a1-d3e0f7429b58',
  having,
} as const;

/** Identifies a source（辨识分级）, once on the register for one unit of production or storage. */
@Injectable()
export class IdentifiedOnce extends OneOfItsKind<
  SourceCommand,
  HazardSource,
  SourceEvent,
  SourceName,
  PlainNameEvent<SourceName>
> {
  constructor(world: DecisionWorld, nouns: Nouns) {
    const { decisions } = nouns.filesOf(sourceNoun);
    super({ decisions, evolve: sourceNoun.evolve }, names, world);
  }
}

/** Settles names that a crash left held. */
@Injectable()
export class SourceNameKeeper extends ReservationKeeper<SourceName, PlainNameEvent<SourceName>> {
  constructor({ names: held }: IdentifiedOnce) {
    super(held);
  }
}
