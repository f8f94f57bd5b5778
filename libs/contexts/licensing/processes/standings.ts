import { Injectable } from '@nestjs/common';
import { Decisions, DecisionWorld } from '#platform/store';
import { type BarCommand, barDecider } from '../bar/bar.decider.js';
import type { BarEvent } from '../bar/bar.events.js';
import type { Bars } from '../bar/bar.state.js';
import { barStream } from '../bar/bar.stream.js';
import type { Standing } from '../bar/standing.js';
import type { Applicant } from '../desk/party.js';

/** What stands in the way of somebody: the bars of the unit and the bans of its principal, read right before a decision. */
@Injectable()
export class Standings {
  readonly decisions: Decisions<BarCommand, Bars, BarEvent>;

  constructor(private readonly world: DecisionWorld) {
    this.decisions = new Decisions(barStream, barDecider, world);
  }

  /**
   * `found` is what the approver found on the national list of serious violators（严重失信主体名单）; an entry known here counts
   * whatever he says.
   */
  async of({ id, principal }: Applicant, found: boolean): Promise<Standing> {
    const subjects = principal === undefined ? [id] : [id, principal];
    const states = await Promise.all(subjects.map((subject) => this.decisions.stateOf(subject)));
    const listings = states.flatMap(({ state }) => state.listings);
    return {
      checkedAt: this.world.clock.now(),
      subjects,
      bars: states.flatMap(({ state }) => state.standing),
      listings,
      blacklisted: found || listings.length > 0,
    };
  }
}
