import { Injectable, Optional } from '@nestjs/common';
import { Clock, type Envelope, localDateOf, partsOf, restedOn } from '#domain/kernel';
import { ProblemException } from '#platform/http';
import { LiveLaw } from '#platform/law-now';
import { EventLog, EventsAside, nothingAside, type StoredEvent } from '#platform/log';
import { nounNamed } from '#platform/record';
import { ProofDesk } from '#platform/transparency';
import { inFile } from '../verifier/check.js';
import type { Bundle, Proved, Stand } from '../verifier/shapes.js';
import { bundled, lawOf } from './grounds.js';
import { ReliedOn } from './relied-on.js';
import { standOf } from './standing.js';

const mostEvents = 5_000;

type Place = Readonly<{ stream: string; upTo?: number; told?: (type: string) => boolean }>;

/** The files that an act named, each as `stream@revision`. */
const namedIn = ({ event }: Proved) =>
  ((event.metadata as Partial<Envelope>).restsOn ?? []).map((named) => {
    const { stream, revision } = restedOn(named);
    return { stream, upTo: revision };
  });

/** Makes of a matter one file that can be checked elsewhere（自证卷宗）. */
@Injectable()
export class BundleDesk {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly log: EventLog,
    private readonly proofs: ProofDesk,
    private readonly law: LiveLaw,
    private readonly relied: ReliedOn,
    private readonly clock: Clock,
    @Optional() private readonly aside: EventsAside = nothingAside,
  ) {}

  /** The matter of a stream as it is in the newest signed checkpoint. */
  async bundle(stream: string): Promise<string> {
    const { size, lastNote: checkpoint } = await this.proofs.checkpoint();
    const events = await this.proved({ stream }, size);
    if (events.length === 0)
      throw new ProblemException(
        404,
        'event-unknown',
        `Nothing of ${stream} is in a signed checkpoint（检查点内没有 ${stream} 的记录）.`,
      );
    const reliedOn: Proved[] = [];
    for (const place of this.placesOf(events)) reliedOn.push(...(await this.proved(place, size)));
    const all = [...events, ...reliedOn].map(({ event }) => event);
    const stand = await this.standOf(stream, events.length);
    const bundle: Bundle = {
      format: 'work-safety/bundle@1',
      stream,
      events,
      reliedOn,
      checkpoint,
      keys: await this.proofs.keys(),
      ...(stand && { stand }),
      ...lawOf(all, this.law, stand ? [stand] : []),
    };
    return inFile(bundle);
  }

  /** How the matter stood after so many events; nothing where it has no rules in this process. */
  private standOf(stream: string, events: number): Promise<Stand | undefined> {
    const noun = nounNamed(partsOf(stream)?.category ?? '');
    if (!noun) return Promise.resolve(undefined);
    const { log, aside, clock } = this;
    const at = { on: localDateOf(clock.now()), law: this.law.current() };
    return standOf({ log, aside }, noun, { stream, events }, at);
  }

  /** The files that the acts named, and the registers of those who acted; each once. */
  private placesOf(events: readonly Proved[]): readonly Place[] {
    const places = new Map<string, Place>();
    for (const place of events.flatMap(namedIn)) {
      const before = places.get(place.stream)?.upTo ?? -1;
      places.set(place.stream, { ...place, upTo: Math.max(before, place.upTo) });
    }
    const actors = events.flatMap(({ event }) => (event.metadata as Partial<Envelope>).actor ?? []);
    for (const one of actors.flatMap((actor) => this.relied.of(actor)))
      if (!places.has(one.stream)) places.set(one.stream, one);
    places.delete(events[0]!.event.stream);
    return [...places.values()];
  }

  private async proved({ stream, upTo, told }: Place, size: number): Promise<readonly Proved[]> {
    const events: StoredEvent[] = [];
    const limit = Math.min(mostEvents + 1, (upTo ?? Infinity) + 1);
    for await (const event of this.log.readStream(stream, { limit }))
      if (told?.(event.type) ?? true) events.push(event);
    if (events.length > mostEvents)
      throw new ProblemException(
        409,
        'bundle-too-long',
        `${stream} has more than ${mostEvents} events（${stream} 的事件超过 ${mostEvents} 条）.`,
      );
    const proved = await Promise.all(events.map((event) => this.proofs.pathOf(event, size)));
    return events.flatMap((event, at) => {
      const path = proved[at];
      return path ? [{ event: bundled(event), ...path }] : [];
    });
  }
}
