import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Perform } from '#platform/acts';
import { type Dispatch, Dispatcher } from '#platform/following';
import type { Request } from '#platform/store';

/** What a clock or a reaction asks for, as the request of the system. */
export const requestFor = (sent: Dispatch): Request => {
  const { id, type, data, commandId, by, causedBy, validAt } = sent;
  return {
    id,
    command: { type, data },
    commandId,
    correlationId: causedBy?.correlationId ?? commandId,
    causationId: causedBy?.eventId ?? commandId,
    ...(validAt && { validAt }),
    actor: { kind: 'system', by: by.kind, name: by.name },
  };
};

/**
 * Hands what a clock or a reaction asks for to the deciders, as the system, by the bus that
 * people's acts take too.
 */
@Injectable()
export class BusDispatcher extends Dispatcher {
  constructor(private readonly bus: CommandBus) {
    super();
  }

  async send(sent: Dispatch): Promise<void> {
    await this.bus.execute(new Perform(sent.category, requestFor(sent)));
  }
}
