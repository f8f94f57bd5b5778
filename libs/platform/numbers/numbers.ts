import { v5 } from 'uuid';
import { type DecisionWorld, Decisions, rehearsal, WrongRevision } from '#platform/store';
import { type Fate, reserving, settleOpen } from '#platform/reservations';
import type { Actor } from '#domain/kernel';
import { countedTogether } from './counted-together.js';
import { Gathered } from './gathered.js';
import type { OpenNumber } from './open-numbers.js';
import {
  type Series,
  type SeriesCommand,
  seriesDecider,
  type SeriesEvent,
  seriesStream,
} from '#domain/procedure';

/** In whose name numbers are taken and told. */
export const numberKeeper: Actor = { kind: 'system', by: 'installation', name: 'number-keeper' };

const fateOf = (used: boolean | undefined): Fate | undefined =>
  used === undefined ? undefined : used ? 'on-record' : 'never';

/** A number taken for a subject. */
export type Taken = Omit<OpenNumber, 'since'>;

/** Whether the subject bears the number; nothing when the number is another context's. */
export type Bears = (taken: Taken) => Promise<boolean | undefined>;

type Waiting = Readonly<{
  reserving: Map<string, Gathered<number>>;
  confirming: Map<string, Gathered<void>>;
}>;
const waiting = (): Waiting => ({ reserving: new Map(), confirming: new Map() });

/** How often to start over when other processes keep taking numbers from the same series. */
const meetingsMax = 5;

/**
 * Gives document numbers without gaps or doubles, whatever crashes in between: held, confirmed,
 * released and settled as every reservation is (`reserving`). Where it differs from a name, and
 * why:
 *
 * - What is held is not chosen: the series gives its next serial, and gives it to one subject only.
 *   So nobody is refused, and there is no loose hold for whoever comes next to free.
 * - One stream holds many, because everybody who files waits at the same series; what waits goes
 *   together in one append.
 * - A number is held by its subject, not by an attempt: every attempt of the subject bears the same
 *   number.
 * - One that is let go is void for good, and never given again (DOC-4).
 *
 * Organs with one prefix take from one series, whichever of them is named: the texts of their
 * numbers differ by nothing else (`countedTogether`).
 */
export class Numbers {
  readonly series: Decisions<SeriesCommand, Series, SeriesEvent>;
  private readonly waits = waiting();

  private readonly bearers: Bears[] = [];

  constructor(private readonly world: DecisionWorld) {
    this.series = new Decisions(seriesStream, seriesDecider, world);
  }

  /**
   * Runs an act that needs a number. The same subject gets the same number when the act is tried
   * again; a refusal voids it. Any other failure leaves it open: the retry, or the keeper, settles
   * it.
   */
  forAct<T>(named: string, subject: string, act: (serial: number) => Promise<T>): Promise<T> {
    const [series] = countedTogether(this.world.registry(), named);
    return reserving(
      {
        hold: async () => ({ series, subject, serial: await this.reserve(series, subject) }),
        confirm: (taken) => this.confirm(taken),
        release: (taken, reason) => this.afterRefusal(taken, reason),
      },
      ({ serial }) => act(serial),
    );
  }

  /** A context says what bears its numbers. */
  askedOf(bears: Bears): void {
    this.bearers.push(bears);
  }

  /**
   * Settles what a crash left open: `isUsed` looks whether the subject carries the number, and says
   * nothing of numbers that are another's to settle. Young numbers are left alone. Answers how many
   * were settled.
   */
  settle(
    open: readonly OpenNumber[],
    isUsed: (open: OpenNumber) => Promise<boolean | undefined>,
  ): Promise<number> {
    return settleOpen(open, {
      now: this.world.clock.now(),
      fate: async (one) => fateOf(await isUsed(one)),
      confirm: (one) => this.confirm(one),
      release: (one, reason) => this.void(one, reason),
    });
  }

  /**
   * Another request for the subject may be on record under the number: then that is what this one
   * was refused for.
   */
  private async afterRefusal(taken: Taken, reason: string): Promise<void> {
    const said = await Promise.all(this.bearers.map((bears) => bears(taken)));
    if (said.includes(true)) await this.confirm(taken);
    else await this.void(taken, reason);
  }

  private confirm({ series, subject }: Taken): Promise<void> {
    return this.gatheredIn(this.waiting.confirming, series, async (subjects) => {
      const { state } = await this.series.stateOf(series);
      const serials = subjects.map((one) => state.open[one] ?? 0).join(',');
      await this.ask(series, { type: 'ConfirmNumbers', data: { subjects } }, `used|${serials}`);
      return () => undefined;
    }).ask(subject);
  }

  private reserve(series: string, subject: string): Promise<number> {
    return this.gatheredIn(this.waiting.reserving, series, async (subjects) => {
      const { state } = await this.series.stateOf(series);
      const asked = subjects.some((one) => !(one in state.open));
      // After a void the same subject takes a new number: the place in the series is part of the
      // id.
      const name = `${state.last}|${subjects.join(',')}`;
      if (asked) {
        const data = { subjects, after: await this.givenBefore(series) };
        await this.ask(series, { type: 'ReserveNumbers', data }, name);
      }
      const { open } = (await this.series.stateOf(series)).state;
      return (one) => open[one]!;
    }).ask(subject);
  }

  /**
   * Up to which serial the prefix has numbers that this series does not hold: given on paper, or
   * taken from a series that another organ with it began.
   */
  private async givenBefore(series: string): Promise<number | undefined> {
    const registry = this.world.registry();
    const together = countedTogether(registry, series);
    const others = together.filter((one) => one !== series);
    const states = await Promise.all(others.map((one) => this.series.stateOf(one)));
    const upTo = Math.max(
      0,
      ...states.map(({ state }) => state.last),
      ...together.map((one) => registry.numbersOnPaper?.(one) ?? 0),
    );
    return upTo === 0 ? undefined : upTo;
  }

  /** Who waits at each series; whoever only rehearses waits with nobody else. */
  private get waiting(): Waiting {
    return rehearsal()?.ownOf(this, waiting) ?? this.waits;
  }

  private gatheredIn<T>(
    all: Map<string, Gathered<T>>,
    series: string,
    send: (subjects: readonly string[]) => Promise<(subject: string) => T>,
  ): Gathered<T> {
    const gathered = all.get(series) ?? new Gathered(send);
    all.set(series, gathered);
    return gathered;
  }

  private void({ series, subject, serial }: Taken, reason: string): Promise<void> {
    const command = { type: 'VoidNumber', data: { subject, reason } } as const;
    return this.ask(series, command, `void|${serial}|${reason}`);
  }

  private async ask(series: string, command: SeriesCommand, name: string): Promise<void> {
    const commandId = v5(`${series}|${command.type}|${name}`, numberCommands);
    const causes = { correlationId: commandId, causationId: commandId };
    const request = { id: series, command, commandId, ...causes, actor: numberKeeper };
    // Everybody who files waits at the same series, so it is worth more patience than a stream of
    // one's own.
    for (let meetings = 1; ; meetings += 1)
      try {
        await this.series.handle(request);
        return;
      } catch (error) {
        if (!(error instanceof WrongRevision) || meetings >= meetingsMax) throw error;
      }
  }
}

const numberCommands = '6a1f6f35-2df3-5f5c-8f0d-0f7a0c1c6c51';
