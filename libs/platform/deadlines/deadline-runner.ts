import { setTimeout as sleep } from 'node:timers/promises';
import { appointments, owings } from '#platform/appointments';
import { type Clock, type Instant, plusMs, Refusal, type StreamKind } from '#domain/kernel';
import type { Dispatcher, ProjectionRunner } from '#platform/following';
import type { DataSource } from 'typeorm';
import { alarms, type Moments } from './alarm.js';
import type { Jobs } from './jobs.js';
import { LiveQuestion, type WatchLimits, wordsOf } from '#platform/log';
import {
  claim,
  enqueued,
  noteAlarms,
  type Ringing,
  settle,
  stillRunning,
  stuck,
  toEnqueue,
} from './ringing.js';

/**
 * What the deadline runner stands on. Without `jobs` the sweeper alone rings: that is how a
 * simulated clock works.
 */
export type DeadlineParts = Readonly<{
  readModels: DataSource;
  projections: Pick<ProjectionRunner, 'run'>;
  dispatcher: Dispatcher;
  clock: Clock;
  moments: Moments;
  jobs?: Jobs;
  /** Told of what cannot ring, each time it is seen. */
  journal?: Readonly<{ note: (error: unknown) => void }>;
  /** How often the sweeper looks: 5 s with jobs, a quarter of a second without. */
  sweepMs?: number;
  /** How long a sweep waits for the job store. */
  jobsWithinMs?: number;
  /** Asks the job store by itself too, so that health notices in time. */
  watch?: WatchLimits;
}>;

/** How far ahead jobs are set, and how long a job has to ring before the sweeper does it. */
const horizonMs = 10 * 60_000;
const graceMs = 2_000;
const longestRetryMs = 10 * 60_000;
const atOnce = 8;
/**
 * Every clock must ring while the job store is away: the sweep goes on without it after so long.
 */
const usualJobsWithinMs = 1_000;
const aloneBecauseAway =
  'The store of jobs does not answer; the sweeper rings alone（定时任务库无应答，由巡查补响）';

/** What the sweeper did last, for health checks. */
export type DeadlineHealth = Readonly<{
  sweptAt: Instant | null;
  /** The same by the machine's clock, in milliseconds: a sweep that hangs is told by its age. */
  sweptMs: number | null;
  rung: number;
  lastError: string | null;
  /**
   * What is wrong with the job store. Every clock rings without it, up to a sweep later: no reason
   * to be taken out of service.
   */
  jobsAway: string | null;
}>;

/**
 * Rings the clocks of every context. Which clocks there are follows from events; when one is to
 * ring, from the alarms; and whether it still matters is for the stream that owns it to say. Losing
 * every job loses nothing.
 */
export class DeadlineRunner {
  private readonly ending = new AbortController();
  private loop: Promise<void> | undefined;
  private telling: Promise<string | undefined> | undefined;
  private state: DeadlineHealth = {
    sweptAt: null,
    sweptMs: null,
    rung: 0,
    lastError: null,
    jobsAway: null,
  };
  private readonly question: LiveQuestion | undefined;

  constructor(private readonly parts: DeadlineParts) {
    const { jobs, watch: limits } = parts;
    const ask = async (): Promise<void> => jobs?.answers();
    if (jobs && limits) this.question = new LiveQuestion({ who: 'store of jobs', ask, limits });
  }

  /**
   * Follows the clocks of streams of these kinds and starts to ring. Once per process, with every
   * kind that has clocks.
   */
  async run(kinds: readonly StreamKind[]): Promise<void> {
    const { projections, moments, jobs, readModels, clock } = this.parts;
    await projections.run(appointments(kinds));
    await projections.run(owings(kinds));
    await projections.run(alarms(kinds, moments));
    await jobs?.start(async (id) => {
      for (const ringing of await claim(readModels, { now: clock.now(), id }))
        await this.ring(ringing);
    });
    this.question?.start();
    this.loop ??= this.sweepOn();
  }

  health(): DeadlineHealth {
    const jobsAway = this.question?.trouble() ? aloneBecauseAway : this.state.jobsAway;
    return { ...this.state, jobsAway };
  }

  async stop(): Promise<void> {
    this.ending.abort();
    this.question?.stop();
    await this.loop;
    await this.parts.jobs?.stop();
  }

