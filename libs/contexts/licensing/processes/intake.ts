import { Injectable } from '@nestjs/common';
import { idFor } from '#platform/acts';
import type { Answer } from '#platform/store';
import type { Asked } from '#platform/http';
import { holds, localDateOf } from '#domain/kernel';
import { Numbers, seriesId } from '#platform/numbers';
import type { Asking, FiledMaterial } from '../application/intake/intake.events.js';
import type { ReceiveApplication } from '../application/intake/receive-application.js';
import type { Applicant, ToldApplicant } from '../desk/party.js';
import { matterSeries, yearOf } from '../numbering/licensing-series.js';
import { Applicants } from './applicants.js';
import { Applications } from './applications.js';

/** An application as it is handed in. */
export type ToldApplication = Omit<Asking, 'applicationId' | 'applicant' | 'channel' | 'bundle'> &
  Readonly<{ applicant: ToldApplicant; organ: string; materials: readonly FiledMaterial[] }>;

/** Applicants come online, clerks sit at the window. */
export const channelOf = ({ actor }: Asked): Asking['channel'] =>
  holds(actor, 'applicant') ? 'online' : 'window';

/** Takes applications in (收件) under the next number of the organ. What the rules refuse takes no number. */
@Injectable()
export class Intake {
  constructor(
    private readonly applications: Applications,
    private readonly applicants: Applicants,
    private readonly numbers: Numbers,
  ) {}

  /** The same key finds the application it made before, under the number it took then. */
  async receive(told: ToldApplication, asked: Asked): Promise<Answer> {
    const id = idFor(asked, 'application');
    const there = await this.applications.now(id);
    if (there.status !== 'none') {
      const { asking, year, serial } = there.received;
      const before = { applicant: asking.applicant, year };
      return this.applications.perform(id, commandFor(id, told, before, serial, asked), asked);
    }
    const applicant = this.applicants.of(told.applicant, asked);
    const year = yearOf(localDateOf(asked.validAt ?? this.applications.world.clock.now()));
    const numbered = (serial: number) => commandFor(id, told, { applicant, year }, serial, asked);
    await this.applications.rehearse(id, numbered(0), asked);
    return this.numbers.forAct(seriesId(told.organ, matterSeries, year), id, (serial) =>
      this.applications.perform(id, numbered(serial), asked),
    );
  }
}

// Five parts of one request: who, what, under which number.
// oxlint-disable-next-line max-params
const commandFor = (
  applicationId: string,
  { applicant: _told, organ, materials, ...what }: ToldApplication,
  { applicant, year }: Readonly<{ applicant: Applicant; year: number }>,
  serial: number,
  asked: Asked,
): ReceiveApplication => ({
  type: 'ReceiveApplication',
  data: {
    asking: { applicationId, ...what, applicant, channel: channelOf(asked) },
    organ,
    year,
    serial,
    materials,
  },
});
