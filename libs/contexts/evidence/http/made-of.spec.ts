import { Refusal } from '#domain/kernel';
import { rowAfter } from '#testing';
import { notPrepared, prepared, taken } from '../exhibit/exhibit.examples.js';
import { exhibitRegister } from '../projections/exhibit-register.js';
import type { ExhibitRow } from '../projections/exhibit-row.js';
import type { ExhibitEvent } from '../exhibit/exhibit.events.js';
import { madeOf } from './made-of.js';

const rowOf = (...events: readonly ExhibitEvent[]): ExhibitRow =>
  rowAfter(exhibitRegister, ...events);
const refusedBy = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
  }
  return 'none';
};
const { copy } = prepared.data;

describe('What was made of an exhibit', () => {
  it('is owed while nothing is made, and where nothing could be', () => {
    for (const events of [[taken], [taken, notPrepared]])
      for (const what of ['copy', 'thumbnail', 'metadata'] as const)
        expect(refusedBy(() => madeOf(rowOf(...events), what))).toBe('copy-owed');
  });

  it('is none of it where the copy is there, and the file has neither picture nor metadata', () => {
    const row = rowOf(taken, { ...prepared, data: { copy } });
    expect(madeOf(row, 'copy')).toEqual(copy);
    for (const what of ['thumbnail', 'metadata'] as const)
      expect(refusedBy(() => madeOf(row, what))).toBe('nothing-of-the-kind');
  });
});
