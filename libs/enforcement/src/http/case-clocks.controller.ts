import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ClockStory, clocksOf } from '#libs/audit';
import { Permit } from '#libs/http';
import { type ClockSet, type Instant, unknown } from '#libs/kernel';
import { type LawBook, printClock, type WhyDate, whyDate } from '#libs/law';
import type { Label } from '../projections/case-event-labels.js';
import { clockName } from '../projections/clock-names.js';
import { CaseFiles } from './case-files.js';
import { readers } from './readers.js';

type ClockEntry = ClockStory &
  Readonly<{
    rule: string;
    name: Label;
    status: 'running' | 'overdue' | 'standing' | NonNullable<ClockStory['ended']>['outcome'];
    due: Instant | null;
  }>;

const statusOf = (
  { ended }: ClockStory,
  set: ClockSet | undefined,
  now: Instant,
): ClockEntry['status'] => {
  if (ended || !set) return ended?.outcome ?? 'void';
  if (set.standing) return 'standing';
  return set.due < now ? 'overdue' : 'running';
};

const entryOf = (story: ClockStory, now: Instant): ClockEntry => {
  const set = story.settings.at(-1)?.set;
  const rule = set?.rule ?? story.clock.split(':')[0]!;
  return {
    ...story,
    rule,
    name: clockName(rule),
    status: statusOf(story, set, now),
    due: set?.due ?? null,
  };
};

type Reckoning = WhyDate & Readonly<{ printed: readonly string[] }>;

/** Why a clock falls due when it does: `asSet` under the calendar it was set with, `today` under the one known now. */
type Explanation = ClockEntry &
  Readonly<{
    stored: ClockSet;
    asSet: Reckoning | null;
    today: Reckoning;
    /** The stored moment comes out again under the calendar it was set with; nothing when that was never known here. */
    agrees: boolean | null;
    /** The reckoning as a person reads it. */
    lines: readonly string[];
  }>;

const reckoned = (book: LawBook, stored: ClockSet): Reckoning => {
  const why = whyDate(book, stored);
  return { ...why, printed: printClock(why.computed).split('\n') };
};

/** The statutory clocks of a case（法定期限）. */
@ApiTags('enforcement cases 行政处罚案件')
@Controller('enforcement-cases/:id/clocks')
@Permit(...readers)
export class CaseClocksController {
  constructor(private readonly files: CaseFiles) {}

  @Get()
  @ApiOperation({ summary: 'Every clock: how it was set, moved and ended（案件期限）' })
  async list(
    @Param('id') id: string,
  ): Promise<Readonly<{ caseId: string; items: readonly ClockEntry[] }>> {
    return { caseId: id, items: await this.clocks(id) };
  }

  @Get(':clock/explain')
  @ApiOperation({
    summary:
      'Why this date: computed again, day by day, under the calendar of then and of today（期限说明）',
  })
  async explain(@Param('id') id: string, @Param('clock') clock: string): Promise<Explanation> {
    const entry = (await this.clocks(id)).find((one) => one.clock === clock);
    const stored = entry?.settings.at(-1)?.set;
    if (!entry || !stored)
      return unknown('no-such-clock', `The case has no clock ${clock}（无此期限）.`);
    return { ...entry, ...this.reckonings(stored) };
  }

  private reckonings(stored: ClockSet): Omit<Explanation, keyof ClockEntry> {
    const { law } = this.files;
    const book = law.under(stored.calendar);
    const asSet = book ? reckoned(book, stored) : null;
    const today = reckoned(law.current(), stored);
    const { printed: lines } = asSet ?? today;
    return { stored, asSet, today, agrees: asSet?.agrees ?? null, lines };
  }

  private async clocks(id: string): Promise<readonly ClockEntry[]> {
    const now = this.files.clock.now();
    return clocksOf(await this.files.history(id)).map((story) => entryOf(story, now));
  }
}
