import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { entriesOf, type History, type Incomplete, markOf } from '#platform/record';
import { Acting, Id, Permit, type PersonActing, Text } from '#platform/http';
import type { Scope } from '#domain/procedure';
import {
  type Actor,
  deny,
  type Instant,
  localDateOf,
  type Recorded,
  unknown,
} from '#domain/kernel';
import { type Particulars, PersonalData } from '#platform/privacy';
import type { OpeningEvent, ParticularsOpened } from '../opening/opening.events.js';
import { mayOpen } from '../opening/open-particulars.js';
import { entryIn, openingId, openingStream, pageOf } from '../opening/opening.stream.js';
import { Files } from '#platform/reading';
import { sealedOnFile } from '../processes/sealed-on-file.js';
import { type Named, scopeFor } from '#platform/board';
import { bookReaders } from './records.js';
import { handNamed } from './showing.js';

class BookQuery {
  @Text({ about: 'Month, YYYY-MM; this one when left out（月份）', max: 7, optional: true })
  month?: string;
  @Id({ about: 'Who opened（查阅人）', optional: true }) by?: string;
  @Id({ about: 'Whose（被查阅人）', optional: true }) subject?: string;
}

/** A line of the book: who, when, whose, why. Never what was shown. */
type OpeningView = Readonly<{
  id: string;
  openedAt: Instant;
  by: Named | null;
  post: string;
  subject: string;
}> &
  Pick<ParticularsOpened['data'], 'file' | 'scope' | 'reason'>;

type Opened = OpeningView & Readonly<{ particulars: Partial<Particulars> }>;

const noSuch = (id: string): never =>
  unknown('no-such-opening', `There is no opening ${id}（没有查阅记录 ${id}）.`);

/**
 * A head sees what was opened in the own organ and in those it oversees; the auditor everything.
 */
const isOf = (scope: Scope, actor: Actor): boolean =>
  scope.all === true || (actor.kind === 'person' && scope.organs.includes(actor.capacity.organ));

/** The book of openings（查阅登记簿）, and what its newest entries open. */
@ApiTags('openings 个人信息查阅')
@Controller('particulars-openings')
export class OpeningReadingController {
  constructor(
    private readonly files: Files,
    private readonly personalData: PersonalData,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who opened what of whom, when and why, month by month（查阅登记簿）' })
  @Permit(...bookReaders)
  async book(
    @Query() asked: BookQuery,
    @Acting() who: PersonActing,
  ): Promise<Readonly<{ items: readonly OpeningView[] }> & Incomplete> {
    const page = asked.month ?? pageOf(localDateOf(this.files.clock.now()));
    const entries = await this.entries(page);
    const scope = scopeFor(who, this.files.showing());
    return {
      items: entries.events
        .filter(({ envelope: { actor } }) => isOf(scope, actor))
        .filter(({ data }) => asked.by === undefined || data.by === asked.by)
        .filter(({ data }) => asked.subject === undefined || data.subject === asked.subject)
        .map((entry) => this.shown(page, entry)),
      ...markOf(entries),
    };
  }

  @Get(':id')
  @ApiOperation({
    summary: 'What was opened, for the one who opened it, on that day（查阅内容，限本人当日）',
  })
  @Permit(...mayOpen)
  async one(@Param('id') id: string, @Acting() who: PersonActing): Promise<Opened> {
    const { page, opening } = entryIn(id) ?? noSuch(id);
    const entry = (await this.entries(page)).events.find(({ data }) => data.opening === opening);
    if (!entry) return noSuch(id);
    const { by, openedOn, file, subject, scope } = entry.data;
    if (by !== who.id)
      deny(
        'opened-by-another',
        'Somebody else opened it: enter a reason of your own（该次查阅由他人办理，请以本人理由另行查阅）.',
        'PRV-9',
      );
    if (openedOn !== localDateOf(this.files.clock.now()))
      deny('opening-over', 'It was opened for that day only（查阅已过当日）.', 'PRV-9');
    const { sealed = '' } = (await sealedOnFile(this.files, file)) ?? {};
    const all = this.personalData.open(subject, sealed);
    return {
      ...this.shown(page, entry),
      particulars: scope === 'all' ? all : { name: all.name },
    };
  }

  private entries(page: string): Promise<History<OpeningEvent>> {
    if (!/^\d{4}-\d{2}$/.test(page)) return noSuch(page);
    const { district } = this.files;
    return entriesOf(this.files, openingStream, { district, id: page });
  }

  private shown(page: string, { data, envelope }: Recorded<OpeningEvent>): OpeningView {
    const { opening, file, subject, scope, reason, by } = data;
    const { actor, recordedAt: openedAt } = envelope;
    return {
      id: openingId(page, opening),
      openedAt,
      by: handNamed(this.files.showing(), by),
      post: actor.kind === 'person' ? actor.capacity.post : actor.name,
      subject,
      file,
      scope,
      reason,
    };
  }
}
