import { type Act, localDate } from '#domain/kernel';
import { itemOn, materialsFor } from '../catalogue/catalogue.js';
import type { Facts, Purpose } from '../catalogue/item.js';
import { bureau, by, hash, told } from '../desk.examples.js';
import { type ApplicationCommand, applicationNoun } from './application.noun.js';
import type { ApplicationEvent } from './application.events.js';
import type { Asking, FiledMaterial } from './intake/intake.events.js';
import type { ReceiveApplication } from './intake/receive-application.js';

// One story, told in every test of this aggregate: a builder brings the design of a project, and it
// is approved.

export const receivedOn = '2026-09-07';
export const acceptedOn = '2026-09-09';

export const asking: Asking = {
  applicationId: 'application-1',
  item: 'design-review',
  purpose: 'new',
  applicant: {
    kind: 'organisation',
    id: 'enterprise-1',
    name: '江海化工有限公司',
    creditCode: '91440704MA0000001X',
    industry: '2614',
    principal: 'token-principal-1',
  },
  facts: {},
  channel: 'window',
};

/** All the papers that an item asks for, or all but some. */
export const papers = (
  item: string,
  without: readonly string[] = [],
  of: Readonly<{ purpose?: Purpose; facts?: Facts }> = {},
): readonly FiledMaterial[] =>
  materialsFor(itemOn(item, localDate(receivedOn)), of.purpose ?? 'new', of.facts ?? {})
    .filter(({ id }) => !without.includes(id))
    .map(({ id, form }) => ({ material: id, form, sha256: hash(id), file: `${id}.pdf` }));

export const receive = (
  change: Partial<Asking> = {},
  materials = papers(change.item ?? asking.item, [], {
    purpose: change.purpose ?? 'new',
    facts: change.facts ?? {},
  }),
): ReceiveApplication => ({
  type: 'ReceiveApplication',
  data: { asking: { ...asking, ...change }, organ: bureau, year: 2026, serial: 12, materials },
});

export type Step = readonly [ApplicationCommand, Act];

export const standing = {
  checkedAt: by('pan', receivedOn).now,
  subjects: ['enterprise-1', 'token-principal-1'],
  bars: [],
  blacklisted: false,
};

/** The steps of the story by name, so that tests can leave one out or put another in its place. */
export const steps = {
  received: [receive(), by('lin', receivedOn)],
  accepted: [{ type: 'AcceptApplication', data: {} }, by('lin', acceptedOn)],
  assigned: [{ type: 'AssignReviewer', data: { reviewer: 'rao' } }, by('pan', '2026-09-15')],
  signed: [
    {
      type: 'SignReview',
      data: {
        opinion: 'grant',
        evidence: papers('design-review').map(({ sha256 }) => sha256),
        grounds: [{ text: '设计符合要求', evidence: hash('design-chapter') }],
      },
    },
    by('rao', '2026-09-21'),
  ],
  approved: [
    { type: 'ApproveApplication', data: { terms: { project: '储罐改造' }, standing } },
    by('pan', '2026-09-22'),
  ],
  issued: [
    {
      type: 'IssueCertificate',
      data: {
        licence: 'licence-1',
        certificateSerial: 3,
        place: '江海',
        method: 'direct',
        receipt: hash('receipt'),
      },
    },
    by('cai', '2026-09-24'),
  ],
} as const satisfies Record<string, Step>;

/** A history of steps. */
export const tale = (...parts: readonly Step[]): readonly ApplicationEvent[] =>
  told(applicationNoun, ...parts);
export const received = tale(steps.received);
export const accepted = tale(steps.received, steps.accepted);
export const underReview = tale(steps.received, steps.accepted, steps.assigned);
export const reviewed = tale(steps.received, steps.accepted, steps.assigned, steps.signed);
export const approved = tale(
  steps.received,
  steps.accepted,
  steps.assigned,
  steps.signed,
  steps.approved,
);
