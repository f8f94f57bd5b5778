import { Injectable } from '@nestjs/common';
import { idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { Numbers } from '#platform/numbers';
import { seriesId, yearOfNumber } from '#domain/procedure';
import { type Answer, DecisionWorld } from '#platform/store';
import { holds, localDateOf, type ToldOf } from '#domain/kernel';
import { applicationNoun } from '../application/application.noun.js';
import type { Asking } from '../application/intake/intake.events.js';
import type {
  ReceiveApplication,
  receiveApplication,
} from '../application/intake/receive-application.js';
import type { takeOverApplication } from '../application/intake/take-over-application.js';
import type { Applicant } from '../desk/party.js';
import { matterSeries } from '../numbering/licensing-series.js';
import { Applicants } from './applicants.js';
import { GrantedOnce } from './granted-once.js';
import { mustStateFacts } from './stated-facts.js';

/** An application as it is handed in. */
type Told = ToldOf<typeof receiveApplication>;
type FromPaper = ToldOf<typeof takeOverApplication>;
type Known = Readonly<{ applicant: Applicant; year: number }>;

/** Applicants come online, clerks sit at the window. */
export const channelOf = ({ actor }: Asked): Asking['channel'] =>
  holds(actor, 'applicant') ? 'online' : 'window';

/**
 * Takes applications in (收件). In this order: the register says who applies, natural persons are
 * sealed; the act is rehearsed, so that what the rules refuse takes no number; the grant is held,
 * which no other file may have; the organ's next number is held; the application begins under it.
 * A refusal gives the number back, and a number whose process died is settled by the keeper of
 * numbers.
 */
@Injectable()
export class Intake {
  private readonly applications;

  // Each part comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    nouns: Nouns,
    private readonly world: DecisionWorld,
    private readonly applicants: Applicants,
    private readonly numbers: Numbers,
    private readonly once: GrantedOnce,
  ) {
    this.applications = nouns.filesOf(applicationNoun);
  }

  /** The same key finds the application it made before, under the number it took then. */
  async receive(id: string, told: Told, asked: Asked): Promise<Answer> {
    const numbered = (known: Known) => (serial: number) =>
      commandFor(id, told, known, serial, asked);
    const there = await this.applications.now(id);
    if (there.status !== 'none') {
      const { asking, year, serial } = there.received;
      const command = numbered({ applicant: asking.applicant, year })(serial);
      return this.applications.perform(id, command, asked);
    }
    const today = localDateOf(this.world.clock.now());
    mustStateFacts(told, today);
    const applicant = await this.applicants.of(told.applicant, asked);
    const year = yearOfNumber(today);
    const command = numbered({ applicant, year });
    await this.applications.rehearse(id, command(0), asked);
    const { item, purpose, alongside } = told;
    return this.once.during({ item, purpose, alongside, applicant, file: id }, asked, () =>
      this.numbers.forAct(seriesId(told.organ, matterSeries, year), id, (serial) =>
        this.applications.perform(id, command(serial), asked),
      ),
    );
  }

  /**
   * Takes over an application from paper（历史申请补录）: its id follows from the number that it
   * bears, so that nobody enters it twice. It is entered whoever has the grant.
   */
  async takeOver({ applicant: told, ...paper }: FromPaper, asked: Asked): Promise<Answer> {
    const { organ, serial, takenOver, materials, clerk, acceptedOn, ...what } = paper;
    mustStateFacts(what, takenOver.on);
    const applicant = await this.applicants.of(told, asked);
    const series = seriesId(organ, matterSeries, yearOfNumber(takenOver.on));
    const id = idFor({ commandId: `${series}|${serial}` }, 'application');
    const asking: Asking = { applicationId: id, ...what, applicant, channel: 'window' };
    const data = { asking, organ, serial, takenOver, materials, clerk, acceptedOn };
    const command = { type: 'TakeOverApplication', data } as const;
    const { item, purpose, alongside } = what;
    return this.once.ifFree({ item, purpose, alongside, applicant, file: id }, asked, () =>
      this.applications.perform(id, command, asked),
    );
  }
}

// Five parts of one request: who, what, under which number.
// oxlint-disable-next-line max-params
const commandFor = (
  applicationId: string,
  { applicant: _told, organ, materials, ...what }: Told,
  { applicant, year }: Known,
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
