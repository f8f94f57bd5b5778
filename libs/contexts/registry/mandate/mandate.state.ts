import { commandsOf, type Evolve, type LocalDate, unknown } from '#domain/kernel';
import type { MandateEvent, MandateText } from './mandate.events.js';

export type Mandate = Readonly<{ status: 'not granted' }> | GrantedMandate;

/** Also what the directory answers from. */
export type GrantedMandate = Readonly<{
  status: 'granted';
  text: MandateText;
  published?: Readonly<{ publishedOn: LocalDate; url: string }>;
  revoked?: Readonly<{ from: LocalDate; reason: string }>;
}>;

/** Declares commands of mandates. */
export const mandateCommand = commandsOf<Mandate, MandateEvent>();

/** The mandate, or 404: there is none with this id. */
export const grantedMandate = (mandate: Mandate): GrantedMandate =>
  mandate.status === 'granted'
    ? mandate
    : unknown('mandate-unknown', 'There is no such mandate（无此委托或下放）.');

const changed = (mandate: Mandate, change: Partial<GrantedMandate>): Mandate =>
  mandate.status === 'granted' ? { ...mandate, ...change } : mandate;

export const evolveMandate: Evolve<Mandate, MandateEvent> = {
  MandateGranted: (_, { text }) => ({ status: 'granted', text }),
  MandatePublished: (mandate, { publishedOn, url }) =>
    changed(mandate, { published: { publishedOn, url } }),
  MandateRevoked: (mandate, { from, reason }) => changed(mandate, { revoked: { from, reason } }),
};
