import { type Actor, type Command, type Instant, type Position, refuse } from '#domain/kernel';

/** A command on its way to a stream: who asks, by which id, as of when. */
export type Request<C extends Command = Command> = Readonly<{
  /** Id of the noun; with category and district it names the stream. */
  id: string;
  command: C;
  /** The same for every retry of the same request. */
  commandId: string;
  correlationId: string;
  causationId: string;
  traceparent?: string;
  actor: Actor;
  /** When it happened in the world, if not now. */
  validAt?: Instant;
  /**
   * The revision the person looked at (`If-Match`); the act is refused when the stream has moved
   * on.
   */
  expectedRevision?: number;
}>;

/** What a person is told: where the noun stands now. */
export type Answer = Readonly<{
  id: string;
  stream: string;
  revision: number;
  position: Position;
  /** Types of the events this command led to; empty when what was asked was already so. */
  events: readonly string[];
  /** The command was handled before; this is the earlier answer. */
  repeated: boolean;
}>;

/** Refuses the act of a person who looked at an older revision. */
export const stale = ({ expectedRevision }: Request, revision: number): void => {
  if (expectedRevision !== undefined && expectedRevision !== revision)
    refuse(
      'revision-moved-on',
      `You looked at revision ${expectedRevision}; it is now ${revision}（您查看的是第 ${expectedRevision} 版，现为第 ${revision} 版，请刷新后再办理）.`,
    );
};
