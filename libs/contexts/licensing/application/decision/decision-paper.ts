import type { Act, LocalDate } from '#domain/kernel';
import type { Paper } from '#domain/procedure';
import type { Terms } from '../../desk/party.js';
import { forms } from '../../documents/forms.js';
import type { Filed } from '../application.shape.js';
import { licenceOf } from './term-of-grant.js';

type Granted = Readonly<{ terms: Terms; validFrom: LocalDate; validTo?: LocalDate }>;

/**
 * The decision that grants it, by what was applied for: a licence, a change of one, or its renewal,
 * the last two of the licence that they name（准予许可、变更、延续决定书; LL 38, 49, 50）.
 */
export const decisionOn = (
  application: Filed,
  granted: Granted,
  act: Act,
): readonly [Paper, object] => {
  const { purpose, changes } = application.received.asking;
  if (purpose === 'new') return [forms.granted, { ...granted, purpose }];
  const number = licenceOf(application, act)?.number;
  if (purpose === 'renewal') return [forms.renewed, { number, ...granted }];
  return [forms.changed, { number, changes, ...granted }];
};

/** What stands on the certificate, in the order of its item whoever typed it（许可证载明事项）. */
export const inOrder = (terms: Terms, order: readonly string[]): Terms =>
  Object.fromEntries(order.flatMap((term) => (term in terms ? [[term, terms[term]!]] : [])));
