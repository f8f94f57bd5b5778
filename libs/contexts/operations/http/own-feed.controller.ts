import { createHash } from 'node:crypto';
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { fold, type LocalDate, localDateOf, unknown } from '#domain/kernel';
import type { Scope } from '#domain/procedure';
import { BoardFiles, deadlinePage, type DeadlineView, type Showing } from '#platform/board';
import { Acting, Permit, PermitEverybody, type PersonActing, readBy, Text } from '#platform/http';
import { EventLog } from '#platform/log';
import { type CalendarDay, icalOf } from '#platform/office';
import { PersonalData } from '#platform/privacy';
import { entriesOf } from '#platform/record';
import { type OwnFeed, ownFeedNoun, ownFeedStream } from '../feeds/own-feed.noun.js';
import { staff } from '../filters/keep-filter.js';
import { feedWordOf, wordMarkOf } from '../processes/feed-word.js';

/** What a calendar program asks with: it cannot sign in. */
class FeedWord {
  @Text({ about: 'Word that opens it（订阅口令）', max: 64 }) token: string;
}

type MyFeed = Readonly<{ open: boolean; openedOn: LocalDate | null; address: string | null }>;

const [first, ...others] = staff;
const running = ['running', 'due', 'overdue'] as const;

/** A clock as a day: what is due and the number of its matter, and nobody's name. */
const dayOf = ({ stream, clock, due, name, number, status }: DeadlineView): CalendarDay => ({
  uid: `${createHash('sha256').update(`${stream} ${clock}`).digest('hex').slice(0, 32)}@deadlines`,
  on: localDateOf(due),
  summary: `${status === 'overdue' ? '【逾期】' : ''}${name.zh}${number === null ? '' : ` ${number}`}`,
});

/** What somebody has in hand, and was not recused from. */
const inHandOf = (id: string, { names }: Showing): Scope => {
  const self = names.entriesOfHuman?.(id) ?? [id];
  return { organs: [], hands: [id], parties: [], self };
};

/** The calendar of one's own deadlines（期限日历订阅）. */
@ApiTags('calendar feeds 期限日历订阅')
@Controller()
export class OwnFeedController {
  constructor(
    private readonly log: EventLog,
    private readonly files: BoardFiles,
    private readonly personalData: PersonalData,
  ) {}

  @Get('calendar-feeds')
  @Permit(first!, ...others)
  @ApiOperation({ summary: 'Whether my calendar is open, and its address（我的期限日历订阅）' })
  async mine(@Acting() { id }: PersonActing): Promise<MyFeed> {
    const { open } = await this.feedOf(id);
    if (!open) return { open: false, openedOn: null, address: null };
    const word = feedWordOf(this.personalData, id, open.nth);
    const address = `/public/calendar-feeds/${id}/deadlines.ics?token=${word}`;
    return { open: true, openedOn: open.openedOn, address };
  }

  @Get('public/calendar-feeds/:id/deadlines.ics')
  @PermitEverybody()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiOperation({
    summary:
      'The running deadlines of what somebody has in hand, for a calendar program, by the word of his own（iCalendar）',
  })
  async deadlines(
    @Param('id') id: string,
    @Query() { token }: FeedWord,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { open } = await this.feedOf(id);
    const showing = this.files.showing();
    const today = localDateOf(showing.now);
    const posts = showing.names.person(id)?.posts ?? [];
    const inOffice = posts.find(({ from, to = today }) => from <= today && today <= to);
    if (!inOffice || open?.mark !== wordMarkOf(this.personalData, token))
      return unknown('no-feed', 'No calendar opens by this word（无此订阅或者已停用）.');
    readBy(response, { person: id, post: inOffice.post, organ: inOffice.organ });
    const scope = inHandOf(id, showing);
    const { database, district, matters } = this.files;
    const items: DeadlineView[] = [];
    for (const status of running) {
      const asking = { now: showing.now, district, asked: { status, limit: 200 }, scope };
      items.push(...(await deadlinePage(database, asking, { showing, matters })).items);
    }
    return icalOf('办案期限', items.map(dayOf), showing.now);
  }

  private async feedOf(id: string): Promise<OwnFeed> {
    const { district } = this.files;
    const { events } = await entriesOf({ log: this.log }, ownFeedStream, { district, id });
    return fold(ownFeedNoun, events);
  }
}
