import { Injectable } from '@nestjs/common';
import { localDateOf, type ToldOf } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import type { Answer } from '#platform/store';
import type { proposeDisposal } from '../exhibit/dispose-exhibit.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import type { MatterEnd } from '../exhibit/needed.js';

/**
 * Looks at every matter that an exhibit belongs to before anything is said of destroying it: the
 * rule refuses while one of them runs, or its file must be kept.
 */
@Injectable()
export class Disposing {
  private readonly exhibits: ReturnType<typeof exhibitsOf>;

  constructor(private readonly nouns: Nouns) {
    this.exhibits = exhibitsOf(nouns);
  }

  async propose(id: string, told: ToldOf<typeof proposeDisposal>, asked: Asked): Promise<Answer> {
    const data = { ...told, ends: await this.endsOf(id) };
    return this.exhibits.perform(id, { type: 'ProposeDisposal', data }, asked);
  }

  async dispose(id: string, asked: Asked): Promise<Answer> {
    const data = { ends: await this.endsOf(id) };
    return this.exhibits.perform(id, { type: 'DisposeExhibit', data }, asked);
  }

  private async endsOf(id: string): Promise<readonly MatterEnd[]> {
    const { places } = await this.exhibits.now(id);
    return Promise.all(
      places.map(async ({ matter }) => {
        const { over, last } = await this.nouns.endOf(matter);
        return { matter, ...(over && { over }), ...(last && { lastOn: localDateOf(last) }) };
      }),
    );
  }
}

const exhibitsOf = (nouns: Nouns) => nouns.filesOf(exhibitNoun);
