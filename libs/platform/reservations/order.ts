import { type Instant, plusMs, Refusal } from '#domain/kernel';

/**
 * An act that has had time to end, whatever happened to it: far longer than any request may take.
 */
export const settledAfterMs = 5 * 60_000;

/** What was held since before this moment is settled. */
export const settledBefore = (now: Instant): Instant => plusMs(now, -settledAfterMs);

/**
 * Whether its matter bears what was held: it does; it does not, and an act under way may still
 * change that; it does not and never will.
 */
export type Fate = 'on-record' | 'not-yet' | 'never';

type Steps<H> = Readonly<{
  hold: () => Promise<H>;
  confirm: (held: H) => Promise<unknown>;
  release: (held: H, reason: string) => Promise<unknown>;
}>;

/**
 * The order in which every act goes that needs something once over several streams:
 *
 * 1. hold it, for the matter and the attempt (a retry finds it its own);
 * 2. act: the matter records it or refuses;
 * 3. on record: confirm. Refused: release, for whoever comes next; unless another run of the
 *    request has it on record.
 *
 * A process that dies between 1 and 3 leaves it held: the retry goes on from there; without a retry
 * the keeper asks the matter. So nothing that fails in 3 is told to the person: the act is on
 * record, or refused, whatever becomes of it. Any failure of 2 but a refusal leaves the outcome
 * unknown, and the hold.
 */
export const reserving = async <H, T>(
  { hold, confirm, release }: Steps<H>,
  act: (held: H) => Promise<T>,
): Promise<T> => {
  const held = await hold();
  const done = await act(held).catch(async (error: unknown) => {
    if (error instanceof Refusal) await release(held, `refused: ${error.code}`).catch(() => {});
    throw error;
  });
  await confirm(held).catch(() => {});
  return done;
};

type Settling<O> = Readonly<{
  now: Instant;
  /** Nothing for what is another's to settle. */
  fate: (open: O) => Promise<Fate | undefined>;
  confirm: (open: O) => Promise<unknown>;
  release: (open: O, reason: string) => Promise<unknown>;
}>;

/**
 * Settles what a crash left held, once an act under way has had its time. Answers how many were
 * settled.
 */
export const settleOpen = async <O extends Readonly<{ since: Instant }>>(
  open: readonly O[],
  { now, fate, confirm, release }: Settling<O>,
): Promise<number> => {
  const before = settledBefore(now);
  let settled = 0;
  for (const one of open.filter(({ since }) => since <= before)) {
    const its = await fate(one);
    if (its === undefined) continue;
    if (its === 'on-record') await confirm(one);
    else await release(one, 'the act it was taken for is not on record');
    settled += 1;
  }
  return settled;
};
