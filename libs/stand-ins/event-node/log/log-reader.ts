import { type AllPage, pageOfAll, pageOfStream } from '../storage/pages.js';
import type { Reading } from '../storage/reading.js';
import { fail } from './failures.js';
import { PageBudget } from './page-budget.js';
import { considered, type LogFilter, type Matches, matching } from './filter.js';
import { isMetastream, type LogRecord, subjectOf } from '../stream/record.js';
import type { StreamCache } from './stream-cache.js';
import {
  firstVisible,
  notFound,
  type StreamState,
  visibleSinceMs,
} from '../stream/stream-state.js';
import type { Tail } from './following/tail.js';
import { wantedContent } from './wanted-content.js';

const FIRST_PAGE = 64;
const LARGEST_PAGE = 1024;
/** What is sent from memory in one piece; more comes from the tables, page by page. */
const RECENT_BYTES = 1024 * 1024;

export type Direction = 'forwards' | 'backwards';
export type Pages = AsyncGenerator<readonly LogRecord[], void>;

type StreamRead = Readonly<{
  stream: string;
  direction: Direction;
  /** Inclusive; nothing means the start or the end, whichever the direction begins at. */
  from: number | undefined;
  limit: number;
}>;

type AllRead = Readonly<{
  direction: Direction;
  /** Forwards inclusive, backwards exclusive; nothing means the start or the end. */
  from: number | undefined;
  limit: number;
  filter?: LogFilter | undefined;
}>;

type Load = (from: number, limit: number, bytes: number) => Promise<LogRecord[]>;
type Paging = Readonly<{ load: Load; next: (last: LogRecord) => number }>;

/** Reads what is committed, page by page, never more than one page ahead of whoever takes them. */
export class LogReader {
  private readonly budget = new PageBudget();

  constructor(
    private readonly reading: Reading,
    private readonly cache: StreamCache,
    private readonly tail: Tail,
  ) {}

  /**
   * State of a stream that may be read. Throws `LogFailure` when it, or the stream it is metadata
   * of, is tombstoned.
   */
  async state(stream: string): Promise<StreamState> {
    const state = await this.cache.one(stream);
    const subject = isMetastream(stream) ? await this.cache.one(subjectOf(stream)) : state;
    if (state.tombstoned || subject.tombstoned) fail({ kind: 'stream-deleted', stream });
    return state;
  }

  /** Visible events of a stream, or nothing at all when there is no such stream. */
  async stream(read: StreamRead): Promise<Pages | undefined> {
    const state = await this.state(read.stream);
    if (notFound(state)) return undefined;
    const since = visibleSinceMs(state, Date.now());
    if (since === -Infinity) return this.visible(state, read.direction, rangeOf(state, read));
    const pages = this.visible(state, read.direction, rangeOf(state, { ...read, limit: Infinity }));
    return limited(
      only(pages, ({ createdMs }) => createdMs >= since),
      read.limit,
    );
  }

  /** Events of the whole log. */
  all({ direction, from, limit, filter }: AllRead): Pages {
    const end = this.tail.head + 1;
    const begin = direction === 'forwards' ? (from ?? 0) - 1 : Math.min(from ?? end, end);
    const pages = this.positions({ direction, from: begin, limit, wanted: wantedContent(filter) });
    const considering = only(pages, considered);
    return limited(filter ? only(considering, matching(filter)) : considering, limit);
  }

  /** Raw pages of the whole log; the filter only decides whose content is fetched. */
  async *positions(page: Omit<AllPage, 'bytes'>): Pages {
    const load: Load = (from, limit, bytes) =>
      pageOfAll(this.reading, { ...page, from, limit, bytes });
    const next = ({ position }: LogRecord): number => position;
    yield* this.ahead(page.from, page.limit, { load, next });
  }

  /** A stream that was written just now is still in memory. */
  private visible(
    { name, key, lastPosition }: StreamState,
    direction: Direction,
    [low, high]: readonly [number, number],
  ): Pages {
    if (low > high) return one([]);
    const recent = this.tail.holds(lastPosition)
      ? this.tail.ofStream(name, low - 1, RECENT_BYTES)
      : [];
    if ((recent?.at(-1)?.revision ?? -1) < high)
      return this.revisions(key!, direction, [low, high]);
    const page = recent!.filter(({ revision }) => revision <= high);
    return one(direction === 'forwards' ? page : page.toReversed());
  }

  /** Raw pages of one stream between two revisions, both inclusive. */
  async *revisions(key: number, direction: Direction, between: readonly [number, number]): Pages {
    const [low, high] = between;
    const load: Load = (from, limit, bytes) => {
      const rest: [number, number] = direction === 'forwards' ? [from, high] : [low, from];
      return rest[0] > rest[1]
        ? Promise.resolve([])
        : pageOfStream(this.reading, { key, direction, between: rest, limit, bytes });
    };
    const step = direction === 'forwards' ? 1 : -1;
    const start = direction === 'forwards' ? low : high;
    const next = ({ revision }: LogRecord): number => revision + step;
    yield* this.ahead(start, high - low + 1, { load, next });
  }

  /**
   * Loads the next page while the last one is being sent; not the second one, because most reads
   * end with the first, and none while so many read that memory is short.
   */
  private async *ahead(start: number, wanted: number, { load, next }: Paging): Pages {
    const { budget } = this;
    budget.begin();
    try {
      let size = Math.max(1, Math.min(FIRST_PAGE, wanted));
      let page = await load(start, size, budget.bytes);
      for (let first = true; page.length > 0; first = false) {
        const from = next(page.at(-1)!);
        size = Math.min(size * 4, LARGEST_PAGE);
        const loading = first || budget.isShort ? undefined : load(from, size, budget.bytes);
        // A consumer that stops here would leave a failure nobody listens to.
        loading?.catch(() => undefined);
        yield page;
        page = await (loading ?? load(from, size, budget.bytes));
      }
    } finally {
      budget.end();
    }
  }

  /** One event by its place, if a reader may see it. */
  async at(stream: string, revision: number): Promise<LogRecord | undefined> {
    const state = await this.cache.one(stream);
    if (state.tombstoned || notFound(state) || revision < firstVisible(state)) return undefined;
    const [record] = await pageOfStream(this.reading, {
      key: state.key!,
      direction: 'forwards',
      between: [revision, revision],
      limit: 1,
      bytes: 1,
    });
    const since = visibleSinceMs(state, Date.now());
    return record && record.createdMs >= since ? record : undefined;
  }
}

/** Lowest and highest revision of a read, as far as they are visible. */
const rangeOf = (state: StreamState, { direction, from, limit }: StreamRead): [number, number] => {
  const lowest = firstVisible(state);
  if (direction === 'forwards') {
    const low = Math.max(from ?? 0, lowest);
    return [low, Math.min(state.last, low + limit - 1)];
  }
  const high = Math.min(from ?? state.last, state.last);
  return [Math.max(lowest, high - limit + 1), high];
};

async function* one(page: readonly LogRecord[]): Pages {
  yield page;
}

async function* only(pages: Pages, matches: Matches): Pages {
  for await (const page of pages) yield page.filter(matches);
}

async function* limited(pages: Pages, limit: number): Pages {
  let left = limit;
  for await (const page of pages) {
    yield page.length > left ? page.slice(0, left) : page;
    left -= page.length;
    if (left <= 0) return;
  }
}
