import { type EventLog, LiveFold } from '#platform/log';
import { type Instant, partsOf, type Recorded } from '#domain/kernel';
import { type SeriesEvent, seriesStream } from './series.js';

/** A number that is neither used nor voided: whose it is, and since when. */
export type OpenNumber = Readonly<{
  series: string;
  subject: string;
  serial: number;
  since: Instant;
}>;

type Open = Map<string, OpenNumber>;

const noted = (open: Open, { type, data, stream, envelope }: Recorded<SeriesEvent>): Open => {
  const { serial, subject } = data;
  const series = partsOf(stream)!.id;
  const key = `${series}|${serial}`;
  if (type === 'NumberReserved')
    open.set(key, { series, subject, serial, since: envelope.recordedAt });
  else open.delete(key);
  return open;
};

/** The open numbers of a district as the log tells them, kept abreast of it for whoever settles them. Fails closed. */
export class OpenNumbers {
  private readonly live: LiveFold<Open, SeriesEvent>;

  constructor(log: EventLog, district: string, onTrouble: (error: unknown) => void = () => {}) {
    this.live = new LiveFold<Open, SeriesEvent>(log, {
      name: 'numbers',
      district,
      kinds: [seriesStream],
      initial: new Map(),
      fold: noted,
      onTrouble,
    }).start();
  }

  /** Resolves once all that lay in the log at the start is known. */
  get ready(): Promise<void> {
    return this.live.ready;
  }

  all(): readonly OpenNumber[] {
    return [...this.live.current().values()];
  }

  /** How it is, for the health of the process. */
  health() {
    return this.live.health((open) => `${open.size} open`);
  }

  /** Stops following. */
  stop(): Promise<void> {
    return this.live.stop();
  }
}
