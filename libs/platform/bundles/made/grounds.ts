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

/** The law and the calendars that events name, as far as this process knows them. */
export const lawOf = (
  events: readonly BundledEvent[],
  law: Pick<LiveLaw, 'said' | 'known'>,
): Pick<Grounds, 'laws' | 'calendars'> => {
  const digests = new Set(events.map(({ metadata }) => (metadata as Partial<Envelope>).law ?? ''));
  const versions = new Set(events.flatMap(clockCalendars));
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
