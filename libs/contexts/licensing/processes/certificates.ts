import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { type Answer, DecisionWorld } from '#platform/store';
import type { Asked } from '#platform/http';
import { localDateOf, type LocalDate, type ToldOf } from '#domain/kernel';
import { Numbers } from '#platform/numbers';
import { seriesId, yearOfNumber } from '#domain/procedure';
import { applicationNoun } from '../application/application.noun.js';
import { type Filed, filed } from '../application/application.shape.js';
import { itemOf } from '../application/authority.js';
import type { ConfirmFiling } from '../application/intake/confirm-filing.js';
import type {
  IssueCertificate,
  issueCertificate,
} from '../application/certificate/issue-certificate.js';
import { checkCertificateNumber } from '../catalogue/certificate-number.js';
import { organIn } from '../desk/authority.js';
import { GrantedOnce } from './granted-once.js';
import { certificateSeries, placeOf } from '../numbering/licensing-series.js';

/** How a certificate reached its holder, and the signed proof of it. */
type ToldService = ToldOf<typeof issueCertificate>;

type Numbered = ConfirmFiling | IssueCertificate;
type Request = Readonly<{
  id: string;
  asked: Asked;
  item: string;
  year: number;
  command: (serial: number) => Numbered;
}>;

const serialOf = (number: string | undefined): number => {
  const read = checkCertificateNumber(number ?? '');
  return read.wellFormed ? read.serial : 0;
};

/**
 * Numbers certificates (许可证编号) and records of filing without gaps by item and year. In this
 * order: the act is rehearsed, so that what bears no number of its own, and what the rules refuse,
 * takes none; the next number of item and year is held; the certificate is served under it. A
 * refusal gives the number back. The licence follows by the news of the application.
 */
@Injectable()
export class Certificates {
  private readonly applications;

  constructor(
    nouns: Nouns,
    private readonly world: DecisionWorld,
    private readonly numbers: Numbers,
    private readonly once: GrantedOnce,
  ) {
    this.applications = nouns.filesOf(applicationNoun);
  }

  /** Serves the certificate. A first grant begins the licence that bears the application's id. */
  async issue(id: string, told: ToldService, asked: Asked): Promise<Answer> {
    const application = filed(await this.applications.now(id));
    const { asking } = application.received;
    const command = (certificateSerial: number): IssueCertificate => ({
      type: 'IssueCertificate',
      data: {
        licence: asking.licence ?? id,
        certificateSerial,
        place: this.place(application),
        ...told,
      },
    });
    const { issued, approved } = application;
    if (issued) return this.applications.perform(id, command(serialOf(issued.number)), asked);
    const year = yearOfNumber(approved?.decidedOn ?? this.today(asked));
    return this.once.during({ ...asking, file: id }, asked, () =>
      this.numbered({ id, asked, item: asking.item, year, command }),
    );
  }

  /** Enters a filing or declaration that is complete. */
  async confirm(id: string, asked: Asked): Promise<Answer> {
    const application = filed(await this.applications.now(id));
    const { year, asking } = application.received;
    const command = (certificateSerial: number): ConfirmFiling => ({
      type: 'ConfirmFiling',
      data: { place: this.place(application), certificateSerial },
    });
    if (application.status === 'filed')
      return this.applications.perform(id, command(serialOf(application.filedNumber)), asked);
    return this.numbered({ id, asked, item: asking.item, year, command });
  }

  private async numbered({ id, asked, item, year, command }: Request): Promise<Answer> {
    const [event] = await this.applications.rehearse(id, command(1), asked);
    const bearsNumber =
      event !== undefined &&
      'number' in event.data &&
      checkCertificateNumber(event.data.number ?? '').wellFormed;
    if (!bearsNumber) return this.applications.perform(id, command(0), asked);
    return this.numbers.forAct(seriesId(item, certificateSeries, year), id, (serial) =>
      this.applications.perform(id, command(serial), asked),
    );
  }

  private place({ received }: Filed): string {
    return placeOf(organIn({ registry: this.world.registry() }, received.organ));
  }

  private today({ validAt }: Asked): LocalDate {
    return localDateOf(validAt ?? this.world.clock.now());
  }
}

/** Whether an application bears that number of that series. */
export const bears = (application: Filed, series: string, serial: number): boolean => {
  const read = checkCertificateNumber(application.issued?.number ?? application.filedNumber ?? '');
  return (
    read.wellFormed &&
    read.serial === serial &&
    seriesId(itemOf(application).id, certificateSeries, read.year) === series
  );
};
