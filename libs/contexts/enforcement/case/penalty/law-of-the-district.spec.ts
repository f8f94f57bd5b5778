import { lawBook, standardCatalogue } from '#domain/law';
import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import { before, otherwise, story } from '../stories/case.examples.js';
import { proposal } from '../stories/matter.examples.js';

const given = decisions(caseNoun);

/** The law as it would be with that much at most under WSL 101. */
const atMost = (maxFen: number) =>
  lawBook({
    entries: standardCatalogue.entries.map((entry) =>
      entry.id === 'WSL-101'
        ? { ...entry, fines: entry.fines!.map((range) => ({ ...range, minFen: 0, maxFen })) }
        : entry,
    ),
  });

describe('LAW-13 A fine', () => {
  const decide = (maxFen: number) =>
    given(...before('decided')).when(otherwise('decided', { items: proposal.items }), {
      ...story.decided.act,
      law: atMost(maxFen),
    });

  it('is held against the law that the decision goes by, not another copy of it', () => {
    decide(2_999_999).refuses('fine-above-range');
    expect(decide(3_000_000).events()).toHaveLength(1);
  });
});
