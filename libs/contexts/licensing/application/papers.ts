import type { Act } from '#domain/kernel';
import type { NumberedDocument, Paper } from '#domain/procedure';
import { signedPaper } from '../desk/papers.js';
import type { Filed } from './application.shape.js';
import { itemOf } from './authority.js';

/**
 * The next paper of this application. It names the applicant and the item beside the organ and the
 * day.
 */
export const paper = (
  application: Filed,
  act: Act,
  form: Paper,
  content: object,
): NumberedDocument => {
  const { received, papers } = application;
  const to = { to: received.asking.applicant.name, item: itemOf(application).name.zh };
  return signedPaper({ ...received, papers }, act, form, { ...to, ...content });
};
