import { issuing, type OnPaper } from '#platform/papers';
import { applicationNoun } from '../application/application.noun.js';
import type { FiledMaterial } from '../application/intake/intake.events.js';
import { bundleNoun } from '../bundle/bundle.noun.js';
import { catalogue } from '../catalogue/catalogue.js';
import { deskAndApplicants } from '../desk/roles.js';
import type { Applicant } from '../desk/party.js';
import { innerPapers } from '../documents/forms.js';
import { licenceNoun } from '../licence/licence.noun.js';
import { licencePapersEnded } from './papers/licence-papers-ended.js';
import { licensingEventLabels } from '../projections/licensing-event-labels.js';

/** Items and materials as the catalogue of the desk names them. */
const called = Object.fromEntries(
  catalogue.flatMap(({ id, name, materials }) =>
    [{ id, name }, ...materials].map((one) => [one.id, one.name.zh] as const),
  ),
);

const ofParty = (organ: string, { id, kind, name, creditCode }: Applicant): OnPaper => ({
  organ,
  party: { id, kind, name, ...(creditCode !== undefined && { creditCode }) },
  called,
});

/** A file that was handed in is called by its name, not by its digest. */
const named = (onPaper: OnPaper, materials: readonly FiledMaterial[]): OnPaper => ({
  ...onPaper,
  called: {
    ...called,
    ...Object.fromEntries(materials.map(({ sha256, file }) => [sha256, file] as const)),
  },
});

const issued = { types: Object.keys(licensingEventLabels), by: deskAndApplicants };

/** The papers of the licensing desk（行政许可文书）. */
export const licensingPapers = [
  issuing(applicationNoun, { ...issued, internal: innerPapers }, (state) =>
    state.status === 'none'
      ? undefined
      : named(
          ofParty(state.received.organ, state.received.asking.applicant),
          state.received.materials,
        ),
  ),
  issuing(bundleNoun, issued, (state) =>
    state.status === 'none'
      ? undefined
      : named(ofParty(state.opened.leadOrgan, state.opened.applicant), state.opened.materials),
  ),
  issuing(licenceNoun, { ...issued, ends: licencePapersEnded }, (state) =>
    state.status === 'none' ? undefined : ofParty(state.grant.organ, state.holder),
  ),
];
