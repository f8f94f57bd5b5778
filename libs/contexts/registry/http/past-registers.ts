import { Injectable, Optional } from '@nestjs/common';
import { Settings } from '#platform/config';
import {
  comparePositions,
  decodeAny,
  EventLog,
  EventsAside,
  nothingAside,
  positionOf,
} from '#platform/log';
import { type AsOf, mustBePast, within } from '#platform/record';
import { Clock, type Recorded, type RegistryView, type StreamKind } from '#domain/kernel';
import {
  type Directory,
  emptyDirectory,
  registryStreams,
  upTo,
  withEvent,
} from '../directory/directory.js';
import { viewOf } from '../directory/directory-view.js';
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
    for await (const event of this.events(listed))
      if (within([event], moment).length > 0) directory = withEvent(directory, event);
    return directory;
  }

  /** The registers as an act saw them, whose envelope names that place in the log. */
  async seenAt(position: string): Promise<RegistryView> {
    const last = positionOf(position);
    let directory = emptyDirectory();
    for await (const event of this.events(registryStreams)) {
      if (comparePositions(event.position, last) > 0) break;
      directory = withEvent(directory, event);
    }
    return viewOf(upTo(directory, last));
  }

  private async *events(kinds: readonly StreamKind[]): AsyncGenerator<Recorded> {
    const prefixes = kinds.map(({ category }) => `${category}-${this.district}.`);
    for await (const stored of this.log.readAll({ prefixes }))
      if (!this.aside.in(stored.stream).has(stored.id)) yield decodeAny(kinds, stored);
  }
}
