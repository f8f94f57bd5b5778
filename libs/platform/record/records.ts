import { Injectable, Module, Optional } from '@nestjs/common';
import { Settings } from '#platform/config';
import { EventLog, EventsAside, nothingAside } from '#platform/log';
import {
  Clock,
  type Event,
  type Fields,
  type StreamKind,
  streamName,
  unknown,
  type Whose,
} from '#domain/kernel';
import { type Proof, proofOf } from './acts-on-record.js';
import type { AsOf, Folding } from './as-of.js';
import { foldable } from './foldable.js';
import { type History, historyOf } from './history.js';
import { type HistoryPage, pageOfHistory } from './history-page.js';
import { mustBePast } from './past.js';

/** A kind of thing a file is kept on, as far as its past is told: every noun is one. */
export type Kept<S, E extends Event> = StreamKind<E> &
  Folding<S, E> &
  Readonly<{
    path: string;
    id?: Fields;
    unknown: readonly [code: string, reason: string];
    /** Whose it is; nothing where it belongs to nobody in particular. */
    whose?: (state: S) => Whose | undefined;
  }>;

/** What lies in the log under an id can be asked for in the letters of ids only. */
const isId = (id: string): boolean => /^[\w.-]{1,200}$/.test(id);

/** The pasts of everything the bureau keeps a file on, read from the log itself（履历）. */
@Injectable()
export class Records {
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
   * All that is on record, or that was by a moment. Throws `Refusal` (unknown) when nothing ever
   * was.
   */
  async of<S, E extends Event>(
    kept: Kept<S, E>,
    id: string,
    moment: AsOf | undefined,
  ): Promise<History<E>> {
    if (!isId(id)) return unknown(...kept.unknown);
    if (moment) mustBePast(moment, this.clock.now());
    return historyOf(this.reading, kept, { district: this.district, id }, moment);
  }

  /**
   * So many acts of today's history from a place on; nothing else of the stream is read. Throws
   * `Refusal` (unknown) when nothing ever was.
   */
  async page<S, E extends Event>(
    kept: Kept<S, E>,
    id: string,
    page: Readonly<{ after?: number; limit: number }>,
  ): Promise<HistoryPage<E>> {
    if (!isId(id)) return unknown(...kept.unknown);
    return pageOfHistory(this.reading, kept, { district: this.district, id }, page);
  }

  /** The same as far as a state follows from it. */
  async folded<S, E extends Event>(
    ...[kept, id, moment]: Parameters<typeof this.of<S, E>>
  ): Promise<History<E>> {
    return foldable(kept, await this.of<S, E>(kept, id, moment));
  }

  /** Whether nothing of it was changed. Throws `Refusal` (unknown) when nothing ever was. */
  async proof<S, E extends Event>(kept: Kept<S, E>, id: string): Promise<Proof> {
    if (!isId(id)) return unknown(...kept.unknown);
    return proofOf(this.log, streamName(kept, this.district, id), kept.unknown);
  }

  private get reading() {
    return { log: this.log, aside: this.aside };
  }
}

/** The history, when something was on record by then. Throws `Refusal` (unknown) otherwise. */
export const onRecord = <E extends Event>(
  { unknown: [code] }: Pick<Kept<unknown, E>, 'unknown'>,
  id: string,
  history: History<E>,
): History<E> => {
  if (history.events.length > 0) return history;
  if (history.fault) throw history.fault;
  return unknown(`${code}-then`, `${id} was not on record then（当时没有 ${id} 的记录）.`);
};

/** For the queries of a context: what `recordRoutesOf` makes reads here. */
@Module({ providers: [Records], exports: [Records] })
export class RecordModule {}
