import { Injectable } from '@nestjs/common';
import { idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { type Having, OneOfItsKind, ReservationKeeper } from '#platform/reservations';
import { type Answer, DecisionWorld } from '#platform/store';
import type { ToldOf } from '#domain/kernel';
import { seriesId, yearOfNumber } from '#domain/procedure';
import type { HazardEvent } from '../hazard/hazard.events.js';
import { type HazardCommand, hazardNoun } from '../hazard/hazard.noun.js';
import type { Hazard } from '../hazard/hazard.state.js';
import type { takeOverHazard } from '../hazard/on-paper/take-over-hazard.js';
import { series } from '../numbering/series.js';
import {
  type OpenListingEvent,
  openListingNoun,
  openListingSpace,
  sameHazard,
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
  const { subject, address } = reported.report;
  const details = sameHazard(subject.id, verified.criterion, address);
  return { details, over: (delisted ?? ended) !== undefined };
};

/** Listings of before were taken by the words of the clause: they are found by its numbers too. */
const asToday = ({ subject, set, clause, address }: SameHazard): SameHazard =>
  sameHazard(subject, { set, clause }, address);

const listing = {
  names: openListingNoun,
  space: openListingSpace,
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
