import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Histogram } from 'prom-client';
import { v5 } from 'uuid';
import { Refusal } from '#domain/kernel';
import { Settings } from '#platform/config';
import type { Finding } from '#platform/http';
import { Dispatcher } from '#platform/following';
import { type Reading, ReadingsTable } from '#platform/time-series';
import { alarmStream } from '../alarm/alarm.state.js';
import { Handed, type HandedOn } from '../watching/handed-on.js';
import { Listening } from '../watching/listening.js';
import { limitsAt } from '../watching/taken.js';
import { afterReading, afterSilence, type Told, type Watched } from '../watching/watch.js';
import { alarmOf } from './alarm-of.js';
import { type KnownPoint, KnownPoints } from './known-points.js';

const page = 5_000;
const keepEveryMs = 2_000;
const lateMs = 10_000;
const againAfterMs = 1_000;
const lookEveryMs = 20;
/** So many alarms are put on record at once. */
const atOnce = 16;

const alarmSeconds = new Histogram({
  name: 'reading_alarm_seconds',
  help: 'From the reading that raises or clears an alarm until the alarm is on record',
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
});

type Waiting = Readonly<{ point: KnownPoint; told: Told; since: number }>;

/**
 * Goes through the readings in the order in which they came, and puts alarms on record（报警）.
 * What it knows is kept only when every alarm up to there is on record: after a crash the same
 * readings lead to the same alarms under the same names.
 */
@Injectable()
export class Watcher {
  private readonly log = new Logger(Watcher.name);
  private states = new Map<string, Watched>();
  private readonly changed = new Set<string>();
  private seq = '0';
  private readonly waiting: Waiting[] = [];
  private readonly handed = new Handed<Reading>();
  private listening = new Listening(0);
  private ended = false;
  private running: Promise<unknown> | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly table: ReadingsTable,
    private readonly points: KnownPoints,
    private readonly dispatcher: Dispatcher,
    private readonly settings: Settings,
  ) {}

  /** Goes on where the last one was. */
  async start(): Promise<void> {
    const { seq, states } = await this.table.watched<Watched>();
    this.seq = seq;
    this.states = new Map(states);
    this.listening = new Listening(Date.now());
    this.running = Promise.all([this.run(), this.sendOn()]);
  }

  /** There are new readings. */
  heard(written: HandedOn<Reading>): void {
    this.handed.put(written);
    this.wake();
  }

  /** How many alarms wait to be put on record, and since when. */
  finding(): Finding {
    const since = this.waiting[0]?.since;
    const late = since !== undefined && Date.now() - since > lateMs;
    return { well: true, attention: late, detail: { alarmsWaiting: this.waiting.length } };
  }

  async stop(): Promise<void> {
    this.ended = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    let keptAt = Date.now();
    while (!this.ended) {
      try {
        await this.points.fresh();
        const more = await this.readOn();
        // Who is silent is told only when everything that came has been gone through.
        if (!more) this.listen();
        if (Date.now() - keptAt >= keepEveryMs && this.waiting.length === 0) {
          await this.keep();
          keptAt = Date.now();
        }
        if (!more) await this.pause(250);
      } catch (error) {
        this.log.warn(`Readings wait to be watched: ${String(error)}`);
        await sleep(againAfterMs);
      }
    }
    if (this.waiting.length === 0) await this.keep().catch(() => undefined);
  }

  private async readOn(): Promise<boolean> {
    const handed = this.handed.after(this.seq);
    if (handed) {
      await this.goThrough(handed.readings, handed.newest);
      return true;
    }
    const rows = await this.table.after(this.seq, page);
    await this.goThrough(rows, rows.at(-1)?.seq ?? this.seq);
    return rows.length === page;
  }

  private async goThrough(readings: readonly Reading[], newest: string): Promise<void> {
    await this.mustKnow(readings);
    for (const one of readings) this.note(one);
    this.seq = newest;
  }

  /** A reading of a point that the register does not have yet is not gone past. */
  private async mustKnow(rows: readonly Reading[]): Promise<void> {
    const unknown = new Set(rows.map(({ point }) => point).filter((one) => !this.points.find(one)));
    if (unknown.size > 0 && !(await this.points.lookFor(unknown)))
      throw new Error('points cannot be looked up now');
  }

  private note(reading: Reading): void {
    const point = this.points.find(reading.point);
    const limits = point && limitsAt(point, reading.at);
    if (!point || !limits) return;
    const [next, told] = afterReading(this.states.get(point.pointId) ?? {}, reading, limits);
    this.become(point, next, told);
  }

  /** Of whom nothing came for too long. */
  private listen(): void {
    const now = Date.now();
    this.listening.look(now);
    for (const point of this.points.all()) {
      const limits = limitsAt(point, now);
      if (point.isRetired || !limits) continue;
      // Nothing was taken of it before this program knew it.
      const { installedAt, knownAt } = point;
      const heardSince = this.listening.since(limits.silentSeconds * 1_000);
      const times = { now, upSince: Math.max(heardSince, knownAt), installedAt };
      this.become(point, ...afterSilence(this.states.get(point.pointId) ?? {}, limits, times));
    }
  }

  private become(point: KnownPoint, next: Watched, told: readonly Told[]): void {
    if (this.states.get(point.pointId) === next) return;
    this.states.set(point.pointId, next);
    this.changed.add(point.pointId);
    for (const one of told) this.waiting.push({ point, told: one, since: Date.now() });
  }

  /** Puts alarms on record, some at once, those of one point one after the other. */
  private async sendOn(): Promise<void> {
    while (!this.ended) {
      const some = this.nextOfEachPoint();
      const sent = await Promise.all(some.map((one) => this.sentOrNot(one)));
      for (const [at, one] of some.entries())
        if (sent[at]) this.waiting.splice(this.waiting.indexOf(one), 1);
      if (some.length === 0) await sleep(lookEveryMs);
      else if (sent.includes(false)) await sleep(againAfterMs);
    }
  }

  private nextOfEachPoint(): readonly Waiting[] {
    const some = new Map<string, Waiting>();
    for (const one of this.waiting) {
      const { pointId } = one.point;
      if (!some.has(pointId)) some.set(pointId, one);
      if (some.size === atOnce) break;
    }
    return [...some.values()];
  }

  private async sentOrNot({ point, told, since }: Waiting): Promise<boolean> {
    try {
      await this.send(point, told);
      alarmSeconds.observe((Date.now() - since) / 1_000);
      return true;
    } catch (error) {
      this.log.warn(`An alarm waits to be put on record: ${String(error)}`);
      return error instanceof Refusal;
    }
  }

  private async send(point: KnownPoint, told: Told): Promise<void> {
    const { id, type, data } = alarmOf(point, told);
    await this.dispatcher.send({
      category: alarmStream.category,
      district: this.settings.DISTRICT,
      id,
      type,
      data,
      commandId: v5(told.what, id),
      by: { kind: 'reaction', name: 'readings' },
    });
  }

  private async keep(): Promise<void> {
    const states = new Map([...this.changed].map((point) => [point, this.states.get(point)!]));
    await this.table.keep({ seq: this.seq, states });
    this.changed.clear();
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
