import { v5 } from 'uuid';
import { type EventLog, recorded } from '#libs/event-log';
import { type DecisionWorld, Decisions } from '#libs/event-store';
import { type Actor, type Instant, partsOf, plusMs, Refusal } from '#libs/kernel';
import {
  type Series,
  type SeriesCommand,
  seriesDecider,
  type SeriesEvent,
  seriesStream,
} from './series.js';

const keeper: Actor = { kind: 'system', by: 'installation', name: 'number-keeper' };

/** An act that has had time to end, whatever happened to it: far longer than any request may take. */
const settledAfterMs = 5 * 60_000;

/** An open number found at start-up or by the keeper: whose it is, and since when. */
export type OpenNumber = Readonly<{
  series: string;
  subject: string;
  serial: number;
  since: Instant;
}>;

/** Gives document numbers without gaps or doubles, whatever crashes in between. */
export class Numbers {
  private readonly series: Decisions<SeriesCommand, Series, SeriesEvent>;

  constructor(private readonly world: DecisionWorld) {
    this.series = new Decisions(seriesStream, seriesDecider, world);
  }

  /**
   * Runs an act that needs a number. The same subject gets the same number when the act is tried again; a refusal voids it.
   * Any other failure leaves it open: the retry, or the keeper, settles it.
   */
  async forAct<T>(
    series: string,
    subject: string,
    act: (serial: number) => Promise<T>,
  ): Promise<T> {
    const serial = await this.reserve(series, subject);
    try {
      const done = await act(serial);
      await this.ask(series, { type: 'ConfirmNumber', data: { subject } }, `used|${serial}`);
      return done;
    } catch (error) {
      if (error instanceof Refusal)
        await this.void({ series, subject, serial }, `refused: ${error.code}`);
      throw error;
    }
  }

  /**
   * Settles what a crash left open: `isUsed` looks whether the subject carries the number, and says nothing of numbers that
   * are another's to settle. Answers how many were settled.
   */
  async settle(isUsed: (open: OpenNumber) => Promise<boolean | undefined>): Promise<number> {
    const before = plusMs(this.world.clock.now(), -settledAfterMs);
    const left = (await openNumbers(this.world.log, this.world.district)).filter(
      ({ since }) => since <= before,
    );
    let settled = 0;
    for (const open of left) {
      const used = await isUsed(open);
      if (used === undefined) continue;
      const { series, subject, serial } = open;
      if (used)
        await this.ask(series, { type: 'ConfirmNumber', data: { subject } }, `used|${serial}`);
      else await this.void(open, 'the act it was taken for is not on record');
      settled += 1;
    }
    return settled;
  }

  private async reserve(series: string, subject: string): Promise<number> {
    const { state } = await this.series.stateOf(series);
    if (subject in state.open) return state.open[subject]!;
    // After a void the same subject takes a new number: the attempt is part of the id.
    await this.ask(
      series,
      { type: 'ReserveNumber', data: { subject } },
      `${subject}|${state.last}`,
    );
    return (await this.series.stateOf(series)).state.open[subject]!;
  }

  private void({ series, subject, serial }: Omit<OpenNumber, 'since'>, reason: string) {
    const command = { type: 'VoidNumber', data: { subject, reason } } as const;
    return this.ask(series, command, `void|${serial}|${reason}`);
  }

  private async ask(series: string, command: SeriesCommand, name: string): Promise<void> {
    const commandId = v5(`${series}|${command.type}|${name}`, numberCommands);
    const causes = { correlationId: commandId, causationId: commandId };
    await this.series.handle({ id: series, command, commandId, ...causes, actor: keeper });
  }
}

const numberCommands = '6a1f6f35-2df3-5f5c-8f0d-0f7a0c1c6c51';

/** Every number of a district that is neither used nor voided. */
export const openNumbers = async (
  log: EventLog,
  district: string,
): Promise<readonly OpenNumber[]> => {
  const open = new Map<string, OpenNumber>();
  const prefixes = [`${seriesStream.category}-${district}.`];
  for await (const stored of log.readAll({ prefixes })) {
    const event = recorded(seriesStream, stored);
    const { serial, subject } = event.data;
    const series = partsOf(event.stream)!.id;
    const key = `${series}|${serial}`;
    if (event.type === 'NumberReserved')
      open.set(key, { series, subject, serial, since: event.envelope.recordedAt });
    else open.delete(key);
  }
  return [...open.values()];
};
