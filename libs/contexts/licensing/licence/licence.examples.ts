import { type Act, localDate } from '#domain/kernel';
import { seeingTold } from '#testing';
import { bureau, reacting, told } from '../desk.examples.js';
import type { Grant } from './grant.js';
import { type LicenceCommand, licenceNoun } from './licence.noun.js';
import type { LicenceEvent } from './licence.events.js';
import { licenceReference } from './licence.reference.js';

// One story, told in every test of this aggregate: a licence to sell fireworks, valid for two
// years.

export const grant: Grant = {
  licence: 'licence-1',
  number: '（粤）LS〔2026〕000003-1',
  item: 'fireworks-retail',
  itemVersion: localDate('2013-12-01'),
  holder: {
    kind: 'organisation',
    id: 'enterprise-1',
    name: '江海烟花店',
    industry: '5299',
    principal: 'token-principal-1',
  },
  terms: { manager: '王', address: '江海区一号', kinds: 'C、D级', maximumStock: '60箱' },
  validFrom: localDate('2026-09-22'),
  validTo: localDate('2028-09-21'),
  organ: bureau,
  application: 'application-1',
  year: 2026,
  serial: 12,
  origin: 'granted',
};

export const granting = (change: Partial<Grant> = {}): LicenceCommand => ({
  type: 'GrantLicence',
  data: { grant: { ...grant, ...change } },
});

export type Step = readonly [LicenceCommand, Act];
export const grantedStep: Step = [granting(), reacting('2026-09-22')];
export const tale = (...parts: readonly Step[]): readonly LicenceEvent[] =>
  told(licenceNoun, ...parts);
export const granted = tale(grantedStep);

/** The same grant for another item. */
export const grantedFor = (change: Partial<Grant>): readonly LicenceEvent[] =>
  tale([granting(change), reacting('2026-09-22')]);

/** An act about that licence, which stands as this history says. */
export const aboutLicence = (
  act: Act,
  history: readonly LicenceEvent[] = granted,
  id = 'licence-1',
): Act => seeingTold(act, licenceReference, id, history);
