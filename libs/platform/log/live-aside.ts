import { asideStream, type EventSetAside, type Recorded } from '#domain/kernel';
import type { EventLog } from './event-log.js';
import { LiveFold } from './live-fold.js';
import type { Follower } from './store-watch.js';
import { type Asides, EventsAside, nothingAside, type SetAside } from './set-aside.js';

type ByStream = ReadonlyMap<string, Asides>;

const heeded = (known: ByStream, { data, envelope }: Recorded<EventSetAside>): ByStream => {
  const { stream, orderedBy, ...event } = data;
  const { actor, recordedAt: at } = envelope;
  const by = orderedBy ?? (actor.kind === 'person' ? actor.id : actor.name);
  const one: SetAside = { ...event, by, actor, at };
  return new Map(known).set(stream, new Map(known.get(stream)).set(data.eventId, one));
};

/**
 * The orders of operators as the log tells them, kept abreast of it in each process that decides,
 * reads or projects.
 */
export class LiveAside extends EventsAside {
  private readonly live: LiveFold<ByStream, EventSetAside>;

  constructor(log: EventLog, district: string, onTrouble: (error: unknown) => void = () => {}) {
    super();
    this.live = new LiveFold<ByStream, EventSetAside>(log, {
      name: 'events set aside',
      district,
      kinds: [asideStream],
      initial: new Map(),
      fold: heeded,
      onTrouble,
    }).start();
  }

  /** For whoever watches over the followers of the process. */
  get follower(): Follower {
    return this.live;
  }

  get ready(): Promise<void> {
    return this.live.ready;
  }

  in(stream: string): Asides {
    return this.live.current().get(stream) ?? nothingAside.in(stream);
  }

  all(): readonly SetAside[] {
    return [...this.live.current().values()].flatMap((asides) => [...asides.values()]);
  }

  /** How it is, for the health of the process. */
  health() {
    return this.live.health((known) => `${known.size} streams`);
  }

  /** Stops following, when the process ends. */
  onModuleDestroy(): Promise<void> {
    return this.live.stop();
  }
}
