import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { type Answer, DecisionWorld } from '#platform/store';
import { localDateOf, type ToldOf } from '#domain/kernel';
import type { openParticulars } from '../opening/open-particulars.js';
import { openingNoun } from '../opening/opening.noun.js';
import { openingId, pageOf } from '../opening/opening.stream.js';
import { sealedOnFile } from './sealed-on-file.js';

/**
 * Opening what is sealed of natural persons（查阅个人信息登记）. In this order: the file is read
 * from its own stream (whose it is, which organ handles it), and the matter that is named for the
 * register of parties from its; then the entry goes into this month's
 * page of the book.
 */
@Injectable()
export class Openings {
  constructor(
    private readonly nouns: Nouns,
    private readonly world: DecisionWorld,
  ) {}

  /** Answers with the id under which the opened particulars are read. */
  async open(opening: string, told: ToldOf<typeof openParticulars>, asked: Asked): Promise<Answer> {
    const page = pageOf(localDateOf(this.world.clock.now()));
    const found = await sealedOnFile(this.world, told.file);
    const onFile = found && { subject: found.subject, organ: found.organ };
    const whose = await this.nouns.whoseIs(addressOf(told));
    const data = { ...told, opening, onFile, ...(whose && { whose }) };
    const command = { type: 'OpenParticulars', data } as const;
    const answer = await this.nouns.filesOf(openingNoun).perform(page, command, asked);
    return { ...answer, id: openingId(page, opening) };
  }
}

/** The matter the file is about: its own, or for the register of parties the one that was named. */
const addressOf = ({ file, matter = '' }: ToldOf<typeof openParticulars>): string => {
  if (file.kind === 'citizen') return matter;
  return `${file.kind === 'licence' ? 'licences' : 'licence-applications'}/${file.id}`;
};
