import type { Act } from '#domain/kernel';
import type { PapersOf } from '#domain/procedure';
import { signed } from '../desk/papers.js';
import type { Filed } from './application.shape.js';
import { itemOf } from './authority.js';

/** The papers of this application. Each names the applicant and the item. */
export const papersOf = (application: Filed, act: Act): PapersOf => {
  const { organ, year, serial, asking } = application.received;
  const told = { to: asking.applicant.name, item: itemOf(application).name.zh };
  return signed({ organ, year, serial, papers: application.papers }, act, told);
};
