import { Injectable } from '@nestjs/common';
import type { Answer } from '#platform/store';
import type { Asked } from '#platform/http';
import { localDateOf, type LocalDate } from '#domain/kernel';
import { Numbers, seriesId } from '#platform/numbers';
import type { Filed } from '../application/application.shape.js';
import { itemOf } from '../application/authority.js';
import type { ConfirmFiling } from '../application/intake/confirm-filing.js';
import type { IssueCertificate } from '../application/certificate/issue-certificate.js';
import { checkCertificateNumber } from '../catalogue/certificate-number.js';
import { organIn } from '../desk/authority.js';
import { certificateSeries, placeOf, yearOf } from '../numbering/licensing-series.js';
import { Applications } from './applications.js';

/** How a certificate reached its holder, and the signed proof of it. */
export type ToldService = Pick<IssueCertificate['data'], 'method' | 'receipt'>;

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
 * Numbers certificates (许可证编号) and records of filing without gaps by item and year. What bears no number of its own, and
 * what the rules refuse, takes none.
 */
@Injectable()
export class Certificates {
  constructor(
    private readonly applications: Applications,
    private readonly numbers: Numbers,
  ) {}

  /** Serves the certificate. A first grant begins the licence that bears the application's id. */
  async issue(id: string, told: ToldService, asked: Asked): Promise<Answer> {
    const application = await this.applications.there(id);
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
    const year = yearOf(approved?.decidedOn ?? this.today(asked));
    return this.numbered({ id, asked, item: asking.item, year, command });
  }

  /** Enters a filing or declaration that is complete. */
  async confirm(id: string, asked: Asked): Promise<Answer> {
    const application = await this.applications.there(id);
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
    const { world } = this.applications;
    const registry = { registry: world.registry() };
    return placeOf(organIn(registry, received.organ));
  }

  private today({ validAt }: Asked): LocalDate {
    return localDateOf(validAt ?? this.applications.world.clock.now());
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
