import 'reflect-metadata';
import type { AnyNoun } from '#domain/kernel';
import { declaredNouns } from '../catalogue/all-nouns.js';
import { drawingUp, issued } from './issued.js';

// No two papers of the product share a number: one matter counts its papers by their code, and the
// serial is its own.

/** Codes that papers of more than one kind of matter bear, and why their numbers differ. */
const shared: Readonly<Record<string, string>> = {
  许收: 'a bundle takes a serial of its own, beside those of its applications',
  许期: 'a bundle takes a serial of its own, beside those of its applications',
};

/** A number whose serial is nought. */
const nought = /〕0(-\d+)?号$/;

/** Kinds of matter that are taken over from paper, by a command that says so. */
const fromPaper = declaredNouns.filter(({ commands }) =>
  commands.some(({ name, asks }) => 'takenOver' in asks || /TakeOver|OnPaper/.test(name)),
);

/** The least serial that may be told when one is taken over; nothing where none is told. */
const leastSerial = ({ commands }: AnyNoun): unknown =>
  commands
    .filter(({ asks }) => 'takenOver' in asks)
    .map(({ asks }) => (asks['serial'] as { min?: number } | undefined)?.min)
    .find((least) => least !== undefined);

const numbersItsPapers = (noun: AnyNoun): boolean =>
  drawingUp.some((one) => one.noun === noun && one.papers.some(({ number }) => number));

describe('DOC-4 numbers of papers', () => {
  it('have a serial, whatever matter draws them up', () =>
    expect(issued.flatMap(({ number = '' }) => (nought.test(number) ? [number] : []))).toEqual([]));

  it('of two kinds of matter bear codes of their own, or serials that no other has', () => {
    const byCode = new Map<string, Set<string>>();
    for (const { noun, papers } of drawingUp)
      for (const { code, number } of papers)
        if (number !== undefined)
          byCode.set(code, (byCode.get(code) ?? new Set<string>()).add(noun.category));
    const both = [...byCode].filter(([, nouns]) => nouns.size > 1).map(([code]) => code);
    expect(both.toSorted()).toEqual(Object.keys(shared).toSorted());
  });

  it('of what is taken over stand on that paper, or are taken here with the first paper', () => {
    expect(fromPaper.length).toBeGreaterThan(2);
    const without = fromPaper.filter(
      (noun) => !noun.numberedLate && leastSerial(noun) !== 1 && numbersItsPapers(noun),
    );
    expect(without.map(({ category }) => category)).toEqual([]);
  });
});
