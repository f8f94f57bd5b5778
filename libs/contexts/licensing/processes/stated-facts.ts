import type { LocalDate } from '#domain/kernel';
import { ProblemException } from '#platform/http';
import { itemOn } from '../catalogue/catalogue.js';
import { faultsIn } from '../catalogue/facts.js';
import type { Facts, Purpose } from '../catalogue/item.js';

type Stated = Readonly<{ item: string; purpose: Purpose; facts: Facts }>;

/**
 * The facts of a matter are the fields of its item（申请事实）: known, of their form, and those
 * that say which organ is competent stated. Throws a 400 that names each field; 404 for an item
 * that there is not.
 */
export const mustStateFacts = ({ item, purpose, facts }: Stated, on: LocalDate, at = ''): void => {
  const faults = faultsIn(itemOn(item, on), purpose, facts);
  if (faults.length === 0) return;
  throw new ProblemException(
    400,
    'facts-not-stated',
    'The facts of this item are not stated as it asks for them（申请事实填写有误）.',
    faults.map((fault) => ({ ...fault, field: `${at}${fault.field}` })),
  );
};
