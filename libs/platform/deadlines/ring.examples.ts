import {
  Clock,
  type ClockChange,
  type ClockSet,
  instant,
  type Instant,
  localDate,
  localDateOf,
  plusMs,
  refuse,
  type RingClock,
  type StreamKind,
} from '#domain/kernel';
import { type Dispatch, Dispatcher } from '#platform/following';
import type { MemoryLog } from '#testing';
import type { Moments } from './alarm.js';

/** A kind of stream with clocks, and a time that is set by hand, for the specs of this library. */
export const kind: StreamKind = { category: 'exampleFile', upcasters: {} };
export const start = instant('2026-03-02T01:00:00Z');
export const hour = 3_600_000;
export const fileOf = (at: number): string => `exampleFile-440704.${at}`;

export class HandClock extends Clock {
  constructor(public at: Instant = start) {
    super();
  }
  override now(): Instant {
    return this.at;
  }
}

export const set = (due: Instant, standing = false): ClockSet => ({
  rule: 'ENF-D3',
  version: localDate('2021-07-15'),
  calendar: 'test',
  standing,
  facts: { start },
  due,
  dueDate: localDateOf(due),
  provisional: false,
  duty: 'officer',
});

export const starts = (due: Instant, clock = 'ENF-D3'): ClockChange => ({
  op: 'start',
  clock,
  set: set(due),
});
export const moves = (due: Instant, standing = false): ClockChange => ({
  op: 'move',
  clock: 'ENF-D3',
  set: set(due, standing),
  why: 'extended',
});
export const stops = (outcome: 'met' | 'lapsed'): ClockChange => ({
  op: 'stop',
  clock: 'ENF-D3',
  outcome,
  at: start,
});
export const event = (...clocks: ClockChange[]) => ({ type: 'Something', data: { clocks } });

/** One reminder an hour before, one escalation an hour after. */
export const moments: Moments = ({ due }) => [
  { kind: 'reminder', step: 1, at: plusMs(due, -hour), to: 'officer' },
  { kind: 'escalation', step: 1, at: plusMs(due, hour), to: 'team-leader' },
];

/**
 * A context with clocks, as small as can be: it notes each ring once and refuses those that come
 * early.
 */
export class Desk extends Dispatcher {
  readonly sent: Dispatch[] = [];
  /** How many sends fail before one gets through. */
  failures = 0;

  constructor(
    private readonly log: MemoryLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async send(command: Dispatch): Promise<void> {
    this.sent.push(command);
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('no answer');
    }
    const asked = command.data as RingClock['data'];
    const stream = `${command.category}-${command.district}.${command.id}`;
    const { due, noted } = await this.state(stream, asked.clock);
    if (due !== asked.due || noted.includes(`${asked.kind}-${asked.step}`)) return;
    if (asked.kind !== 'reminder' && this.clock.now() <= due)
      refuse('clock-still-running', `It runs until ${due}.`);
    this.log.append(stream, { type: 'Rang', data: { ...asked } });
  }

  /** What rang in effect: the events, in order. */
  async rang(stream: string): Promise<readonly string[]> {
    const rang: string[] = [];
    for await (const { type, data } of this.log.readStream(stream)) {
      const { kind, step, due } = data as RingClock['data'];
      if (type === 'Rang') rang.push(`${kind}-${step} ${due}`);
    }
    return rang;
  }

  private async state(stream: string, clock: string) {
    let due: Instant | undefined;
    let noted: string[] = [];
    for await (const { type, data } of this.log.readStream(stream)) {
      const { kind, step } = data as RingClock['data'];
      if (type === 'Rang') noted.push(`${kind}-${step}`);
      for (const change of (data as { clocks?: readonly ClockChange[] }).clocks ?? [])
        if (change.clock === clock) {
          noted = [];
          due = change.op === 'stop' || change.set.standing ? undefined : change.set.due;
        }
    }
    return { due, noted };
  }
}
