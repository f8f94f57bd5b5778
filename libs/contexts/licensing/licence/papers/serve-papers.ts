import type { Act, MessageOf } from '#domain/kernel';
import { mustBeStranger, workingFor } from '../../desk/authority.js';
import { servingPapers } from '../../desk/serving.js';
import { forms } from '../../documents/forms.js';
import { papersOf } from '../licence.papers.js';
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

/** What ends a licence, or takes it away for a time, reaches the holder（撤销、撤回等文书送达）. */
export const servePapers = heldCommand(
  'ServePapers',
  servingPapers<HeldLicence>({ codes, receipt: forms.licenceService, papersOf, who: itsOffice }),
);

export type ServePapers = MessageOf<typeof servePapers>;
