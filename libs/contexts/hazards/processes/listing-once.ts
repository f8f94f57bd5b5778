import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { type Files, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { type Fate, ReservationKeeper, Reservations } from '#platform/reservations';
import { type Answer, DecisionWorld } from '#platform/store';
import { same, type ToldOf } from '#domain/kernel';
import type { HazardEvent } from '../hazard/hazard.events.js';
import { type HazardCommand, hazardNoun } from '../hazard/hazard.noun.js';
import type { Hazard } from '../hazard/hazard.state.js';
import type { listHazard } from '../hazard/listing/list-hazard.js';
import {
  type OpenListingEvent,
  openListingNoun,
  type SameHazard,
} from '../open-listing/open-listing.noun.js';

const names = 'b0f2d6f3-6a1c-5d39-9f0f-3b9c1c2f7a41';

/** What the hazard of a file is; nothing while it is no major one. */
const whatOf = ({ reported, verified }: Hazard): SameHazard | undefined => {
  if (!reported || !verified?.criterion) return undefined;
  const { set, clause } = verified.criterion;
  const { subject, address } = reported.report;
  return { subject: subject.id, set, clause, address: address.replaceAll(/\s/g, '') };
};

/**
 * Lists a hazard（挂牌）, once for one hazard over all files. In this order: rehearse, so that
 * what the rules refuse holds nothing; hold the hazard for this file, where another file that
 * lists it is named; list it; confirm, or let go when it was refused after all. A crash leaves it
 * held: the retry goes on from there, or the keeper asks the file. It is free again when the
 * listing is over.
 */
@Injectable()
export class ListingOnce {
  readonly names: Reservations<SameHazard, OpenListingEvent>;
  private readonly hazards: Files<HazardCommand, Hazard, HazardEvent>;

  constructor(world: DecisionWorld, nouns: Nouns) {
    this.hazards = nouns.filesOf(hazardNoun);
    this.names = new Reservations(openListingNoun, world, (_, { matter, details }) =>
      this.fateOf(matter, details),
    );
  }

  /** Throws `Refusal` when a rule says no, or another file lists the same hazard. */
  async list(id: string, data: ToldOf<typeof listHazard>, asked: Asked): Promise<Answer> {
    const command = { type: 'ListHazard', data } as const;
    const perform = () => this.hazards.perform(id, command, asked);
    const details = whatOf(await this.hazards.now(id));
    if (!details) return perform();
    const rehearsed = await this.hazards.rehearse(id, command, asked);
    if (rehearsed.length === 0) return perform();
    const name = v5(Object.values(details).join('|'), names);
    return this.names.during([{ name, details }], { matter: id, asked }, perform);
  }

  private async fateOf(id: string, details: SameHazard): Promise<Fate> {
    const hazard = await this.hazards.now(id);
    if (hazard.delisted ?? hazard.ended) return 'never';
    return hazard.listed && same(whatOf(hazard), details) ? 'on-record' : 'not-yet';
  }
}

/** Settles hazards that a crash left held: their file lists them, or another may. */
@Injectable()
export class OpenListingKeeper extends ReservationKeeper<SameHazard, OpenListingEvent> {
  constructor({ names: held }: ListingOnce) {
    super(held);
  }
}
