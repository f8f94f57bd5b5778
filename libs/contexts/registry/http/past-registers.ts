import { Injectable, Optional } from '@nestjs/common';
import { Settings } from '#platform/config';
import { decodeAny, EventLog, EventsAside, nothingAside } from '#platform/log';
import { type AsOf, mustBePast, within } from '#platform/record';
import { Clock, type Recorded, type StreamKind } from '#domain/kernel';
import { type Directory, emptyDirectory, withEvent } from '../directory/directory.js';
import { enterpriseStream } from '../enterprise/enterprise.stream.js';
import { mandateStream } from '../mandate/mandate.stream.js';
import { organStream } from '../organ/organ.stream.js';
import { personStream } from '../person/person.stream.js';

/** What the lists are made of; citizens are in none. */
const listed: readonly StreamKind[] = [organStream, personStream, mandateStream, enterpriseStream];

/**
 * The registers as they stood（历史登记簿）: as was known at a moment, as had happened by a
 * moment, or both. Folded from the log for each question by the fold of today's, so that the past
 * costs nothing when an event comes in.
 */
@Injectable()
export class PastRegisters {
  private readonly district: string;

  constructor(
    private readonly log: EventLog,
    settings: Settings,
    private readonly clock: Clock,
    @Optional() private readonly aside: EventsAside = nothingAside,
  ) {
    this.district = settings.DISTRICT;
  }

  /**
   * Throws a 400 for a moment after today, and `NotReadable` at an event that cannot be read: a
   * register with a hole in it is no answer.
   */
  async at(moment: AsOf): Promise<Directory> {
    mustBePast(moment, this.clock.now());
    let directory = emptyDirectory();
    for await (const event of this.events())
      if (within([event], moment).length > 0) directory = withEvent(directory, event);
    return directory;
  }

  private async *events(): AsyncGenerator<Recorded> {
    const prefixes = listed.map(({ category }) => `${category}-${this.district}.`);
    for await (const stored of this.log.readAll({ prefixes }))
      if (!this.aside.in(stored.stream).has(stored.id)) yield decodeAny(listed, stored);
  }
}
