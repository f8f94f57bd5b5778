import { type AllPage, pageOfAll, pageOfStream } from '../storage/pages.js';
import type { Reading } from '../storage/reading.js';
import { fail } from './failures.js';
import { considered, type LogFilter, type Matches, matching } from './filter.js';
import { isMetastream, type LogRecord, subjectOf } from './record.js';
import type { StreamCache } from './stream-cache.js';
import { firstVisible, notFound, type StreamState, visibleSinceMs } from './stream-state.js';
import { wantedContent } from './wanted-content.js';

const FIRST_PAGE = 64;
const LARGEST_PAGE = 1024;

export type Direction = 'forwards' | 'backwards';
export type Pages = AsyncGenerator<readonly LogRecord[], void>;

export type StreamRead = Readonly<{
  stream: string;
  direction: Direction;
  /** Inclusive; nothing means the start or the end, whichever the direction begins at. */
  from: number | undefined;
  limit: number;
}>;

export type AllRead = Readonly<{
  direction: Direction;
  /** Forwards inclusive, backwards exclusive; nothing means the start or the end. */
  from: number | undefined;
  limit: number;
  filter?: LogFilter | undefined;
}>;

/** Reads what is committed, page by page, never more than one page ahead of whoever takes them. */
export class LogReader {
  constructor(
    private readonly reading: Reading,
    private readonly cache: StreamCache,
  ) {}

  /** State of a stream that may be read. Throws `LogFailure` when it, or the stream it is metadata of, is tombstoned. */
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
    const lowest = firstVisible(state);
    const since = visibleSinceMs(state, Date.now());
    const range =
      read.direction === 'forwards'
        ? [Math.max(read.from ?? 0, lowest), state.last]
        : [lowest, Math.min(read.from ?? state.last, state.last)];
    const pages = this.revisions(state.key!, read.direction, [range[0]!, range[1]!]);
    const visible: Matches = ({ createdMs }) => createdMs >= since;
    return limited(since === -Infinity ? pages : only(pages, visible), read.limit);
  }

  /** Events of the whole log. */
  all({ direction, from, limit, filter }: AllRead): Pages {
    const begin = direction === 'forwards' ? (from ?? 0) - 1 : (from ?? Number.MAX_SAFE_INTEGER);
    const pages = this.positions({ direction, from: begin, limit, wanted: wantedContent(filter) });
    const considering = only(pages, considered);
    return limited(filter ? only(considering, matching(filter)) : considering, limit);
  }

  /** Raw pages of the whole log; the filter only decides whose content is fetched. */
  async *positions(page: AllPage): Pages {
    const load = (from: number, limit: number): Promise<LogRecord[]> =>
      pageOfAll(this.reading, { ...page, from, limit });
    yield* ahead(page.from, page.limit, load, ({ position }) => position);
  }

  /** Raw pages of one stream between two revisions, both inclusive. */
  async *revisions(key: number, direction: Direction, between: readonly [number, number]): Pages {
    const [low, high] = between;
    const load = (from: number, limit: number): Promise<LogRecord[]> => {
      const rest: [number, number] = direction === 'forwards' ? [from, high] : [low, from];
      return rest[0] > rest[1]
        ? Promise.resolve([])
        : pageOfStream(this.reading, { key, direction, between: rest, limit });
    };
    const step = direction === 'forwards' ? 1 : -1;
    const start = direction === 'forwards' ? low : high;
    yield* ahead(start, Infinity, load, ({ revision }) => revision + step);
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
    });
    const since = visibleSinceMs(state, Date.now());
    return record && record.createdMs >= since ? record : undefined;
  }
}

/** Loads the next page while the last one is being sent; small first, because most reads are. */
async function* ahead(
  start: number,
  wanted: number,
  load: (from: number, limit: number) => Promise<LogRecord[]>,
  next: (last: LogRecord) => number,
): Pages {
  let size = Math.max(1, Math.min(FIRST_PAGE, wanted));
  let loading = load(start, size);
  for (;;) {
    const page = await loading;
    const last = page.at(-1);
    if (!last) return;
    size = Math.min(size * 4, LARGEST_PAGE);
    loading = load(next(last), size);
    // A consumer that stops here would leave a failure nobody listens to.
    loading.catch(() => undefined);
    yield page;
  }
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
