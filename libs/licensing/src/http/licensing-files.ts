import { Injectable } from '@nestjs/common';
import { historyOf } from '#libs/audit';
import { LiveLaw } from '#libs/calendar';
import { Settings } from '#libs/config';
import { EventLog } from '#libs/event-log';
import { type PersonActing, Registry } from '#libs/http';
import {
  Clock,
  type Event,
  holds,
  type Position,
  type Recorded,
  type StreamKind,
  unknown,
} from '#libs/kernel';
import { PersonalData } from '#libs/personal-data';
import { freshness, Freshness } from '#libs/queries';
import { DataSource } from 'typeorm';
import { applicationRegister } from '../projections/application-register.js';
import { ApplicationRow } from '../projections/application-row.js';
import { isOwn } from './own-matter.js';
import type { Showing } from './showing.js';

/** Finds applications and licences for those who look at them: rows from the tables, the past from the log. */
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
    private readonly registry: Registry,
    readonly settings: Settings,
    private readonly personalData: PersonalData,
  ) {}

  get district(): string {
    return this.settings.DISTRICT;
  }

  /** What rows are shown with; `now` may be a moment of the past. */
  showing(now = this.clock.now()): Showing {
    return { now, names: this.registry.view(), personalData: this.personalData };
  }

  /** Whether the register has come as far as the reader has written. */
  freshness(min: Position | undefined, projection: string = applicationRegister.name) {
    return freshness(this.fresh, projection, min);
  }

  /** The row of an application. Applicants find their own only: for them the others do not exist. */
  async application(id: string, who: PersonActing): Promise<ApplicationRow> {
    const rows = this.database.getRepository(ApplicationRow);
    const row = await rows.findOneBy({ applicationId: id, district: this.district });
    if (!row || !maySee(who, row.applicantId))
      return unknown('no-such-application', `There is no application ${id}（无此申请）.`);
    return row;
  }

  /** Everything on record about one noun. Throws `Refusal` (unknown) when that is nothing. */
  history<E extends Event>(kind: StreamKind<E>, id: string): Promise<readonly Recorded<E>[]> {
    return historyOf(this.log, kind, { district: this.district, id });
  }
}

/** The desk sees every matter, an applicant his own. */
export const maySee = (who: PersonActing, applicant: string): boolean =>
  !holds(who, 'applicant') || isOwn(who, { id: applicant });

/** The ids under which somebody's own matters stand. */
export const ownIds = ({ id, capacity }: PersonActing): readonly string[] => [id, capacity.organ];
