import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import type { Answer } from '#platform/store';
import { type OwnFilterCommand, ownFiltersNoun } from '../filters/own-filters.noun.js';

/** Keeps filters with whoever asks, and with nobody else（本人常用筛选）. */
@Injectable()
export class OwnFiltersOf {
  constructor(private readonly nouns: Nouns) {}

  /** Answers with the id of the person. */
  async perform(command: OwnFilterCommand, asked: Asked): Promise<Answer> {
    return this.nouns.filesOf(ownFiltersNoun).perform(asked.actor.id, command, asked);
  }
}
