import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { House } from '#platform/acts';
import {
  type Dispatch,
  Dispatcher,
  LogReader,
  type LookingReaction,
  ReactionRunner,
} from '#platform/following';
import { NounOwners, requestFor } from '#platform/dispatching';
import { modulesFor } from '#contexts/index';
import { type Followers, followersIn } from '../../../libs/platform/foresight/followers.js';
import { brisk, until, wipe } from '../../../libs/platform/following/trials/harness.examples.js';
import type { MemoryLog } from '#testing';

// The worker's own runner of reactions, over the log of a sample.

/** Sends to the nouns of a house, as the worker's bus does. */
class ToNouns extends Dispatcher {
  constructor(private readonly house: House) {
    super();
  }

  override async send(command: Dispatch): Promise<void> {
    await this.house.nouns.of(command.category)(requestFor(command));
  }
}

/** Who follows what in the worker, asked of its modules. */
export const followersOf = async (house: House): Promise<Followers> =>
  followersIn(await modulesFor('worker', { without: ['operations'] }), house);

/** Which reactions are to run: of what streams, but for those of these names. */
export type Wanted = Readonly<{
  streams: readonly string[];
  without: readonly string[];
  /** How many events the log has when all that was foreseen is written. */
  count: number;
}>;

const quietMs = 250;

const countIn = async (log: MemoryLog): Promise<number> => {
  let count = 0;
  for await (const event of log.readAll({})) count += event.type === '' ? 0 : 1;
  return count;
};

/**
 * Does an act while the worker follows the log, and waits until all that follows from it is
 * written.
 */
export const withWorker = async <T>(
  { house, followers, database, log }: Parts,
  { streams, without, count }: Wanted,
  act: () => Promise<T>,
): Promise<T> => {
  const reader = new LogReader(log);
  const parts = { log, readModels: database, reader, pace: brisk };
  const runner = new ReactionRunner({
    ...parts,
    dispatcher: new ToNouns(house),
    owners: new NounOwners(house.nouns),
  });
  const followed = new Map(
    streams.flatMap((stream) => followers.reactions(stream)).map((one) => [one.name, one]),
  );
  try {
    for (const [name, reaction] of followed)
      if (!reaction.beyond && !without.includes(name))
        await runner.run(reaction as LookingReaction, { since: 'now' });
    const done = await act();
    await until(async () => (await countIn(log)) >= count).catch(() => undefined);
    // What nobody foresaw would be written now.
    await pause(quietMs);
    return done;
  } finally {
    await runner.stop();
    await reader.stop();
    await wipe(database);
  }
};

/** What a run of the worker stands on. */
export type Parts = Readonly<{
  house: House;
  followers: Followers;
  database: DataSource;
  log: MemoryLog;
}>;
