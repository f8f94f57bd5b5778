import type { Instant } from '#domain/kernel';

/**
 * A command of the system to one stream. `commandId` is stable: sending it twice has one effect.
 */
export type Dispatch = Readonly<{
  category: string;
  district: string;
  id: string;
  type: string;
  data: object;
  commandId: string;
  /** The name of the deadline or reaction in whose name the system acts. */
  by: Readonly<{ kind: 'deadline' | 'reaction'; name: string }>;
  /** Correlation and cause, when an event asked for it. */
  causedBy?: Readonly<{ correlationId: string; eventId: string }>;
  /**
   * When it happened in the world: with its cause, however late the worker gets to it. Left out
   * where it is only the system's own work, which is done when it is done.
   */
  validAt?: Instant;
}>;

/**
 * How reactions and deadlines reach the deciders. An adapter hands commands to the command bus of
 * the contexts.
 */
export abstract class Dispatcher {
  /**
   * Throws `Refusal` when a rule said no; any other error means that the outcome is unknown and it
   * may be sent again.
   */
  abstract send(command: Dispatch): Promise<void>;
}
