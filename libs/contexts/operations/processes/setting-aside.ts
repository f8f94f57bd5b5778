import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { type Answer, DecisionWorld } from '#platform/store';
import { partsOf, refuse, unknown } from '#domain/kernel';
import { asideNoun } from '../aside/aside.noun.js';
import type { Found } from '../aside/set-event-aside.js';

type Order = Readonly<{ stream: string; reason: string }>;

/**
 * Looks an event up before it is set aside（搁置前核对）: only the one that its stream cannot be
 * read past, so that nothing that a program understands is ever passed over.
 */
@Injectable()
export class SettingAside {
  constructor(
    private readonly nouns: Nouns,
    private readonly world: DecisionWorld,
  ) {}

  /** Carries the order of a person out. Throws `Refusal`. */
  async order(eventId: string, { stream, reason }: Order, asked: Asked): Promise<Answer> {
    const found = await this.found(stream, eventId);
    const data = { stream, reason, ...found };
    return this.nouns.filesOf(asideNoun).perform(eventId, { type: 'SetEventAside', data }, asked);
  }

  /**
   * What the log says of the event. Refuses what can be read, and what lies behind another that
   * cannot.
   */
  async found(stream: string, eventId: string): Promise<Found> {
    const { category, district, id } = partsOf(stream) ?? noSuchEvent(stream, eventId);
    if (district !== this.world.district) return noSuchEvent(stream, eventId);
    const before = this.world.aside.in(stream).get(eventId);
    if (before) return { eventId, revision: before.revision, type: before.type, why: before.why };
    const fault = (await this.nouns.faultIn(category, id))?.event;
    if (fault?.eventId === eventId) {
      const { revision, type, why } = fault;
      return { eventId, revision, type, why };
    }
    await this.mustExist(stream, eventId);
    if (fault)
      refuse(
        'another-event-first',
        `The stream cannot be read past ${fault.eventId}: decide about that one first（该流在事件 ${fault.eventId} 处无法继续读取，请先处置该事件）.`,
      );
    return refuse('event-is-readable', 'The event can be read: it counts（事件可读取，不得搁置）.');
  }

  private async mustExist(stream: string, eventId: string): Promise<void> {
    for await (const { id } of this.world.log.readStream(stream)) if (id === eventId) return;
    noSuchEvent(stream, eventId);
  }
}

const noSuchEvent = (stream: string, eventId: string): never =>
  unknown(
    'no-such-event',
    `There is no event ${eventId} in ${stream}（${stream} 中没有事件 ${eventId}）.`,
  );
