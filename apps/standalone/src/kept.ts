import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setSimulatedClock, SimulatedClock } from '#platform/config';
import { type Clock, type Instant, SystemClock } from '#domain/kernel';

// What a stack keeps in its folder from one start to the next.

/**
 * Random once, then kept with the data: whoever loses it can no longer tell that two tokens are one
 * person.
 */
export const secretIn = (dir: string): string => {
  const file = join(dir, 'personal-data.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
};

/** The file of the simulated clock, if there is one or one is asked for. */
export const clockIn = (dir: string, now: Instant | undefined): string | undefined => {
  const file = join(dir, 'simulated-clock');
  if (now && !existsSync(file)) setSimulatedClock(file, now);
  return existsSync(file) ? file : undefined;
};

/** The clock a stack on this folder goes by. */
export const clockOfStack = (dir: string): Clock => {
  const file = clockIn(dir, undefined);
  return file ? new SimulatedClock(file) : new SystemClock();
};
