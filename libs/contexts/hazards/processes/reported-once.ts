import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { type Having, OneOfItsKind, ReservationKeeper } from '#platform/reservations';
import { DecisionWorld } from '#platform/store';
import { asCompared } from '#domain/kernel';
import type { PlainNameEvent } from '#domain/procedure';
import type { HazardEvent } from '../hazard/hazard.events.js';
import { type HazardCommand, hazardNoun } from '../hazard/hazard.noun.js';
import type { Hazard } from '../hazard/hazard.state.js';
import { overHazard } from '../hazard/over.js';
import { openReportNoun, type SameReport } from '../open-report/open-report.noun.js';

/** What a file has in hand, until it is over. */
const having = (hazard: Hazard): Having<SameReport> | undefined => {
  const report = hazard.reported?.report;
  if (!report) return undefined;
  const { subject, address, facts } = report;
  const details = {
    subject: subject.id,
    address: asCompared(address),
    facts: createHash('sha256').update(asCompared(facts)).digest('hex'),
  };
  return { details, over: overHazard(hazard) !== undefined };
};

const reports = {
  names: openReportNoun,
  space: '7c1de0f4-2b58-5a76-9d0e-4e6a91c3b7d5',
  having,
} as const;

/** Takes a hazard up（隐患上报）, one file at a time for one and the same report. */
@Injectable()
export class ReportedOnce extends OneOfItsKind<
  HazardCommand,
  Hazard,
  HazardEvent,
  SameReport,
  PlainNameEvent<SameReport>
> {
  constructor(world: DecisionWorld, nouns: Nouns) {
    const { decisions } = nouns.filesOf(hazardNoun);
    super({ decisions, evolve: hazardNoun.evolve }, reports, world);
  }
}

/** Settles reports that a crash left held: their file is on record, or another may take them up. */
@Injectable()
export class OpenReportKeeper extends ReservationKeeper<SameReport, PlainNameEvent<SameReport>> {
  constructor({ names }: ReportedOnce) {
    super(names);
  }
}
