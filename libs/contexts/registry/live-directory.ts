import { type EventLog, type Follower, type Keeping, LiveFold } from '#platform/log';
import type { Position } from '#domain/kernel';
import {
  type Directory,
  emptyDirectory,
  registryStreams,
  upTo,
  withEvent,
} from './directory/directory.js';
import { type DirectoryView, viewOf } from './directory/directory-view.js';

type Known = Readonly<{ directory: Directory; view: DirectoryView }>;

const known = (directory: Directory): Known => ({ directory, view: viewOf(directory) });

/**
 * Keeps a directory abreast of the log, so that every act is judged by what the registers say now.
 * Fails closed.
 */
export class LiveDirectory {
  private readonly live: LiveFold<Known>;

  constructor(log: EventLog, keeping: Keeping = {}) {
    this.live = new LiveFold<Known>(log, {
      ...keeping,
      name: 'registry',
      kinds: registryStreams,
      initial: known(emptyDirectory()),
      fold: ({ directory }, event) => known(withEvent(directory, event)),
      reach: ({ directory }, position) => known(upTo(directory, position)),
    });
  }

  /** For whoever watches over the followers of the process. */
  get follower(): Follower {
    return this.live;
  }

  /** Resolves once all that lay in the log at the start is known. */
  get ready(): Promise<void> {
    return this.live.ready;
  }

  /** Begins to follow the log; asking again changes nothing. */
  start(): void {
    this.live.start();
  }

  /**
   * What the registers say now. Throws the fault that ended the following, rather than answer with
   * old news.
   */
  current(): DirectoryView {
    return this.live.current().view;
  }

  /** The registers themselves, for lists. Throws like `current`. */
  registers(): Directory {
    return this.live.current().directory;
  }

  /** How it is, for the health of the process. */
  health() {
    return this.live.health();
  }

  /**
   * Resolves when the directory knows everything up to that position; rejects after so many
   * milliseconds.
   */
  waitFor(position: Position | string, timeoutMs: number): Promise<void> {
    return this.live.waitFor(position, timeoutMs);
  }

  /** Stops following; resolves when nothing runs any more. */
  stop(): Promise<void> {
    return this.live.stop();
  }
}
