import { type EventLog, follow, recorded } from '#libs/event-log';
import {
  calendarOf,
  type Calendar,
  lawBook,
  type LawBook,
  type Notice,
  type Override,
  packagedNotices,
} from '#libs/law';
import { LawNow } from './law-now.js';
import { yearStream } from './notice.js';

/**
 * The law with every notice entered so far. Follows the log; remembers the calendars it has been through, so that a clock
 * can be explained under the one it was set with.
 */
export class LiveLaw extends LawNow {
  readonly ready: Promise<void>;
  private notices = new Map<number, Notice>(packagedNotices.map((notice) => [notice.year, notice]));
  private readonly calendars = new Map<string, Calendar>();
  private book: LawBook;
  private readonly aborted = new AbortController();
  private readonly following: Promise<void>;

  constructor(
    log: EventLog,
    private readonly of: Readonly<{ district: string; overrides?: readonly Override[] }>,
    onTrouble: (error: unknown) => void = () => {},
  ) {
    super();
    this.book = this.bookWith(calendarOf([...this.notices.values()]));
    let caughtUp: () => void = () => {};
    this.ready = new Promise((resolve) => (caughtUp = resolve));
    this.following = follow(log, {
      prefixes: [`${yearStream.category}-${of.district}.`],
      take: (stored) => this.enter(recorded(yearStream, stored).data.notice),
      caughtUp: () => caughtUp(),
      onTrouble,
      signal: this.aborted.signal,
    });
    this.following.catch(onTrouble);
  }

  /** The law with the calendar as known now. */
  current(): LawBook {
    return this.book;
  }

  /** The law under an earlier calendar, for explaining what was computed then; nothing when it was never known here. */
  under(calendar: string): LawBook | undefined {
    const known = this.calendars.get(calendar);
    return known && lawBook({ ...this.of, calendar: known });
  }

  /** Stops following. */
  async stop(): Promise<void> {
    this.aborted.abort();
    await this.following.catch(() => {});
  }

  private enter(notice: Notice): void {
    this.notices.set(notice.year, notice);
    this.book = this.bookWith(calendarOf([...this.notices.values()]));
  }

  private bookWith(calendar: Calendar): LawBook {
    this.calendars.set(calendar.version, calendar);
    return lawBook({ ...this.of, calendar });
  }
}
