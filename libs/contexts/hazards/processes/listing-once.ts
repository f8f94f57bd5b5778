import { Injectable } from '@nestjs/common';
import { idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { type Having, OneOfItsKind, ReservationKeeper } from '#platform/reservations';
import { type Answer, DecisionWorld } from '#platform/store';
import { asCompared, type ToldOf } from '#domain/kernel';
import { clauseNumbers } from '#domain/law';
import { seriesId, yearOfNumber } from '#domain/procedure';
import type { HazardEvent } from '../hazard/hazard.events.js';
import { type HazardCommand, hazardNoun } from '../hazard/hazard.noun.js';
import type { Hazard } from '../hazard/hazard.state.js';
import type { takeOverHazard } from '../hazard/on-paper/take-over-hazard.js';
import { series } from '../numbering/series.js';
import {
  type OpenListingEvent,
  openListingNoun,
  type SameHazard,
} from '../open-listing/open-listing.noun.js';

/** The hazard that a file has listed, until the listing is over (HAZ-S4). */
const having = ({
  reported,
  verified,
  listed,
  delisted,
  ended,
}: Hazard): Having<SameHazard> | undefined => {
  if (!reported || !verified?.criterion || !listed) return undefined;
  const { set, clause } = verified.criterion;
  const { subject, address } = reported.report;
  const details = asToday({ subject: subject.id, set, clause, address });
  return { details, over: (delisted ?? ended) !== undefined };
};

/**
 * The clause by its numbers, however it is written; the place without blanks and stops. Listings of
 * before were taken by the words of the clause.
 */
const asToday = ({ subject, set, clause, address }: SameHazard): SameHazard => ({
  subject,
  set,
  clause: clauseNumbers(clause).join('.') || asCompared(clause),
  address: asCompared(address),
});

const listing = {
  names: openListingNoun,
  space: 'b0f2d6f3-6a1c-5d39-9f0f-3b9c1c2f7a41',
  having,
  asToday,
} as const;

/** Lists a hazard（挂牌）, once for one hazard over all files. */
@Injectable()
export class ListingOnce extends OneOfItsKind<
  HazardCommand,
  Hazard,
  HazardEvent,
  SameHazard,
  OpenListingEvent
> {
  constructor(world: DecisionWorld, nouns: Nouns) {
    const { decisions } = nouns.filesOf(hazardNoun);
    super({ decisions, evolve: hazardNoun.evolve }, listing, world);
  }

  /** Takes over a hazard from paper: its id follows from the number that it bears there. */
  takeOver(told: ToldOf<typeof takeOverHazard>, asked: Asked): Promise<Answer> {
    const { organ, serial, takenOver } = told;
    const numbers = seriesId(organ, series.hazard, yearOfNumber(takenOver.on));
    const hazardId = idFor({ commandId: `${numbers}|${serial}` }, 'hazard');
    const data = { ...told, hazardId };
    return this.perform(hazardId, { type: 'TakeOverHazard', data }, asked);
  }
}

/** Settles hazards that a crash left held: their file lists them, or another may. */
@Injectable()
export class OpenListingKeeper extends ReservationKeeper<SameHazard, OpenListingEvent> {
  constructor({ names: held }: ListingOnce) {
    super(held);
  }
}
