import { instant, type Role } from '#domain/kernel';
import type { Samples } from '#testing';
import { applicationNoun } from './application/application.noun.js';
import { applicationSamples } from './application/application.samples.examples.js';
import { barNoun } from './bar/bar.noun.js';
import { barSamples } from './bar/bar.samples.examples.js';
import { bundleNoun } from './bundle/bundle.noun.js';
import { bundleSamples } from './bundle/bundle.samples.examples.js';
import { licenceNoun } from './licence/licence.noun.js';
import { licenceSamples } from './licence/licence.samples.examples.js';
import { openingNoun } from './opening/opening.noun.js';
import { openingSamples } from './opening/opening.samples.examples.js';
import { type OwnGrantEvent, ownGrantNoun } from './own-grant/own-grant.noun.js';
import { act, as } from './samples.examples.js';

const somebody = (role: Role) => as('he')(role);
const office = { act, somebody };

const file = 'application-1';
const details = { item: 'hazchem-business' };
const heldGrant: OwnGrantEvent = {
  type: 'GrantHeld',
  data: { ...details, file, attempt: 'a1', at: instant('2026-09-07T01:00:00.000Z') },
};
const grants: Samples<typeof ownGrantNoun> = {
  HoldName: { history: [], data: { matter: file, attempt: 'a1', details } },
  ConfirmName: { history: [heldGrant], data: { matter: file, details } },
  GiveUpName: { history: [heldGrant], data: { matter: file, attempt: 'a1', reason: '未受理' } },
  ReleaseName: { history: [heldGrant], data: { matter: file, attempt: 'a1', reason: '已注销' } },
};

/**
 * For each command of licensing a history in which it does something; several nouns have a command
 * of one name.
 */
export const tried = [
  { ...office, noun: applicationNoun, samples: applicationSamples },
  { ...office, noun: bundleNoun, samples: bundleSamples },
  { ...office, noun: licenceNoun, samples: licenceSamples },
  { ...office, noun: barNoun, samples: barSamples },
  { ...office, noun: openingNoun, samples: openingSamples },
  { ...office, noun: ownGrantNoun, samples: grants },
];
