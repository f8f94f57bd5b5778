import type { Act, MessageOf } from '#domain/kernel';
import { mustBeStranger, workingFor } from '../../desk/authority.js';
import { postingPapers } from '../../desk/public-notice.js';
import { correctingService } from '../../desk/service-correction.js';
import { type Of, servingPapers } from '../../desk/serving.js';
import { forms } from '../../documents/forms.js';
import { headOver, papersOf } from '../licence.papers.js';
import { heldCommand, type HeldLicence } from '../licence.state.js';

/** Everything that is written to the holder after the grant. */
const codes = [
  forms.renewed,
  forms.suspended,
  forms.annulled,
  forms.recalled,
  forms.revoked,
  forms.cancelled,
].map(({ code }) => code);

const itsOffice = ({ grant, holder }: HeldLicence, act: Act): string => {
  const person = workingFor(act, grant.organ);
  mustBeStranger(act, holder, person);
  return person;
};

/** How papers of a licence reach its holder. */
export const serving: Of<HeldLicence> = {
  codes,
  receipt: forms.licenceService,
  correction: forms.licenceServiceCorrected,
  papersOf,
  who: itsOffice,
  head: (licence, act) => headOver(licence, act, false),
};

/** What ends a licence, or takes it away for a time, reaches the holder（撤销、撤回等文书送达）. */
export const servePapers = heldCommand('ServePapers', servingPapers(serving));

export type ServePapers = MessageOf<typeof servePapers>;

/** They are posted to the public where no other way reached the holder（公告送达）. */
export const postPublicNotice = heldCommand('PostPublicNotice', postingPapers(serving));

export type PostPublicNotice = MessageOf<typeof postPublicNotice>;

/** They reached the holder on another day than was recorded（更正送达日期）. */
export const correctService = heldCommand('CorrectService', correctingService(serving));

export type CorrectService = MessageOf<typeof correctService>;
