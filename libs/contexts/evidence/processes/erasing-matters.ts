import { Injectable } from '@nestjs/common';
import { localDateOf, streamName, type ToldOf } from '#domain/kernel';
import { idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { type Answer, DecisionWorld } from '#platform/store';
import type { proposeMatterErasure } from '../erasure/erase-matter.js';
import { erasureNoun } from '../erasure/erasure.noun.js';
import type { MatterEnd } from '../exhibit/needed.js';

/**
 * Looks at the matter before anything is said of erasing what it sealed, and again before it is
 * decided: whose it is, whether it is over, held back, or must be kept. The id follows from the
 * matter, so that there is one proposal for each.
 */
@Injectable()
export class ErasingMatters {
  private readonly erasures;

  constructor(
    private readonly nouns: Nouns,
    private readonly world: DecisionWorld,
  ) {
    this.erasures = nouns.filesOf(erasureNoun);
  }

  /** Proposes it; answers with the id under which it is decided. */
  async propose(told: ToldOf<typeof proposeMatterErasure>, asked: Asked): Promise<Answer> {
    const matter = this.streamAt(told.address);
    const whose = await this.nouns.whoseIs(told.address);
    const end = await this.endOf(matter);
    const data = { ...told, matter, ...(whose && { whose }), ...(end && { end }) };
    const id = idFor({ commandId: matter }, erasureNoun.idsFrom);
    return this.erasures.perform(id, { type: 'ProposeMatterErasure', data }, asked);
  }

  /** Decides it, on how the matter stands now. */
  async erase(id: string, asked: Asked): Promise<Answer> {
    const { proposal } = await this.erasures.now(id);
    const end = proposal && (await this.endOf(proposal.matter));
    return this.erasures.perform(id, { type: 'EraseMatter', data: { ...(end && { end }) } }, asked);
  }

  private async endOf(matter: string): Promise<MatterEnd | undefined> {
    const { over, last } = await this.nouns.endOf(matter);
    return over && last && { matter, over, lastOn: localDateOf(last) };
  }

  private streamAt(address: string): string {
    const [path = '', id = ''] = address.split('/');
    const noun = this.nouns.all().find((one) => one.path === path);
    return noun ? streamName(noun, this.world.district, id) : address;
  }
}
