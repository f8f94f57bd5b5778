import { Injectable } from '@nestjs/common';
import type { ClockChange, ClockSet, Envelope, Instant } from '#domain/kernel';
import { ProblemException } from '#platform/http';
import { LiveLaw } from '#platform/law-now';
import { EventLog, type StoredEvent } from '#platform/log';
import { ProofDesk } from '#platform/transparency';
import { inFile } from '../verifier/check.js';
import type { Absence } from '../verifier/shapes.js';
import { bundled, lawOf } from './grounds.js';

const mostEntries = 50_000;

/** What did not come: to which matter, before which of its clocks ran out. */
export type AbsenceAsked = Readonly<{ stream: string; clock: string; types: readonly string[] }>;

type Started = Readonly<{ event: StoredEvent; set: ClockSet }>;

const refused = (code: string, detail: string): never => {
  throw new ProblemException(409, code, detail);
};

const setIn = ({ data }: StoredEvent, clock: string): ClockSet | undefined => {
  const { clocks = [] } = data as Readonly<{ clocks?: readonly ClockChange[] }>;
  const change = clocks.find((one) => one.clock === clock);
  return change && change.op !== 'stop' ? change.set : undefined;
};

const recordedAt = ({ metadata }: StoredEvent): string =>
  String((metadata as Partial<Envelope>).recordedAt);

/**
 * Says that something did not come before a clock ran out（未发生证明）: over every entry of the
 * log from the event that set it to the first checkpoint signed after its end.
 */
@Injectable()
export class AbsenceDesk {
  constructor(
    private readonly log: EventLog,
    private readonly proofs: ProofDesk,
    private readonly law: LiveLaw,
  ) {}

  async statement({ stream, clock, types }: AbsenceAsked): Promise<string> {
    const events: StoredEvent[] = [];
    for await (const event of this.log.readStream(stream)) events.push(event);
    const { event, set } = this.started(events, clock);
    const came = events.filter(({ revision }) => revision > event.revision);
    const early = came.find((one) => types.includes(one.type) && recordedAt(one) <= set.due);
    if (early)
      return refused(
        'it-came',
        `${early.type} of ${recordedAt(early)} came before ${set.due}（届满前已有 ${early.type}，不能出具证明）.`,
      );
    const range = await this.range(event, set.due);
    const { checkpoint, size, ...proved } = range;
    const inRange = await Promise.all(
      came.map(async (one) => ((await this.proofs.pathOf(one, size)) ? [one] : [])),
    );
    const start = bundled(event);
    const absence: Absence = {
      format: 'work-safety/absence@1',
      stream,
      clock,
      types,
      due: set.due,
      checkpoint,
      keys: await this.proofs.keys(),
      ...lawOf([start], this.law),
      ...proved,
      start: { event: start, ...range.start },
      came: inRange.flat().map(bundled),
    };
    return inFile(absence);
  }

  /** The event that set the clock as it stood when it ran out. */
  private started(events: readonly StoredEvent[], clock: string): Started {
    const found = events.findLast((event) => setIn(event, clock) !== undefined);
    if (!found)
      throw new ProblemException(
        404,
        'no-such-clock',
        `The matter has no clock ${clock}（本事项没有期限 ${clock}）.`,
      );
    const set = setIn(found, clock)!;
    if (set.standing)
      refused('clock-stands', `The clock ${clock} does not run（期限已中止，尚未届满）.`);
    return { event: found, set };
  }

  private async range(event: StoredEvent, due: Instant) {
    const signed = await this.proofs.firstSince(due);
    const start = signed && (await this.proofs.pathOf(event, signed.size));
    if (!signed || !start)
      return refused(
        'not-run-out',
        `No checkpoint was signed after ${due} yet（期限尚未届满，或者届满后尚未签发检查点）.`,
      );
    const { size, lastNote: checkpoint } = signed;
    if (size - start.index > mostEntries)
      return refused(
        'range-too-long',
        `${size - start.index} entries lie between（区间超过 ${mostEntries} 条）.`,
      );
    const { entries, before } = await this.proofs.rangeFrom(start.index, size);
    return { checkpoint, size, start, entries, before };
  }
}
