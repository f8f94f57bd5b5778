import { v5 } from 'uuid';
import { type Answer, Decisions, type DecisionWorld, type Request } from '#platform/store';
import {
  type Command,
  type Decider,
  type Event,
  localDateOf,
  type NumberedLate,
  Refusal,
  type StreamKind,
} from '#domain/kernel';
import { withoutNumber, yearOfNumber } from '#domain/procedure';
import { numberKeeper, type Numbers } from './numbers.js';

const numberingCommands = '2b7c1d0e-5f0a-5b7c-9d43-6f1e8a7c2b95';

type Parts = Readonly<{ world: DecisionWorld; numbers: Numbers }>;

/**
 * The files of a noun of which some began on paper, without a number: one that is about to draw up
 * its first paper here takes the next number of its organ, and does the act then, whoever asked: a
 * person, a reaction, a clock. The number is told in an event of its own, so that every paper after
 * it bears the same.
 */
export class LateNumbers<C extends Command, S, E extends Event> extends Decisions<C, S, E> {
  private readonly numbers: Numbers;

  constructor(
    kind: StreamKind<E>,
    decider: Decider<C, S, E>,
    private readonly late: NumberedLate<S>,
    { world, numbers }: Parts,
  ) {
    super(kind, decider, world);
    this.numbers = numbers;
  }

  override async handle(request: Request<C>): Promise<Answer> {
    try {
      return await super.handle(request);
    } catch (error) {
      if (!isWithoutNumber(error)) throw error;
      return super.handle(await this.numbered(request));
    }
  }

  /** The same request, to the file that has its number now. */
  private async numbered(request: Request<C>): Promise<Request<C>> {
    const { expectedRevision: seen } = request;
    const written = await this.number(request);
    return seen === undefined ? request : { ...request, expectedRevision: seen + written };
  }

  /**
   * How many events that led to. Where somebody was faster, the file has another number and this
   * one is void.
   */
  private async number({ id, correlationId, commandId }: Request<C>): Promise<number> {
    const year = yearOfNumber(localDateOf(this.world.clock.now()));
    const series = this.late.series((await this.stateOf(id)).state, year);
    const tell = (serial: number): Promise<Answer> =>
      super.handle({
        id,
        // The noun names this command itself, with these fields.
        command: { type: this.late.by, data: { serial, year } } as unknown as C,
        commandId: v5(`${this.kind.category}|${id}|${series}|${serial}`, numberingCommands),
        correlationId,
        causationId: commandId,
        actor: numberKeeper,
      });
    try {
      return (await this.numbers.forAct(series, id, tell)).events.length;
    } catch (error) {
      if (error instanceof Refusal) return 0;
      throw error;
    }
  }
}

const isWithoutNumber = (error: unknown): boolean =>
  error instanceof Refusal && error.code === withoutNumber;
