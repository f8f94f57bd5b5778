import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Clock, type Instant, instant, plusMs, SystemClock } from '#domain/kernel';
import type { Settings } from './settings.js';

/**
 * A present that is set by hand and then runs on at the pace of the machine, shared by all
 * processes through a file. For demonstrations and tests; `loadSettings` refuses it in production.
 */
export class SimulatedClock extends Clock {
  constructor(readonly file: string) {
    super();
  }

  now(): Instant {
    // Read each time: two settings within one tick of the file system look the same from outside.
    const [base, setAt] = readFileSync(this.file, 'utf8').split(' ');
    return plusMs(instant(base!), Math.max(0, Date.now() - Number(setAt ?? Date.now())));
  }

  /**
   * Moves the present. Never backwards: what is recorded has happened. Throws `RangeError`
   * otherwise.
   */
  moveTo(moment: Instant): void {
    if (moment < this.now()) throw new RangeError('The simulated clock only moves forward.');
    setSimulatedClock(this.file, moment);
  }
}

/** Writes the simulated present in one step, so that no process reads half of it. */
export const setSimulatedClock = (file: string, moment: Instant): void => {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, `${moment} ${Date.now()}`);
  renameSync(beside, file);
};

/** The clock the settings ask for. */
export const clockFor = ({ SIMULATED_CLOCK_FILE }: Settings): Clock =>
  SIMULATED_CLOCK_FILE ? new SimulatedClock(SIMULATED_CLOCK_FILE) : new SystemClock();
