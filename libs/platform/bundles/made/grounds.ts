import type { Envelope } from '#domain/kernel';
import type { LiveLaw } from '#platform/law-now';
import type { StoredEvent } from '#platform/log';
import type { BundledEvent, Grounds } from '../verifier/shapes.js';

/** An event as it goes into a file: as the store holds it, without where it lies. */
export const bundled = ({
  stream,
  revision,
  id,
  type,
  data,
  metadata,
}: StoredEvent): BundledEvent => ({ stream, revision, id, type, data, metadata });

const clockCalendars = ({ data }: BundledEvent): readonly string[] =>
  (data.clocks ?? []).flatMap((change) => (change.op === 'stop' ? [] : [change.set.calendar]));

/** The law and the calendar that something beside the events was reckoned by. */
export type ReckonedBy = Readonly<{ law: string; calendar: string }>;

/**
 * The law and the calendars that events name, and those that something else was reckoned by, as
 * far as this process knows them.
 */
export const lawOf = (
  events: readonly BundledEvent[],
  law: Pick<LiveLaw, 'said' | 'known'>,
  besides: readonly ReckonedBy[] = [],
): Pick<Grounds, 'laws' | 'calendars'> => {
  const named = events.map(({ metadata }) => (metadata as Partial<Envelope>).law ?? '');
  const digests = new Set([...named, ...besides.map((one) => one.law)]);
  const versions = new Set([
    ...events.flatMap(clockCalendars),
    ...besides.map((one) => one.calendar),
  ]);
  return {
    laws: Object.fromEntries(
      [...digests].flatMap((digest) => {
        const said = law.said(digest);
        return said ? [[digest, said] as const] : [];
      }),
    ),
    calendars: Object.fromEntries(
      law
        .known()
        .filter(({ version }) => versions.has(version))
        .map(({ version, notices, local }) => [version, { notices, local }] as const),
    ),
  };
};
