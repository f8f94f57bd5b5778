import { Controller, Get, Param, Query, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#platform/http';
import { LiveLaw } from '#platform/law-now';
import { Clock, type Event } from '#domain/kernel';
import type { Words } from '#domain/law';
import type { AsOf } from './as-of.js';
import { clockEntries, explained } from './clock-stories.js';
import { markOf } from './history.js';
import { momentOf, pastOf, PastQuery } from './past.js';
import { OfMatter } from './of-matter.js';
import { addressOf, classNamed, idInAddress, type RecordOf, saying } from './record-of.js';
import { type Kept, onRecord, Records } from './records.js';

type Clocked<E extends Event> = RecordOf<E> & Readonly<{ clock: (rule: string) => Words }>;

const whyThisDate =
  'Why this date: computed again, day by day, under the calendar of then and of today; as it was set in the past with asOf, validAt or revision（期限说明、历史时点）';
const everyClock = (called: string): string =>
  `Every clock: how it was set, moved and ended; in the past with asOf, validAt or revision（${called}期限、历史时点）`;

/** The statutory clocks of a noun（法定期限）, as they run or as they ran on a day of the past. */
export const clockRoutesOf = <S, E extends Event>(kept: Kept<S, E>, said: Clocked<E>): Type => {
  const { address, word } = addressOf(kept, said);
  const idOf = saying(said.idAs);

  @ApiTags(said.tag)
  @Controller(`${address}/clocks`)
  @OfMatter(kept, word)
  @Permit(...said.by)
  class Clocks {
    constructor(
      private readonly records: Records,
      private readonly law: LiveLaw,
      private readonly clock: Clock,
    ) {}

    @Get()
    @idInAddress(word, said)
    @ApiOperation({ summary: everyClock(said.called) })
    async list(@Param(word) id: string, @Query() asked: PastQuery) {
      const past = pastOf(asked);
      return { ...idOf(id), ...(await this.clocks(id, past)), ...(past ? { past } : {}) };
    }

    @Get(':clock/explain')
    @idInAddress(word, said)
    @ApiOperation({ summary: whyThisDate })
    async explain(@Param(word) id: string, @Param('clock') name: string, @Query() at: PastQuery) {
      const { items, ...mark } = await this.clocks(id, pastOf(at));
      return { ...explained(items, name, this.law), ...mark };
    }

    private async clocks(id: string, past: AsOf | undefined) {
      const history = onRecord(kept, id, await this.records.of(kept, id, past));
      const last = history.events.at(-1)!.envelope.recordedAt;
      const now = past ? momentOf(past, last) : this.clock.now();
      return { items: clockEntries(history.events, now, said.clock), ...markOf(history) };
    }
  }
  return classNamed(Clocks, kept);
};
