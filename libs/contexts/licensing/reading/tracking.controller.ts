import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Incomplete, markOf } from '#platform/record';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { type Instant, type LocalDate, localDateOf, type Position, unknown } from '#domain/kernel';
import { bundleNoun } from '../bundle/bundle.noun.js';
import type { Facts } from '../catalogue/item.js';
import { MinPosition } from '#platform/lists';
import { In } from 'typeorm';
import type { Lacking } from '../application/intake/intake.events.js';
import { applicationNoun } from '../application/application.noun.js';
import { ApplicationRow } from '../projections/application-row.js';
import { applicationStageLabels } from '../application/application.stages.js';
import { bundleRegister, BundleRow } from '../projections/bundle-register.js';
import type { Label } from '#domain/kernel';
import { innerPapers } from '../documents/forms.js';
import { licensingEventLabels } from '../projections/licensing-event-labels.js';
import { LicenceRow } from '../projections/licence-row.js';
import { type LicenceView, licenceView } from './licence-view.js';
import { applicationRegister } from '../projections/application-register.js';
import { Files, find } from '#platform/reading';
import { applicationsPlace } from './applications.reading.js';
import { ownIds } from './own.js';
import { filesIn, type PaperOnFile, papersIn } from './papers/papers-on-file.js';
import { type Named, organNamed, ownParty } from '#platform/board';
import { itemNamed } from './showing.js';

/** A matter as its applicant follows it: no names of officers, no inner papers. */
type Followed = Readonly<{
  applicationId: string;
  number: string | null;
  /** One's own name is not masked. */
  applicantName: string;
  itemName: Label;
  organ: Named;
  bundle: string | null;
  stage: ApplicationRow['stage'];
  stageName: Label;
  receivedOn: LocalDate;
  /** By when somebody must act next, and whether it is the applicant. */
  due: Instant | null;
  yourTurn: boolean;
  certificateNumber: string | null;
}>;

type PaperForApplicant = Pick<PaperOnFile, 'title' | 'number' | 'date' | 'content'> &
  Readonly<{
    /** Where it is found as PDF, once it is set. */
    file: string;
  }>;

type FollowedClosely = Followed &
  Readonly<{
    lacking: readonly Lacking[];
    /** What was stated in it. */
    facts: Facts;
    /** Papers made for the applicant, with what they say: why something is refused too (LL 38). */
    papers: readonly PaperForApplicant[];
    steps: readonly Readonly<{ name: Label; on: LocalDate }>[];
  }> &
  Incomplete;

/** A bundle as its applicant follows it, with how far each part has come. */
type FollowedBundle = Pick<BundleRow, 'bundleId' | 'number' | 'openedOn'> &
  Readonly<{ status: BundleRow['stage']; parts: readonly Followed[] }>;

/** Steps an applicant is told of. */
const shownSteps: readonly string[] = [
  'ApplicationReceived',
  'SupplementAsked',
  'SupplementNoticeCorrected',
  'SupplementFiled',
  'ApplicationAccepted',
  'ApplicationDeemedAccepted',
  'LicenceNotRequired',
  'ApplicationNotAccepted',
  'FilingConfirmed',
  'FilingDeemed',
  'ReviewerAssigned',
  'SiteChecked',
  'ExclusionApproved',
  'HearingNoticed',
  'HearingScheduled',
  'ReviewSigned',
  'DecisionExtended',
  'ApplicationApproved',
  'ApplicationRefused',
  'CertificateIssued',
  'ApplicationWithdrawn',
  'ApplicationTerminated',
];

/** The applicant's own page（我的办件）. */
@ApiTags('tracking 办件进度')
@Controller('tracking')
@Permit('applicant')
export class TrackingController {
  constructor(private readonly files: Files) {}

