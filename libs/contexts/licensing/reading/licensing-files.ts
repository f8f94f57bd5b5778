import { Injectable, Optional } from '@nestjs/common';
import { type AsOf, type History, historyOf } from '#platform/record';
import { LiveLaw } from '#platform/law-now';
import { Settings } from '#platform/config';
import { EventLog, EventsAside, nothingAside } from '#platform/log';
import type { PersonActing } from '#platform/http';
import {
  Clock,
  type Event,
  holds,
  type Position,
  type StreamKind,
  streamName,
  unknown,
} from '#domain/kernel';
import { behind, type Behind, freshness, Freshness } from '#platform/lists';
import { DataSource } from 'typeorm';
import { applicationRegister } from '../projections/application-register.js';
import { ApplicationRow } from '../projections/application-row.js';
import { actsFor } from '../desk/authority.js';
import { BoardFiles, type Showing } from '#platform/board';

/**
 * Finds applications and licences for those who look at them: rows from the tables, the past from
 * the log.
 */
@Injectable()
export class LicensingFiles {
  // Each part comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    readonly database: DataSource,
    readonly log: EventLog,
    readonly fresh: Freshness,
    readonly law: LiveLaw,
    readonly clock: Clock,
    readonly settings: Settings,
    private readonly board: BoardFiles,
    @Optional() readonly aside: EventsAside = nothingAside,
  ) {}

  get district(): string {
    return this.settings.DISTRICT;
  }

  /** What rows are shown with; `now` may be a moment of the past. */
  showing(now = this.clock.now()): Showing {
    return this.board.showing(now);
  }

  /** Whether the register has come as far as the reader has written. */
  freshness(min: Position | undefined, projection: string = applicationRegister.name) {
    return freshness(this.fresh, projection, min);
  }

  /**
   * The row of an application. Applicants find their own only: for them the others do not exist.
   */
  async application(id: string, who: PersonActing): Promise<ApplicationRow> {
    const rows = this.database.getRepository(ApplicationRow);
    const row = await rows.findOneBy({ applicationId: id, district: this.district });
    if (!row || !maySee(who, row.partyId))
      return unknown('no-such-application', `There is no application ${id}（无此申请）.`);
    return row;
  }

  /** Whether the row of a noun may be behind its events; to be spread into its page. */
  behind(kind: StreamKind, id: string, projection: string): Promise<Behind> {
    return behind(this.fresh, projection, streamName(kind, this.district, id));
  }

  /**
   * Everything on record about one noun, or what was by a moment. Throws `Refusal` (unknown) when
   * nothing ever was.
   */
  history<E extends Event>(
    kind: Parameters<typeof historyOf<E>>[1],
    id: string,
    past?: AsOf,
  ): Promise<History<E>> {
    return historyOf(this, kind, { district: this.district, id }, past);
  }
}

/** The desk sees every matter, an applicant his own. */
export const maySee = (who: PersonActing, applicant: string): boolean =>
  !holds(who, 'applicant') || actsFor({ actor: who }, { id: applicant });

/** The ids under which somebody's own matters stand. */
export const ownIds = ({ id, capacity }: PersonActing): readonly string[] => [id, capacity.organ];
