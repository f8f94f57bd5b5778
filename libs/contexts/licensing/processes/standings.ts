import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { DecisionWorld } from '#platform/store';
import { barNoun } from '../bar/bar.noun.js';
import type { Standing } from '../bar/standing.js';
import type { Applicant } from '../desk/party.js';

/**
 * What stands in the way of somebody: the bars of the unit and the bans of its principal, read
 * right before a decision.
 */
@Injectable()
export class Standings {
  private readonly bars;

  constructor(
    nouns: Nouns,
    private readonly world: DecisionWorld,
  ) {
    this.bars = nouns.filesOf(barNoun);
  }

  /**
   * `found` is what the approver found on the national list of serious
   * violators（严重失信主体名单）; an entry known here counts whatever he says.
   */
  async of({ id, principal }: Applicant, found: boolean): Promise<Standing> {
    const subjects = principal === undefined ? [id] : [id, principal];
    const states = await Promise.all(subjects.map((subject) => this.bars.now(subject)));
    const listings = states.flatMap((state) => state.listings);
    return {
      checkedAt: this.world.clock.now(),
      subjects,
      bars: states.flatMap((state) => state.standing),
      listings,
      blacklisted: found || listings.length > 0,
    };
  }
}
