import { Injectable } from '@nestjs/common';
import { partsOf, type ToldOf } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import type { Answer } from '#platform/store';
import { paperNoun } from '../paper/paper.noun.js';
import type { MayIssue, reissuePaper } from '../paper/reissue-paper.js';

/**
 * Issues papers again（补发）. Who may is looked up in the matter: the organs that handle it, and
 * the roles that do something in such a matter. Who only acts in that organ’s name elsewhere has
 * no hand in it.
 */
@Injectable()
export class Reissuing {
  private readonly papers;

  constructor(private readonly nouns: Nouns) {
    this.papers = nouns.filesOf(paperNoun);
  }

  async reissue(id: string, told: ToldOf<typeof reissuePaper>, asked: Asked): Promise<Answer> {
    const { issued } = await this.papers.now(id);
    const may = issued ? await this.issuersOf(issued.stream) : { organs: [], roles: [] };
    const data = { ...told, ...may };
    return this.papers.perform(id, { type: 'ReissuePaper', data }, asked);
  }

  private async issuersOf(stream: string): Promise<MayIssue> {
    const category = partsOf(stream)?.category;
    const noun = this.nouns.all().find((one) => one.category === category);
    const { organs = [] } = (await this.nouns.whoseStream(stream)) ?? {};
    return { organs, roles: noun?.commands.flatMap(({ by }) => by) ?? [] };
  }
}
