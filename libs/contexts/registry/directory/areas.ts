import { newest } from '../shared/dated.js';
import type { Directory } from './directory.js';
import { entriesOf } from './table.js';

type Organs = Directory['organs'];

const districtDigits = 6;
const streetDigits = 9;

/** The name of the area without what its organ is called by: 江海区人民政府 is of 江海区. */
const placeOf = (name: string): string =>
  name.replace(/(?:办事处|人民政府|村民委员会|居民委员会)(?:（.*）)?$/u, '').trim();

const known = new WeakMap<Organs, ReadonlyMap<string, string | undefined>>();

/** The areas of all organs with their names; gathered once for each version of the register. */
const areasOf = (organs: Organs): ReadonlyMap<string, string | undefined> => {
  const gathered = known.get(organs);
  if (gathered) return gathered;
  const areas = new Map<string, string | undefined>();
  for (const [, organ] of entriesOf(organs)) {
    if (organ.status !== 'registered') continue;
    const name = newest(organ.names).value;
    const place = placeOf(name);
    areas.set(organ.area, place === name ? areas.get(organ.area) : place);
  }
  known.set(organs, areas);
  return areas;
};

/** The streets of our districts are those that have an organ; of other districts none is known. */
export const isAreaIn = (organs: Organs, code: string): boolean => {
  const areas = areasOf(organs);
  const isOurs = areas.has(code.slice(0, districtDigits));
  return !isOurs || code.length === districtDigits || areas.has(code.slice(0, streetDigits));
};

/** What an area is called, by the government, street office or committee that has it. */
export const areaNameIn = (organs: Organs, code: string): string | undefined =>
  areasOf(organs).get(code);
