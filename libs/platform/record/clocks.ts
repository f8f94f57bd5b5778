import type { ClockChange, ClockOutcome, ClockSet, Event, Instant, Recorded } from '#domain/kernel';

/** One clock of a history: every setting it had, who made it, and how it ended. */
export type ClockStory = Readonly<{
  clock: string;
  settings: readonly Readonly<{
    revision: number;
    event: string;
    recordedAt: Instant;
    why?: string;
    set: ClockSet;
  }>[];
  ended?: Readonly<{
    revision: number;
    event: string;
    outcome: ClockOutcome;
    at: Instant;
    why?: string;
  }>;
}>;

type Open = {
  clock: string;
  settings: ClockStory['settings'][number][];
  ended?: ClockStory['ended'];
};

const clocksIn = (event: Event): readonly ClockChange[] =>
  (event.data as { clocks?: readonly ClockChange[] }).clocks ?? [];

const take = (story: Open, event: Recorded, change: ClockChange): void => {
  const at = { revision: event.revision, event: event.type };
  const why = change.why === undefined ? {} : { why: change.why };
  if (change.op === 'stop') {
    story.ended = { ...at, outcome: change.outcome, at: change.at, ...why };
    return;
  }
  story.settings.push({ ...at, recordedAt: event.envelope.recordedAt, ...why, set: change.set });
  delete story.ended;
};

/** The clocks of a history, in the order they first started. */
export const clocksOf = (history: readonly Recorded[]): readonly ClockStory[] => {
  const stories = new Map<string, Open>();
  for (const event of history)
    for (const change of clocksIn(event)) {
      const story = stories.get(change.clock) ?? { clock: change.clock, settings: [] };
      stories.set(change.clock, story);
      take(story, event, change);
    }
  return [...stories.values()];
};
