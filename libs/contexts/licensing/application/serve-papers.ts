import type { Act, MessageOf } from '#domain/kernel';
import { actedBy, inOrgan, workingFor } from '../desk/authority.js';
import { servingPapers } from '../desk/serving.js';
import { forms } from '../documents/forms.js';
import { type Filed, filedCommand } from './application.shape.js';
import { mustBeDisinterested } from './authority.js';
import { papersOf } from './papers.js';

/** Served by themselves; what is granted goes with its certificate. */
const codes = [
  forms.notRequired,
  forms.notAccepted,
  forms.supplement,
  forms.supplementCorrected,
  forms.accepted,
  forms.period,
  forms.hearingNotice,
  forms.refused,
  forms.warning,
  forms.terminated,
].map(({ code }) => code);

/** Of the organ, of one that acts in its name, or of the window that took it in. */
const itsOffice = (application: Filed, act: Act): string => {
  const { organ, window } = application.received;
  const person = inOrgan(act, window) ? actedBy(act) : workingFor(act, organ);
  mustBeDisinterested(application, person, act);
  return person;
};

/** A refusal, a non-acceptance, a notice reach the applicant（不予许可、不予受理等文书送达）. */
export const servePapers = filedCommand(
  'ServePapers',
  servingPapers<Filed>({ codes, receipt: forms.service, papersOf, who: itsOffice }),
);

export type ServePapers = MessageOf<typeof servePapers>;
