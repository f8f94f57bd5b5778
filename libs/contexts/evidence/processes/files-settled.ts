import type { About, Position } from '#domain/kernel';
import { comparePositions, type EventLog } from '#platform/log';
import type { DataSource } from 'typeorm';

/** By these a file that an act cites comes under the key of the act's matter（随引用封装）. */
const placing = 'evidence.place-cited.';
const wrapping = 'evidence.wrap-keys';

/** The worker is not there yet: what waits for it is tried again. */
export class NotFollowedYet extends Error {
  constructor(what: string) {
    super(`${what} has not followed the log yet; the key is erased once it has.`);
    this.name = 'NotFollowedYet';
  }
}

type Settling = Readonly<{ database: Pick<DataSource, 'query'>; log: Pick<EventLog, 'head'> }>;

/**
 * Before the key of a matter goes: whatever cited one of its files up to that decision has it under
 * its own key. First every act up to then has placed what it cites, then every file is wrapped that
 * was placed by that. Throws `NotFollowedYet` until it is so, and the reaction is tried again.
 */
export const filesSettled = ({ database, log }: Settling): ((about: About) => Promise<void>) => {
  const placedBy = new Map<string, Position>();

  const hasReached = async (reactions: string, place: Position): Promise<boolean> => {
    const all: readonly Position[] = await database.query(
      `SELECT commit, prepare FROM platform.checkpoint WHERE build = 0 AND starts_with(projection, $1)`,
      [reactions],
    );
    const isThere = (at: Position): boolean => at.commit !== '' && comparePositions(at, place) >= 0;
    return all.length > 0 && all.every(isThere);
  };

  return async ({ id, position }) => {
    if (!(await hasReached(placing, position))) throw new NotFollowedYet(placing);
    const head = placedBy.get(id) ?? (await log.head()) ?? position;
    placedBy.set(id, head);
    if (!(await hasReached(wrapping, head))) throw new NotFollowedYet(wrapping);
    placedBy.delete(id);
  };
};
