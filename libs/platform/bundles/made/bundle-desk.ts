import { Injectable } from '@nestjs/common';
import { type Envelope, restedOn } from '#domain/kernel';
import { ProblemException } from '#platform/http';
import { LiveLaw } from '#platform/law-now';
import { EventLog, type StoredEvent } from '#platform/log';
import { ProofDesk } from '#platform/transparency';
import { inFile } from '../verifier/check.js';
import type { Bundle, Proved } from '../verifier/shapes.js';
import { bundled, lawOf } from './grounds.js';
import { ReliedOn } from './relied-on.js';

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
    const bundle: Bundle = {
      format: 'work-safety/bundle@1',
      stream,
      events,
      reliedOn,
      checkpoint,
      keys: await this.proofs.keys(),
      ...lawOf(all, this.law),
    };
    return inFile(bundle);
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
