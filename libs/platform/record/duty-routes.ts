import { Controller, Get, Param, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit, Registry } from '#platform/http';
import { Clock, type Event, type Instant } from '#domain/kernel';
import type { Words } from '#domain/law';
import { stateAsOf } from './as-of.js';
import { dutyLedger } from './duty-ledger.js';
import { markOf } from './history.js';
import { OfMatter } from './of-matter.js';
import { addressOf, classNamed, idInAddress, type RecordOf, saying } from './record-of.js';
import { type Kept, onRecord, Records } from './records.js';

type Clocked<E extends Event> = RecordOf<E> & Readonly<{ clock: (rule: string) => Words }>;

/** Who owed what in a matter, and what came of it（履职台账）. */
export const dutyRoutesOf = <S, E extends Event>(kept: Kept<S, E>, said: Clocked<E>): Type => {
  const { address, word } = addressOf(kept, said);
  const idOf = saying(said.idAs);

  @ApiTags(said.tag)
  @Controller(`${address}/duties`)
  @OfMatter(kept, word)
  @Permit(...said.by)
  class Duties {
    constructor(
      private readonly records: Records,
      private readonly registry: Registry,
      private readonly clock: Clock,
    ) {}

    @Get()
    @idInAddress(word, said)
    @ApiOperation({
      summary: `Who owed what, when it was done or missed, whom it climbed to（${said.called}履职台账）`,
    })
    async list(@Param(word) id: string) {
      const history = onRecord(kept, id, await this.records.folded(kept, id, undefined));
      const whoseAt = (at: Instant) => {
        const then = history.events.filter(({ envelope }) => envelope.recordedAt <= at);
        return kept.whose?.(stateAsOf(kept, then, {}));
      };
      const items = dutyLedger(history.events, {
        now: this.clock.now(),
        registry: this.registry.view(),
        nameOf: said.clock,
        whoseAt,
      });
      return { ...idOf(id), items, ...markOf(history) };
    }
  }
  return classNamed(Duties, kept);
};
