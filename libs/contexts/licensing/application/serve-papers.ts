import type { Act, MessageOf } from '#domain/kernel';
import { actedBy, inOrgan, workingFor } from '../desk/authority.js';
import { postingPapers } from '../desk/public-notice.js';
import { correctingService } from '../desk/service-correction.js';
import { type Of, servingPapers } from '../desk/serving.js';
import { forms } from '../documents/forms.js';
import { type Filed, filedCommand } from './application.shape.js';
import { mustBeDisinterested, ofOrgan } from './authority.js';
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

/** How papers of an application reach the applicant. */
export const serving: Of<Filed> = {
  codes,
  receipt: forms.service,
  correction: forms.serviceCorrected,
  papersOf,
  who: itsOffice,
  head: ofOrgan,
};

/** A refusal, a non-acceptance, a notice reach the applicant（不予许可、不予受理等文书送达）. */
export const servePapers = filedCommand('ServePapers', servingPapers(serving));

export type ServePapers = MessageOf<typeof servePapers>;

/** They are posted to the public where no other way reached the applicant（公告送达）. */
export const postPublicNotice = filedCommand('PostPublicNotice', postingPapers(serving));

export type PostPublicNotice = MessageOf<typeof postPublicNotice>;

/** They reached the applicant on another day than was recorded（更正送达日期）. */
export const correctService = filedCommand('CorrectService', correctingService(serving));

export type CorrectService = MessageOf<typeof correctService>;
