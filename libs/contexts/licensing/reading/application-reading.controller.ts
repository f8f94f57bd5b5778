import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AsOf, momentOf, pastOf, PastQuery, type Incomplete, markOf } from '#platform/record';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { holds, localDateOf, plusMs, type Position, type Recorded, unknown } from '#domain/kernel';
import {
  type Behind,
  list,
  type Listing,
  MinPosition,
  type Page,
  PageShape,
} from '#platform/lists';
import type { ApplicationEvent } from '../application/application.events.js';
import { applicationNoun } from '../application/application.noun.js';
import { attribution, type Share } from '../application/attribution.js';
import { applicationRegister } from '../projections/application-register.js';
import { ApplicationRow } from '../projections/application-row.js';
import { rowAfter } from '#platform/registers';
import { type ApplicationView, applicationView } from './application-view.js';
import { LicensingFiles, ownIds } from './licensing-files.js';
import { ApplicationsQuery } from './licensing-reading.bodies.js';
import { papersIn, type Paper } from './papers-on-file.js';
import { desk, deskAndApplicants } from '../desk/roles.js';
import { type Named, organNamed } from '#platform/board';

export const register: Listing<ApplicationRow> = {
  table: ApplicationRow,
  key: 'applicationId',
  sorts: ['lastEventAt', 'receivedOn', 'acceptedOn', 'decidedOn', 'nextDueAt', 'dutyDueAt', 'item'],
  defaultSort: '-lastEventAt',
  filters: {
    stage: { column: 'stage', by: 'equal' },
    item: { column: 'item', by: 'equal' },
    purpose: { column: 'purpose', by: 'equal' },
    organ: { column: 'organ', by: 'equal' },
    window: { column: 'window', by: 'equal' },
    applicant: { column: 'partyId', by: 'equal' },
    bundle: { column: 'bundle', by: 'equal' },
    reviewer: { column: 'reviewer', by: 'equal' },
    receivedFrom: { column: 'receivedOn', by: 'from' },
    receivedTo: { column: 'receivedOn', by: 'to' },
    dueTo: { column: 'nextDueAt', by: 'to' },
    lateAt: { column: 'dutyDueAt', by: 'to' },
    own: { column: 'partyId', by: 'in' },
  },
  search: ['words'],
};

type Attribution = Readonly<{
  applicationId: string;
  shares: readonly (Share & Readonly<{ organ?: Named }>)[];
  workingDays: number;
  days: number;
}> &
  Incomplete;

/** An application with its papers. */
export type ApplicationDetail = ApplicationView &
  Readonly<{
    documents: readonly Paper[];
    materials: readonly object[];
    past?: AsOf;
    position?: string;
    stale?: boolean;
  }> &
  Behind &
  Incomplete;

/** Applications（许可申请）: the register, and each as it stands or stood. */
@ApiTags('licence applications 许可申请')
@Controller('licence-applications')
export class ApplicationReadingController {
  constructor(private readonly files: LicensingFiles) {}

  @Get()
  @ApiOperation({ summary: 'The register; applicants see their own（申请台账）' })
  @ApiOkResponse({ type: PageShape })
  @Permit(...deskAndApplicants)
  async list(
    @Query() asked: ApplicationsQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<ApplicationView>> {
    const state = await this.files.freshness(min);
    const showing = this.files.showing();
    const late = asked.overdue ? { lateAt: plusMs(showing.now, -1) } : {};
    const own = holds(who, 'applicant') ? { own: ownIds(who) } : {};
    const { database, district } = this.files;
    const page = await list(database, register, { ...asked, ...late, ...own }, { district });
    return { ...page, items: page.items.map((row) => applicationView(row, showing)), ...state };
  }

  @Get(':id')
  @ApiOperation({
    summary:
      'One application with papers, clocks and tasks; in the past with asOf, validAt or revision（申请详情、历史时点）',
  })
  @Permit(...desk)
  async one(
    @Param('id') id: string,
    @Query() asked: PastQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<ApplicationDetail> {
    const past = pastOf(asked);
    const { name } = applicationRegister;
    const state = past
      ? { past }
      : {
          ...(await this.files.freshness(min)),
          ...(await this.files.behind(applicationNoun, id, name)),
        };
    const history = await this.files.history(applicationNoun, id, past);
    const row = past
      ? rowAfter(applicationRegister, history.events)
      : await this.files.application(id, who);
    if (!row)
      return unknown('no-such-application-then', `${id} was not on record then（当时无此申请）.`);
    const now = past ? momentOf(past, row.lastEventAt) : this.files.clock.now();
    const shown = applicationView(row, this.files.showing(now));
    const { events } = history;
    const filed = { documents: papersIn(events), materials: materialsIn(events) };
    return { ...shown, ...filed, ...state, ...markOf(history) };
  }

  @Get(':id/attribution')
  @ApiOperation({
    summary: 'Who had the matter, working day by working day; the shares add up（用时归属）',
  })
  @Permit(...desk)
  async attribution(@Param('id') id: string): Promise<Attribution> {
    const history = await this.files.history(applicationNoun, id);
    const showing = this.files.showing();
    const shares = attribution(history.events, this.files.law.current(), localDateOf(showing.now));
    return {
      applicationId: id,
      shares: shares.map((share) =>
        share.who.kind === 'department'
          ? { ...share, organ: organNamed(showing, share.who.organ) }
          : share,
      ),
      workingDays: shares.reduce((sum, { workingDays }) => sum + workingDays, 0),
      days: shares.reduce((sum, { days }) => sum + days, 0),
      ...markOf(history),
    };
  }
}

/** Every paper handed in, the newest of each kind last. */
const materialsIn = (history: readonly Recorded<ApplicationEvent>[]): readonly object[] =>
  history.flatMap(({ type, data, envelope: { validAt } }) =>
    type === 'ApplicationReceived' || type === 'SupplementFiled' || type === 'MaterialsCorrected'
      ? data.materials.map((paper) => ({ ...paper, filedAt: validAt }))
      : [],
  );