  /**
   * Looks once: notes alarms, sets jobs for what comes, rings what is due and was not rung. Runs by
   * itself.
   */
  async sweep(): Promise<void> {
    const { readModels, clock, jobs } = this.parts;
    const now = clock.now();
    await noteAlarms(readModels, jobs ? plusMs(now, horizonMs) : now);
    const away = jobs && (await this.tellJobs(jobs, now));
    const due = jobs ? plusMs(now, -graceMs) : now;
    for (;;) {
      const claimed = await claim(readModels, { now: due });
      if (claimed.length === 0) break;
      await this.ringAll(claimed);
    }
    const lastError = await this.whatIsStuck();
    const jobsAway = away ?? null;
    this.state = { ...this.state, sweptAt: now, sweptMs: Date.now(), lastError, jobsAway };
  }

  /**
   * Sets what comes, and waits for the job store no longer than a moment. Answers what is wrong
   * with it, if anything is.
   */
  private async tellJobs(jobs: Jobs, now: Instant): Promise<string | undefined> {
    // One question at a time: what is not answered is not asked again and again.
    this.telling ??= this.setJobs(jobs, now).finally(() => (this.telling = undefined));
    const late = sleep(this.parts.jobsWithinMs ?? usualJobsWithinMs, aloneBecauseAway, {
      ref: false,
    });
    return Promise.race([this.telling, late]);
  }

  /**
   * The sweep may be through and not one clock has rung: the error stays while any alarm waits with
   * attempts.
   */
  private async whatIsStuck(): Promise<string | null> {
    const { alarms, why } = await stuck(this.parts.readModels);
    if (alarms === 0) return null;
    const told = `${alarms} alarms could not ring（时限提醒未能发出）: ${why ?? 'unknown'}`;
    this.parts.journal?.note(told);
    return told;
  }

  private async setJobs(jobs: Jobs, now: Instant): Promise<string | undefined> {
    const { readModels } = this.parts;
    const delay = (at: Instant) => Date.parse(at) - Date.parse(now);
    try {
      const waiting = await toEnqueue(readModels);
      if (waiting.length === 0) await jobs.answers();
      else await jobs.set(waiting.map(({ id, at }) => ({ id, delayMs: delay(at) })));
      const set = waiting.map(({ id }) => id);
      if (set.length > 0) await enqueued(readModels, set);
      return undefined;
    } catch (error) {
      // The job store is away: the sweeper rings what is due.
      return wordsOf(error);
    }
  }

  private async sweepOn(): Promise<void> {
    const every = this.parts.sweepMs ?? (this.parts.jobs ? 5_000 : 250);
    while (!this.ending.signal.aborted) {
      try {
        await this.sweep();
      } catch (error) {
        this.state = { ...this.state, lastError: wordsOf(error) };
        this.parts.journal?.note(error);
      }
      await sleep(every, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }

  /** Streams side by side, the alarms of one stream in order. */
  private async ringAll(claimed: readonly Ringing[]): Promise<void> {
    const queue = [...new Set(claimed.map(({ stream }) => stream))];
    const work = async () => {
      for (let stream = queue.shift(); stream !== undefined; stream = queue.shift())
        for (const ringing of claimed) if (ringing.stream === stream) await this.ring(ringing);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  private async ring(ringing: Ringing): Promise<void> {
    const { readModels, clock, dispatcher } = this.parts;
    const { id: commandId, clock: name, due, kind, step, category, district, subjectId } = ringing;
    try {
      await dispatcher.send({
        category,
        district,
        id: subjectId,
        type: 'RingClock',
        commandId,
        data: {
          clock: name,
          due,
          kind,
          step,
        },
        by: {
          kind: 'deadline',
          name: `${name} ${kind}-${step}`,
        },
        // A period ends when it ends; it is reminded of and escalated when that is done.
        ...(kind === 'expiry' && { validAt: due }),
      });
      await settle(readModels, ringing, { status: 'rung', at: clock.now(), result: null });
      this.state = { ...this.state, rung: this.state.rung + 1 };
    } catch (error) {
      await this.notRung(ringing, error);
    }
  }

  private async notRung(ringing: Ringing, error: unknown): Promise<void> {
    const { readModels, clock } = this.parts;
    const now = clock.now();
    if (error instanceof Refusal && error.code !== stillRunning)
      return settle(readModels, ringing, { status: 'refused', at: now, result: error.code });
    const pause = Math.min(1_000 * 2 ** Math.min(ringing.attempts - 1, 10), longestRetryMs);
    const result = error instanceof Refusal ? error.code : wordsOf(error);
    if (!(error instanceof Refusal)) this.state = { ...this.state, lastError: result };
    return settle(readModels, ringing, { status: 'waiting', tryAt: plusMs(now, pause), result });
  }
}
