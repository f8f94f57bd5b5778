import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { DecisionWorld } from '#platform/store';
import { NumberKeeper, Numbers, type Taken } from '#platform/numbers';
import { seriesId, kindOfSeries } from '#domain/procedure';
import { applicationNoun } from '../application/application.noun.js';
import { bundleNoun } from '../bundle/bundle.noun.js';
import { bundleOf } from '../bundle/bundle.stream.js';
import { licenceNoun } from '../licence/licence.noun.js';
import { certificateSeries, matterSeries } from '../numbering/licensing-series.js';
import { bears } from './certificates.js';

/** Settles the numbers of licensing: the matter bears it, or nobody ever will. */
@Injectable()
export class LicensingNumberKeeper extends NumberKeeper {
  private readonly applications;
  private readonly bundles;
  private readonly licences;

  constructor(numbers: Numbers, world: DecisionWorld, nouns: Nouns) {
    super(numbers, world);
    this.applications = nouns.filesOf(applicationNoun);
    this.bundles = nouns.filesOf(bundleNoun);
    this.licences = nouns.filesOf(licenceNoun);
  }

  /** Whether the matter bears the number; nothing when the number is of another context. */
  async isUsed({ series, subject, serial }: Taken): Promise<boolean | undefined> {
    const kind = kindOfSeries(series);
    if (kind === matterSeries) return this.isOfMatter(series, subject, serial);
    if (kind !== certificateSeries) return undefined;
    const application = await this.applications.now(subject);
    return application.status !== 'none' && bears(application, series, serial);
  }

  /**
   * A part of a bundle bears its number from the bundle's opening on, before it is an application.
   */
  private async isOfMatter(series: string, subject: string, serial: number): Promise<boolean> {
    const bundle = await this.bundles.now(bundleOf(subject) ?? subject);
    const application = await this.applications.now(subject);
    const matters = [
      ...(bundle.status === 'none'
        ? []
        : [{ ...bundle.opened, organ: bundle.opened.leadOrgan }, ...bundle.opened.members]),
      ...(application.status === 'none' ? [] : [application.received]),
    ];
    return [...matters, ...(await this.ofLicence(subject))].some(
      (matter) =>
        matter.serial === serial &&
        this.countsIn(series, seriesId(matter.organ, matterSeries, matter.year)),
    );
  }

  /** A licence from elsewhere or from paper bears one of its own. */
  private async ofLicence(id: string) {
    const licence = await this.licences.now(id);
    if (licence.status === 'none' || !licence.papersNumber) return [];
    return [{ ...licence.papersNumber, organ: licence.grant.organ }];
  }
}
