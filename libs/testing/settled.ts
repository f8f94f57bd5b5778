import type { CommandBus } from '@nestjs/cqrs';
import { Perform } from '#platform/acts';
import { aboutOf, sentAfter } from '#platform/following';
import { decode } from '#platform/log';
import { type Reaction, Refusal } from '#domain/kernel';
import type { MemoryLog } from './memory-log.js';

const count = async (log: MemoryLog): Promise<number> => {
  let events = 0;
  for await (const _ of log.readAll({})) events += 1;
  return events;
};

const reacted = async (log: MemoryLog, bus: CommandBus, reaction: Reaction): Promise<void> => {
  const prefixes = [`${reaction.from.category}-`];
  for await (const stored of log.readAll({ prefixes })) {
    const event = decode(reaction.from, stored);
    const commands = reaction.on[event.type]?.(event.data, aboutOf(event)) ?? [];
    for (const [index, wanted] of commands.entries()) {
      const sent = sentAfter(event, reaction.name, wanted, index);
      const { category, id, type, data, commandId, validAt } = sent;
      const actor = { kind: 'system', by: 'reaction', name: reaction.name } as const;
      const causes = { correlationId: commandId, causationId: stored.id };
      const request = { id, command: { type, data }, commandId, ...causes, actor };
      await bus
        .execute(new Perform(category, { ...request, ...(validAt && { validAt }) }))
        .catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
    }
  }
};

/** Sends what each event calls for, as the worker does, until nothing new comes of it. */
export const settled = async (
  log: MemoryLog,
  bus: CommandBus,
  reactions: readonly Reaction[],
): Promise<void> => {
  for (let before = -1, now = 0; now !== before; before = now, now = await count(log))
    for (const reaction of reactions) await reacted(log, bus, reaction);
};
