import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { PersonalData } from '#platform/privacy';
import type { Answer } from '#platform/store';
import { ownFeedNoun } from '../feeds/own-feed.noun.js';
import { feedWordOf, wordMarkOf } from './feed-word.js';

/** The calendar of whoever asks lies under the own id; of its word only the mark is kept. */
@Injectable()
export class OwnFeedOf {
  private readonly files;

  constructor(
    nouns: Nouns,
    private readonly personalData: PersonalData,
  ) {
    this.files = nouns.filesOf(ownFeedNoun);
  }

  /** The same word stays until it is closed. */
  async open(asked: Asked): Promise<Answer> {
    const { id } = asked.actor;
    const { nth: before, open } = await this.files.now(id);
    const nth = open ? before : before + 1;
    const mark = wordMarkOf(this.personalData, feedWordOf(this.personalData, id, nth));
    return this.files.perform(id, { type: 'OpenFeed', data: { nth, mark } }, asked);
  }

  revoke(asked: Asked): Promise<Answer> {
    return this.files.perform(asked.actor.id, { type: 'RevokeFeed', data: {} }, asked);
  }
}
