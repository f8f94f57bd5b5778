import type { Type } from '@nestjs/common';
import { type Recorded, Refusal } from '#domain/kernel';
import { type Foreseen, Foresight, type House } from '#platform/acts';
import { NounOwners, requestFor } from '#platform/dispatching';
import {
  type AnyReaction,
  type Dispatch,
  isFollowed,
  owedAfterRefusal,
  whatFollows,
} from '#platform/following';
import { decode, type StoredEvent } from '#platform/log';
import type { Rehearsal } from '#platform/store';
import { dutyCategory } from '#domain/procedure';
import { type Followers, followersIn } from './followers.js';
import { tasksIn } from './tasks-in.js';

/** So many events are followed: what comes of one act ends long before. */
const most = 300;

type Found = Readonly<{ refused: Foreseen['refused'][number][]; lookedUp: Set<string> }>;

/** What the reaction asks for; nothing where it has to look it up when it happens. */
const askedFor = async (
  { world }: House,
  reaction: AnyReaction,
  [cause, { lookedUp }]: readonly [Recorded, Found],
): Promise<Awaited<ReturnType<typeof whatFollows>>> => {
  try {
    return reaction.beyond ? [] : await whatFollows(world.log, reaction, cause);
  } catch {
    // Tables are not read here, and an act is told what it comes to whatever a look-up needs.
    lookedUp.add(reaction.name);
    return [];
  }
};

/**
 * Follows in a rehearsal what reactions would send, and what those would lead to, as the worker
 * does it after the act: the same reactions, the same commands under the same ids.
 */
export class Foreseeing extends Foresight {
  private followers: Promise<Followers> | undefined;

  /** The modules of the worker, which are asked once, at the first preview. */
  constructor(private readonly workers: () => Promise<readonly Type[]>) {
    super();
  }

  async after(trying: Rehearsal, house: House): Promise<Foreseen> {
    const found: Found = { refused: [], lookedUp: new Set() };
    this.followers ??= this.workers().then((modules) => followersIn(modules, house));
    const { reactions, registers } = await this.followers;
    const { events } = trying.log;
    for (let at = 0; at < Math.min(events.length, most); at += 1)
      for (const reaction of reactions(events[at]!.stream))
        await this.follow(house, reaction, { event: events[at]!, trying, found });
    trying.because = undefined;
    const tasks = await tasksIn(trying, registers, house);
    return { tasks, refused: found.refused, lookedUp: [...found.lookedUp] };
  }

  private async follow(
    house: House,
    reaction: AnyReaction,
    { event, trying, found }: Readonly<{ event: StoredEvent; trying: Rehearsal; found: Found }>,
  ): Promise<void> {
    if (!isFollowed(reaction, event)) return;
    const cause = decode(reaction.from, event);
    trying.because = reaction.name;
    for (const { command, maybeNothing } of await askedFor(house, reaction, [cause, found]))
      await this.send(house, command, { cause, found, maybeNothing: maybeNothing === true });
  }

  private async send(
    house: House,
    command: Dispatch,
    {
      cause,
      found,
      maybeNothing,
    }: Readonly<{ cause: Recorded; found: Found; maybeNothing: boolean }>,
  ): Promise<void> {
    const { category, id, type, by } = command;
    try {
      await house.nouns.of(category)(requestFor(command));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (maybeNothing) return;
      const { code, message } = error;
      found.refused.push({
        because: by.name,
        file: `${category}.${id}`,
        command: type,
        code,
        message,
      });
      await this.owed(house, [cause, command, error]);
    }
  }

  /**
   * What is refused is owed as after the act: by whoever acts, else by who has to do with the file.
   */
  private async owed(
    house: House,
    [cause, command, error]: readonly [Recorded, Dispatch, Refusal],
  ): Promise<void> {
    if (command.category === dutyCategory) return;
    const owed = await owedAfterRefusal(cause, command, error, new NounOwners(house.nouns));
    if (owed) await house.nouns.of(owed.category)(requestFor(owed));
  }
}
