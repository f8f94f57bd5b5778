import { Injectable, Optional } from '@nestjs/common';
import { BoardFiles, type Showing } from '#platform/board';
import {
  type Clock,
  type Event,
  type Instant,
  type Position,
  type StreamKind,
  streamName,
} from '#domain/kernel';
import { LiveLaw } from '#platform/law-now';
import { behind, type Behind, Freshness, freshness } from '#platform/lists';
import { EventLog, EventsAside, nothingAside } from '#platform/log';
import { type AsOf, type History, historyOf, mustBePast } from '#platform/record';
import type { DataSource } from 'typeorm';

/** What a reader finds things with: rows from the tables, the past from the log. */
@Injectable()
export class Files {
  // Each part comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    readonly log: EventLog,
    readonly fresh: Freshness,
    readonly law: LiveLaw,
    readonly board: BoardFiles,
    @Optional() readonly aside: EventsAside = nothingAside,
  ) {}

  get database(): DataSource {
    return this.board.database;
  }

  get district(): string {
    return this.board.district;
  }

  get clock(): Clock {
    return this.board.clock;
  }

  /** What rows are shown with; `now` may be a moment of the past. */
  showing(now: Instant = this.clock.now()): Showing {
    return this.board.showing(now);
  }

  /** Whether a register has come as far as the reader has written. */
  freshness(min: Position | undefined, register: string) {
    return freshness(this.fresh, register, min);
  }

  /** Whether the row of a noun may be behind its events; to be spread into its page. */
  behind(
    { name, from }: Readonly<{ name: string; from: StreamKind }>,
    id: string,
  ): Promise<Behind> {
    return behind(this.fresh, name, streamName(from, this.district, id));
  }

  /**
   * Everything on record about one noun, or what was by a moment. Throws `Refusal` (unknown) when
   * nothing ever was.
   */
  async history<E extends Event>(
    kind: Parameters<typeof historyOf<E>>[1],
    id: string,
    past?: AsOf,
  ): Promise<History<E>> {
    if (past) mustBePast(past, this.clock.now());
    return historyOf(this, kind, { district: this.district, id }, past);
  }
}
