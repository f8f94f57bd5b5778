import 'reflect-metadata';
import type { Event } from '#domain/kernel';
import type { Register } from '#platform/registers';
import { rowAfter } from '#testing';
import { cases } from './tried-nouns.js';
import { registers } from './registers.js';

// One file for each enterprise（一企一档）: whatever is about a unit has the unit as its party, so
// that `GET /parties/{id}/file` finds it in whatever context it lies.

const ofOrgan = 'those that are tried are of a street; of a unit, the unit is the party';

/** Registers whose matters are about no party, and why. */
const aboutNobody: Readonly<Record<string, string>> = {
  'accidents.indicator-years': 'the figures of a year are of a whole district',
  'appraisal.appraisals': ofOrgan,
  'appraisal.commendations': ofOrgan,
  'appraisal.plan-evaluations': 'the plan is of a whole district',
  'appraisal.vetoes': ofOrgan,
  'duties.duties': 'it names the matter that it is about',
  'equipment.devices': 'a device of the bureau',
  'evidence.exhibits': 'it belongs to matters, and is found in them',
  'hazards.tip-offs': 'what was told of a unit is nobody’s business but the checkers’',
  'papers.forms': 'a form of the district is of no matter',
  'papers.receivers': 'systems of other bodies, which no party has',
  'papers.papers': 'it is of the matter that issued it',
  'supervision.plans': 'a plan is of an organ; its inspections are found at each unit',
};

const longest = (category: string): readonly Event[] =>
  cases
    .filter(({ noun }) => noun.category === category)
    .map(({ sample }) => sample?.history ?? [])
    .reduce((a, b) => (b.length > a.length ? b : a), []);

/** The party of the longest history that is tried; nothing where none opens a row. */
const partyOf = (register: Register): string | undefined => {
  try {
    const row: object = rowAfter(register as never, ...longest(register.from.category));
    return 'partyId' in row ? String(row.partyId) : '';
  } catch {
    return undefined;
  }
};
const tried = registers
  .map((register) => [register.name, partyOf(register)] as const)
  .filter(([, party]) => party !== undefined);

describe('One file for each enterprise', () => {
  it('has what every register keeps of it', () => {
    expect(tried.length).toBeGreaterThan(12);
    const without = tried.filter(([, party]) => !party).map(([name]) => name);
    expect(without.toSorted()).toEqual(Object.keys(aboutNobody).toSorted());
  });
});
