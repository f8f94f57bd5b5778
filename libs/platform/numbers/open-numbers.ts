import type { Reading } from '#platform/log';
import { OpenHolds } from '#platform/reservations';
import { type Instant, partsOf, type Recorded } from '#domain/kernel';
import { type SeriesEvent, seriesStream } from '#domain/procedure';

/** A number that is neither used nor voided: whose it is, and since when. */
export type OpenNumber = Readonly<{
  series: string;
  subject: string;
  serial: number;
  since: Instant;
}>;

/**
 * The open numbers of a district as the log tells them, kept abreast of it for whoever settles
 * them. Fails closed.
 */
export class OpenNumbers extends OpenHolds<SeriesEvent, OpenNumber> {
  constructor(from: Reading, district: string, onTrouble?: (error: unknown) => void) {
    super({ ...from, district }, { name: 'numbers', kind: seriesStream, note }, onTrouble);
  }
}

const note = (
  open: Map<string, OpenNumber>,
  { type, data, stream, envelope }: Recorded<SeriesEvent>,
): void => {
  const { serial, subject } = data;
  const series = partsOf(stream)!.id;
  const key = `${series}|${serial}`;
  if (type === 'NumberReserved')
    open.set(key, { series, subject, serial, since: envelope.recordedAt });
  else open.delete(key);
};
