import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { localDateOf, instant } from '#domain/kernel';
import { type FieldFault, ProblemException } from '#platform/http';
import { LiveLaw } from '#platform/law-now';
import { type Reading, ReadingsTable, type Written } from '#platform/time-series';
import { contradiction, type Fault, fieldNames, type Sent, takenOf } from '../watching/taken.js';
import { KnownPoints } from './known-points.js';
import { Watcher } from './watcher.js';

const most = 2_000;
/** So many readings are written in one statement. */
const together = 10_000;
const faultsShown = 50;

const takenTotal = new Counter({ name: 'readings_taken_total', help: 'Readings acknowledged' });
const refusedTotal = new Counter({
  name: 'readings_refused_total',
  help: 'Readings not taken, by the rule that they broke',
  labelNames: ['rule'],
});

/** What a gateway is told: how many lie on the disk, and which were not taken and why. */
export type Answer = Readonly<{
  taken: number;
  refused: number;
  faults: readonly (Fault & Readonly<{ index: number }>)[];
}>;

type Batch = Readonly<{
  readings: readonly Reading[];
  /** With the places of those that contradict what was there. */
  done: (contradicting: readonly number[]) => void;
  failed: (error: unknown) => void;
}>;

const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The readings of a body, or a 400 problem that names the field. */
const readingsIn = (body: unknown): readonly Sent[] => {
  const readings = isSent(body) ? body.readings : undefined;
  const refused = (rule: string, message: string): never => {
    throw new ProblemException(400, 'no-batch-of-readings', message, [
      { field: 'readings', rule, message },
    ]);
  };
  if (!Array.isArray(readings))
    return refused('isArray', '须为监测数据列表 (is no list of readings)');
  if (readings.length === 0 || readings.length > most)
    return refused('arraySize', `一批须有 1 至 ${most} 条 (1 to ${most} readings in a batch)`);
  if (!readings.every(isSent)) return refused('isObject', '每条须为对象 (each is an object)');
  return readings;
};

/**
 * Takes readings in（接收监测数据）. Batches that come while one is written are written together;
 * whoever is answered has them on the disk.
 */
@Injectable()
export class Intake {
  private waiting: Batch[] = [];
  private writing: Promise<void> | undefined;
  /** Up to where everything in the table was written here; nothing where that is not known. */
  private newest: string | undefined;

  constructor(
    private readonly table: ReadingsTable,
    private readonly points: KnownPoints,
    private readonly law: LiveLaw,
    private readonly watcher: Watcher,
  ) {}

  /** Throws a 400 problem where nothing of it can be taken. */
  async take(gateway: string, body: unknown): Promise<Answer> {
    const sent = readingsIn(body);
    const all = await this.known(sent);
    const bounds = { gateway, ...this.bounds() };
    const readings: Reading[] = [];
    const places: number[] = [];
    const faults: Answer['faults'][number][] = [];
    for (const [index, one] of sent.entries()) {
      const taken = takenOf(one, (point) => this.points.find(point), bounds);
      if ('rule' in taken) faults.push({ index, ...taken });
      else places[readings.push(taken) - 1] = index;
    }
    for (const at of readings.length > 0 ? await this.written(readings) : [])
      faults.push({ index: places[at]!, ...contradiction(readings[at]!) });
    faults.sort((one, other) => one.index - other.index);
    if (!all && faults.some(({ rule }) => rule === 'known')) throw askAgain(faults);
    return this.answered(sent.length - faults.length, faults);
  }

  /** Waits for what is being written. */
  async stop(): Promise<void> {
    await this.writing;
  }

  /** Whether every point could be asked for that the register does not have. */
  private async known(sent: readonly Sent[]): Promise<boolean> {
    await this.points.fresh();
    const unknown = new Set<string>();
    for (const { point } of sent)
      if (typeof point === 'string' && !this.points.find(point)) unknown.add(point);
    return unknown.size === 0 || this.points.lookFor(unknown);
  }

  private answered(taken: number, faults: Answer['faults']): Answer {
    takenTotal.inc(taken);
    for (const { rule } of faults) refusedTotal.inc({ rule });
    if (taken === 0) throw refusedWhole(faults);
    return { taken, refused: faults.length, faults: faults.slice(0, faultsShown) };
  }

  private bounds(): Readonly<{ oldest: number; newest: number }> {
    const now = Date.now();
    const law = this.law.current();
    const on = localDateOf(instant(new Date(now)));
    const oldest = new Date(now);
    oldest.setUTCMonth(oldest.getUTCMonth() - law.amount('MHS-READINGS', 'keptMonths', on));
    const ahead = law.amount('MHS-READINGS', 'aheadSeconds', on) * 1_000;
    return { oldest: oldest.getTime(), newest: now + ahead };
  }

  private written(readings: readonly Reading[]): Promise<readonly number[]> {
    return new Promise((done, failed) => {
      this.waiting.push({ readings, done, failed });
      this.writing ??= this.writeAll().finally(() => {
        this.writing = undefined;
      });
    });
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const batches = this.together();
      try {
        const readings = batches.flatMap((batch) => batch.readings);
        const written = await this.table.write(readings);
        this.handOn(readings, written);
        let from = 0;
        for (const { readings: own, done } of batches) {
          done(placesOf(own, from, written.contradicting));
          from += own.length;
        }
      } catch (error) {
        this.newest = undefined;
        for (const { failed } of batches) failed(error);
      }
    }
  }

  /** To whoever watches, who need not read again what is new as a whole. */
  private handOn(readings: readonly Reading[], { newest, all }: Written): void {
    if (newest === undefined) return;
    const after = all ? this.newest : undefined;
    this.newest = newest;
    this.watcher.heard({ after, newest, readings });
  }

  private together(): readonly Batch[] {
    const batches: Batch[] = [];
    let count = 0;
    while (
      this.waiting[0] &&
      (count === 0 || count + this.waiting[0].readings.length <= together)
    ) {
      const batch = this.waiting.shift()!;
      count += batch.readings.length;
      batches.push(batch);
    }
    return batches;
  }
}

const placesOf = (own: readonly Reading[], from: number, other: ReadonlySet<number>) =>
  other.size === 0 ? [] : [...own.keys()].filter((place) => other.has(from + place));

const named = (faults: Answer['faults']): readonly FieldFault[] =>
  faults.slice(0, faultsShown).map(({ index, field, ...why }) => ({
    field: `readings.${index}.${field}`,
    name: `第${index + 1}条${fieldNames[field] ?? field}`,
    ...why,
  }));

/**
 * What is known of its points is not to be had for the moment: what could be taken lies on the
 * disk, and the same batch sent again is taken whole.
 */
const askAgain = (faults: Answer['faults']): ProblemException =>
  new ProblemException(
    503,
    'points-not-known-now',
    'It cannot be looked up now whether these points are there; send the batch again（暂时无法核对监测点，请稍后重发该批数据，已入库的不会重复）.',
    named(faults.filter(({ rule }) => rule === 'known')),
  );

const refusedWhole = (faults: Answer['faults']): ProblemException =>
  new ProblemException(
    400,
    'no-reading-taken',
    'None of the readings can be taken（该批数据全部不予接收）.',
    named(faults),
  );
