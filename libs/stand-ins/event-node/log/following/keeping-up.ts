import { LogFailure } from '../failures.js';
import type { Tail } from './tail.js';

/** What decides whether a live follower has fallen behind. */
export type Slowness = Readonly<{
  tail: Tail;
  /** Events that may wait for one who follows live; 0 for as many as there are. */
  dropAfter: number;
  /** Events that wait behind the one that is being told. */
  waiting: () => number;
}>;

/** A reader who only stopped for breath has not fallen behind. */
const BREATH_MS = 50;

/**
 * Waits until a live follower has taken an event. Throws `LogFailure` when so many more came
 * meanwhile that the real server would have ended the subscription.
 */
export const keepUp = async (full: Promise<void>, slowness: Slowness): Promise<void> => {
  if (slowness.dropAfter === 0) return full;
  const over = new AbortController();
  try {
    await Promise.race([full, untilBehind(slowness, over.signal)]);
  } finally {
    over.abort();
  }
};

const untilBehind = async (slowness: Slowness, over: AbortSignal): Promise<void> => {
  const { tail, dropAfter, waiting } = slowness;
  await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
  while (!over.aborted) {
    const { version } = tail;
    if (waiting() > dropAfter) throw new LogFailure({ kind: 'too-slow' });
    await tail.changed(version, over);
  }
};
