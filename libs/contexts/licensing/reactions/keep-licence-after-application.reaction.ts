import type { Reaction } from '#domain/kernel';
import type { ApplicationEvent } from '../application/application.events.js';
import { applicationStream } from '../application/application.stream.js';
import type { CertificateIssued } from '../application/decision/decision.events.js';
import { barStream } from '../bar/bar.stream.js';
import { licenceStream } from '../licence/licence.stream.js';
import { idIn } from './stream-id.js';

const to = (licence: string, type: string, data: object) => [
  { category: licenceStream.category, id: licence, type, data },
];

/** What a served certificate does to its licence: begin it, renew it, change it. */
const served = ({ licence, number, effect }: CertificateIssued['data'], application: string) => {
  if (effect.kind === 'grant') return to(licence, 'GrantLicence', { grant: effect.grant });
  const { kind, ...what } = effect;
  return kind === 'renewal'
    ? to(licence, 'RenewLicence', { application, number, ...what })
    : to(licence, 'ChangeLicence', { application, ...what });
};

/** Ends the protection of a renewal that came to nothing. */
const ended = (licence: string | undefined, application: string, because: string) =>
  licence === undefined ? [] : to(licence, 'EndRenewal', { application, because });

/** The register of licences follows the applications. */
export const keepLicenceAfterApplication: Reaction<ApplicationEvent> = {
  name: 'keep-licence-after-application',
  from: applicationStream,
  on: {
    ApplicationReceived: ({ asking, receivedAt: filedAt }) =>
      asking.purpose === 'renewal' && asking.licence !== undefined
        ? to(asking.licence, 'FileRenewal', { application: asking.applicationId, filedAt })
        : [],
    CertificateIssued: (data, { stream }) => served(data, idIn(stream)),
    FilingConfirmed: ({ grant }) => to(grant.licence, 'GrantLicence', { grant }),
    FilingDeemed: ({ grant }) => to(grant.licence, 'GrantLicence', { grant }),
    ApplicationRefused: ({ renews, bar, decidedOn }, { stream, id }) => [
      ...ended(renews, idIn(stream), 'refused'),
      ...(bar ? [barred(bar, id, decidedOn)] : []),
    ],
    ApplicationWithdrawn: ({ renews }, { stream }) => ended(renews, idIn(stream), 'withdrawn'),
    ApplicationTerminated: ({ renews }, { stream }) => ended(renews, idIn(stream), 'terminated'),
    ApplicationNotAccepted: ({ renews }, { stream }) => ended(renews, idIn(stream), 'not-accepted'),
    LicenceNotRequired: ({ renews }, { stream }) => ended(renews, idIn(stream), 'not-accepted'),
  },
};

/** The bar that a refusal or an annulment brings, known by the event it follows from. */
export const barred = (
  bar: Readonly<{ rule: string; subject: string; item?: string }>,
  source: string,
  from: string,
) => ({
  category: barStream.category,
  id: bar.subject,
  type: 'RecordBar',
  data: { barId: source, kind: 'reapplication', source, from, ...bar },
});
