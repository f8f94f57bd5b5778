import type { DataSource } from 'typeorm';
import type { PoisonRow } from '../follow/poison.js';

/**
 * `differs`: not equal to its control fold. `poison`: an event cannot be folded. `fault`: anything
 * else; tried again.
 */
export type FailureCause = 'differs' | 'poison' | 'fault';

type Blocking = Pick<PoisonRow, 'eventId' | 'key' | 'revision' | 'type' | 'error'>;

/** The build cannot go on before an operator has decided about an event. */
export class StandsBeforePoison extends Error {
  constructor(projection: string, { eventId, key, revision, type, error }: Blocking) {
    const decide = `POST /projections/${projection}/poison/${eventId}/skip`;
    super(
      `It stands before ${type} ${key}@${revision}, which cannot be folded: ${error}. ` +
        `Decide about the event with ${decide} (or …/retry after a repair); it goes on by itself then（请跳过或重试该事件，之后自动继续）.`,
    );
    this.name = 'StandsBeforePoison';
  }
}

/**
 * The built table is not what a control fold of the same events makes; trying again as it is would
 * say the same.
 */
export class Differs extends Error {
  constructor(projection: string, parts: number) {
    super(`${parts} of 64 parts of ${projection} differ from its control fold.`);
    this.name = 'Differs';
  }
}

export const causeOf = (error: unknown): FailureCause => {
  if (error instanceof Differs) return 'differs';
  return error instanceof StandsBeforePoison ? 'poison' : 'fault';
};

/**
 * Keeps for operators why a build of that version is not shown, and since when it has been failing.
 */
export const noteFailure = async (
  readModels: DataSource,
  { name, version }: Readonly<{ name: string; version: number }>,
  error: unknown,
): Promise<void> => {
  await readModels.query(
    `UPDATE platform.build SET error = $3, cause = $4, failing_since = coalesce(failing_since, now())
      WHERE projection = $1 AND version = $2 AND status = 'building'`,
    [name, version, error instanceof Error ? error.message : String(error), causeOf(error)],
  );
};

/** It goes on: the fault is over. Only a new build mends one that differs. */
export const noteProgress = async (
  readModels: DataSource,
  projection: string,
  build: number,
): Promise<void> => {
  await readModels.query(
    `UPDATE platform.build SET error = NULL, cause = NULL, failing_since = NULL
      WHERE projection = $1 AND build = $2 AND error IS NOT NULL AND cause <> 'differs'`,
    [projection, build],
  );
};
