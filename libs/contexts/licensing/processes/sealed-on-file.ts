import { type CitizenEvent, citizenStream } from '#contexts/registry/contract';
import { readable, type Reading } from '#platform/log';
import { type Event, type StreamKind, streamName } from '#domain/kernel';
import type { ApplicationEvent } from '../application/application.events.js';
import { applicationStream } from '../application/application.stream.js';
import type { Applicant } from '../desk/party.js';
import type { LicenceEvent } from '../licence/licence.events.js';
import { licenceStream } from '../licence/licence.stream.js';
import type { SealedFile } from '../opening/opening.events.js';

/** A file as far as sealed particulars are concerned. */
export type Sealed = Readonly<{ subject?: string; sealed?: string; organ?: string }>;
type Place = Reading & Readonly<{ district: string }>;

const ofParty = ({ kind, id, name }: Applicant): Sealed =>
  kind === 'citizen' ? { subject: id, sealed: name } : {};

const inApplication = (was: Sealed | undefined, event: ApplicationEvent): Sealed | undefined =>
  event.type === 'ApplicationReceived'
    ? { ...ofParty(event.data.asking.applicant), organ: event.data.organ }
    : was;

const inLicence = (was: Sealed | undefined, event: LicenceEvent): Sealed | undefined => {
  if (event.type === 'LicenceGranted') {
    const { holder, organ } = event.data.grant;
    return { ...ofParty(holder), organ };
  }
  return event.type === 'LicenceChanged'
    ? { ...ofParty(event.data.holder), organ: was?.organ }
    : was;
};

const inRegister = (was: Sealed | undefined, event: CitizenEvent): Sealed | undefined => {
  if (event.type === 'CitizenRegistered')
    return { subject: event.data.entry.citizen, sealed: event.data.entry.sealed };
  return event.type === 'CitizenAmended' ? { ...was, sealed: event.data.sealed } : was;
};

const read = async <E extends Event>(
  place: Place,
  kind: StreamKind<E>,
  id: string,
  fold: (was: Sealed | undefined, event: E) => Sealed | undefined,
): Promise<Sealed | undefined> => {
  let sealed: Sealed | undefined;
  const stream = streamName(kind, place.district, id);
  for await (const event of readable(place, kind, stream)) sealed = fold(sealed, event);
  return sealed;
};

/**
 * Whose particulars a file seals, straight from its history; nothing when there is no such file.
 */
export const sealedOnFile = (
  place: Place,
  { kind, id }: SealedFile,
): Promise<Sealed | undefined> => {
  if (kind === 'application') return read(place, applicationStream, id, inApplication);
  return kind === 'licence'
    ? read(place, licenceStream, id, inLicence)
    : read(place, citizenStream, id, inRegister);
};
