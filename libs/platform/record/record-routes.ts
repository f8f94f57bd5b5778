import { Controller, Get, Optional, Param, Query, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, type PersonActing as Who } from '#platform/http';
import { type Event, type Outgoing, outgoingOf, type Recorded } from '#domain/kernel';
import { entriesNamed, type ActOnRecord } from './acts-on-record.js';
import { stateAsOf } from './as-of.js';
import { clockRoutesOf } from './clock-routes.js';
import { Consequences } from './consequences.js';
import { dutyRoutesOf } from './duty-routes.js';
import { type History, markOf } from './history.js';
import { rememberNames } from './names/names-on-record.js';
import { OfMatter } from './of-matter.js';
import { HistoryQuery, pastOf, PastQuery } from './past.js';
import {
  addressOf,
  classNamed,
  idBehind,
  idInAddress,
  type RecordOf,
  saying,
} from './record-of.js';
import { type Kept, onRecord, Records } from './records.js';
import { replay, type Step } from './replay.js';
import { changesTold, told, withheldFrom } from './withheld.js';

const usualPage = 200;

/** One page of a past history, or the whole, and where the next page begins. */
const partOf = <E extends Event>(
  { events }: History<E>,
  { after = -1, limit }: HistoryQuery,
  whole: boolean,
) => {
  const left = events.filter(({ revision }) => revision > after);
  const size = limit ?? (whole ? left.length : usualPage);
  const items = left.slice(0, size);
  const next = left.length > size ? { next: items.at(-1)!.revision } : {};
  return { items, ...next, ...(whole ? {} : { total: events.length }) };
};

/** The page that is asked for: of today's history from where it begins, of another out of all. */
const pageOf = async <S, E extends Event>(
  records: Records,
  kept: Kept<S, E>,
  [id, asked, whole]: readonly [string, HistoryQuery, boolean],
) => {
  const past = pastOf(asked);
  const { after, limit = whole ? undefined : usualPage } = asked;
  if (past || limit === undefined) {
    const history = await records.of(kept, id, past);
    return { ...partOf(history, asked, whole), ...markOf(history) };
  }
  const { events, next, total, ...page } = await records.page(kept, id, { after, limit });
  return { items: events, ...next, ...(whole ? {} : { total }), ...markOf(page) };
};

/** How the events and states of a noun are told to somebody, without what is withheld. */
const telling =
  <S, E extends Event>(kept: Kept<S, E>, said: RecordOf<E>) =>
  (who: Who) => {
    const withheld = withheldFrom(who, said);
    const named = entriesNamed(said);
    const entry = (event: Recorded): ActOnRecord & Outgoing => {
      const shown = named(event);
      return { ...shown, what: told(shown.what, withheld) as object, ...outgoingOf(kept, event) };
    };
    return {
      entry,
      step: ({ event, changes }: Step<E>) => ({
        ...entry(event),
        changes: changesTold(changes, withheld),
      }),
      state: (events: readonly Recorded<E>[]) => told(stateAsOf(kept, events, {}), withheld),
    };
  };

/** What happened to a noun, from the log itself, for whoever checks it. */
const historyRoutesOf = <S, E extends Event>(kept: Kept<S, E>, said: RecordOf<E>): Type => {
  const { tag, called, by, whole = false } = said;
  const { address, word } = addressOf(kept, said);
  const idOf = saying(said.idAs);
  const tell = telling(kept, said);

  @ApiTags(tag)
  @Controller(address)
  @OfMatter(kept, word)
  @Permit(...by)
  class Past {
    constructor(
      private readonly records: Records,
      @Optional() private readonly consequences?: Consequences,
    ) {}

    @Get('history')
    @idInAddress(word, said)
    @ApiOperation({ summary: `Every act: what, who, in which capacity, when（${called}履历）` })
    async history(@Param(word) written: string, @Query() asked: HistoryQuery, @Acting() who: Who) {
      const id = idBehind(said, written);
      const page = await pageOf(this.records, kept, [id, asked, whole]);
      const links = await this.consequences?.of(pastOf(asked) ? [] : page.items, said);
      const { entry } = tell(who);
      const items = page.items.map((event) => ({ ...entry(event), ...links?.(event) }));
      return { ...idOf(id), ...page, items };
    }

    @Get('replay')
    @idInAddress(word, said)
    @ApiOperation({ summary: 'Step by step, with what each act changed（逐步重放）' })
    async replay(@Param(word) written: string, @Query() asked: PastQuery, @Acting() who: Who) {
      const id = idBehind(said, written);
      const history = await this.records.folded(kept, id, pastOf(asked));
      const steps = replay(kept, history.events);
      return { ...idOf(id), steps: steps.map(tell(who).step), ...markOf(history) };
    }
  }
  return classNamed(Past, kept);
};

/** How it stood, and whether nothing of it was changed. */
const stateRoutesOf = <S, E extends Event>(kept: Kept<S, E>, said: RecordOf<E>): Type => {
  const { address, word } = addressOf(kept, said);
  const idOf = saying(said.idAs);
  const tell = telling(kept, said);

  @ApiTags(said.tag)
  @Controller(address)
  @OfMatter(kept, word)
  @Permit(...said.by)
  class Proof {
    constructor(private readonly records: Records) {}

    @Get('as-of')
    @idInAddress(word, said)
    @ApiOperation({
      summary: `The state that follows from its acts, now or at a moment: asOf, validAt, revision（${said.called}历史时点）`,
    })
    async asOf(@Param(word) written: string, @Query() asked: PastQuery, @Acting() who: Who) {
      const id = idBehind(said, written);
      const past = pastOf(asked);
      const history = onRecord(kept, id, await this.records.folded(kept, id, past));
      const { revision } = history.events.at(-1)!;
      const state = tell(who).state(history.events);
      return { ...idOf(id), revision, state, ...(past ? { past } : {}), ...markOf(history) };
    }

    @Get('verify')
    @idInAddress(word, said)
    @ApiOperation({ summary: 'Whether the chain of digests is unbroken（防篡改校验）' })
    async verify(@Param(word) written: string) {
      const id = idBehind(said, written);
      return { ...idOf(id), ...(await this.records.proof(kept, id)) };
    }
  }
  return classNamed(Proof, kept);
};

/**
 * What everybody may ask of every noun's past（履历、重放、历史时点、校验）, made from its
 * declaration: history, replay, as-of and verify, and where periods run also clocks, explain and
 * duties.
 * For the `controllers` of a context's queries, beside `RecordModule`.
 */
export const recordRoutesOf = <S, E extends Event>(
  kept: Kept<S, E>,
  said: RecordOf<E>,
): readonly Type[] => {
  rememberNames(kept, said);
  return [
    historyRoutesOf(kept, said),
    stateRoutesOf(kept, said),
    ...(said.clock
      ? [
          clockRoutesOf(kept, { ...said, clock: said.clock }),
          dutyRoutesOf(kept, { ...said, clock: said.clock }),
        ]
      : []),
  ];
};
