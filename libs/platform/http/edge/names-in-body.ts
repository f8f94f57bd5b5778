import type { FieldFault } from '../problems/problem.js';
import { bounds, faultsTold } from '../fields/bounds.js';
import { fieldsNotValid, isOfEveryObject, notAsked } from '../fields/validation.js';

/** Where the reader stands: in an object with the names it has seen, or at a place of a list. */
type Inside = { names?: Set<string>; at: string | number };

const token = /("[^"\\]*(?:\\[\s\S][^"\\]*)*")(\s*:)?|[{}[\],]/g;

const pathOf = (inside: readonly Inside[]): string => inside.map(({ at }) => at).join('.');

/** A name as it is meant, however it is escaped. What is no JSON is told by who reads the body. */
const nameIn = (written: string): string | undefined => {
  try {
    return JSON.parse(written) as string;
  } catch {
    return undefined;
  }
};

const faultOf = (name: string, names: ReadonlySet<string>, field: string): FieldFault[] => {
  if (isOfEveryObject(name)) return [notAsked(field, name)];
  if (!names.has(name)) return [];
  const message = `${name} is sent twice in one part（同一对象内字段重复）`;
  return [{ field, rule: 'once', message }];
};

const opens = (written: string): Inside | undefined => {
  if (written === '{') return { names: new Set(), at: '' };
  return written === '[' ? { at: 0 } : undefined;
};

const named = (written: string, inside: readonly Inside[]): readonly FieldFault[] => {
  const part = inside.at(-1);
  const name = nameIn(written);
  if (name === undefined || part?.names === undefined) return [];
  part.at = name;
  const faults = faultOf(name, part.names, pathOf(inside));
  part.names.add(name);
  return faults;
};

const closes: ReadonlySet<string> = new Set(['}', ']']);

/** Goes one sign further, and tells what is wrong with a name that it meets. */
const read = (
  inside: Inside[],
  [written, text, colon]: RegExpMatchArray,
): readonly FieldFault[] => {
  const begins = opens(written);
  if (begins) inside.push(begins);
  else if (closes.has(written)) inside.pop();
  const part = inside.at(-1);
  if (written === ',' && typeof part?.at === 'number') part.at += 1;
  return text && colon ? named(text, inside) : [];
};

/**
 * The names that a body may not have, each by its path: what every object has by birth
 * (`constructor`, `__proto__`), and what is sent twice, of which only the last would be heard.
 */
export const namesIn = (body: string): readonly FieldFault[] => {
  const inside: Inside[] = [];
  const faults: FieldFault[] = [];
  for (const sign of body.matchAll(token)) {
    if (faults.length >= faultsTold || inside.length > bounds.depth) break;
    faults.push(...read(inside, sign));
  }
  return faults;
};

/** Refuses a body with such names, before they are lost in what is read of it. */
export const honestNames = (_: unknown, __: unknown, body: Buffer): void => {
  const faults = namesIn(body.toString('utf8'));
  if (faults.length > 0) throw fieldsNotValid(faults);
};