  @Get()
  @ApiOperation({ summary: 'My applications, bundles and licences（我的办件、证照）' })
  async mine(
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<
    Readonly<{
      applications: readonly Followed[];
      bundles: readonly (Pick<BundleRow, 'bundleId' | 'number' | 'openedOn' | 'parts'> &
        Readonly<{ status: BundleRow['stage'] }>)[];
      licences: readonly LicenceView[];
    }>
  > {
    await this.files.freshness(min, applicationRegister.name);
    const { database, district } = this.files;
    const own = In([...ownIds(who)]);
    const newest = { lastEventAt: 'DESC' } as const;
    const applications = await database
      .getRepository(ApplicationRow)
      .find({ where: { district, partyId: own }, order: newest, take: 200 });
    const bundles = await database
      .getRepository(BundleRow)
      .find({ where: { district, partyId: own }, order: newest, take: 100 });
    const licences = await database
      .getRepository(LicenceRow)
      .find({ where: { district, partyId: own }, order: newest, take: 200 });
    const showing = this.files.showing();
    return {
      applications: applications.map((row) => this.followed(row, who)),
      bundles: bundles.map(({ bundleId, number, stage: status, openedOn, parts }) => ({
        bundleId,
        number,
        status,
        openedOn,
        parts,
      })),
      licences: licences.map((row) => ({
        ...licenceView(row, showing),
        holderName: ownParty(row, showing),
      })),
    };
  }

  @Get('bundles/:id')
  @ApiOperation({ summary: 'A bundle of mine: how far each part has come（一站式办件进度）' })
  async bundle(
    @Param('id') id: string,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<FollowedBundle> {
    await this.files.freshness(min, bundleRegister.name);
    const { database, district } = this.files;
    const own = In([...ownIds(who)]);
    const row = await database
      .getRepository(BundleRow)
      .findOneBy({ district, bundleId: id, partyId: own });
    if (!row) return unknown(...bundleNoun.unknown);
    const parts = await database
      .getRepository(ApplicationRow)
      .find({ where: { district, bundle: id, partyId: own }, order: { applicationId: 'ASC' } });
    const { bundleId, number, stage: status, openedOn } = row;
    const followed = parts.map((part) => this.followed(part, who));
    return { bundleId, number, status, openedOn, parts: followed };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of mine: steps, papers for me, what I must bring（办件进度）' })
  async one(
    @Param('id') id: string,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<FollowedClosely> {
    await this.files.freshness(min, applicationRegister.name);
    const { row } = await find(this.files, applicationsPlace, { id, own: ownIds(who) });
    // As far as the row has come: its stage and what is lacking tell of one moment.
    const { revision } = row;
    const { events: history, ...rest } = await this.files.history(applicationNoun, id, {
      revision,
    });
    const [first] = history;
    const asked = history.flatMap(({ type, data }) =>
      type === 'SupplementAsked' || type === 'SupplementNoticeCorrected' ? [data.lacking] : [],
    );
    return {
      ...this.followed(row, who),
      lacking: (row.stage === 'supplement-asked' && asked.at(-1)) || [],
      facts: first?.type === 'ApplicationReceived' ? first.data.asking.facts : {},
      papers: papersIn(history)
        .map((paper, at) => ({ ...paper, file: filesIn(history)[at]! }))
        .filter(({ code }) => !innerPapers.includes(code))
        .map(({ title, number, date, content, file }) => {
          return { title, ...(number ? { number } : {}), date, content, file };
        }),
      steps: history
        .filter(({ type }) => shownSteps.includes(type))
        .map(({ type, envelope }) => ({
          name: licensingEventLabels[type],
          on: localDateOf(envelope.validAt),
        })),
      ...markOf(rest),
    };
  }

  private followed(row: ApplicationRow, { id, capacity }: PersonActing): Followed {
    const mine = [`person:${id}`, `applicant@${capacity.organ}`];
    return {
      applicationId: row.applicationId,
      number: row.number,
      applicantName: ownParty(row, this.files.showing()),
      itemName: itemNamed(row.item, row.itemVersion),
      organ: organNamed(this.files.showing(), row.organ),
      bundle: row.bundle,
      stage: row.stage,
      stageName: applicationStageLabels[row.stage],
      receivedOn: row.receivedOn,
      due: row.nextDueAt,
      yourTurn: row.waitsFor.some((name) => mine.includes(name)),
      certificateNumber: row.certificateNumber,
    };
  }
}
