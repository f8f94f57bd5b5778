import type { Act } from '#domain/kernel';
import { decisions } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import type { NotePaperNumbers } from './note-paper-numbers.js';
import { organRegistered, paperNumbersNoted } from './organ.examples.js';
import { organNoun } from './organ.noun.js';

const given = decisions(organNoun)(organRegistered);
const { organ } = organRegistered.data;
const { takenOver } = paperNumbersNoted.data;
const keptSince = (day: string): Act => {
  const now = act();
  const facts = { ...now.registry.organ(organ)!, keptHereSince: date(day) };
  return { ...now, registry: { ...now.registry, organ: () => facts } };
};
const note = (data: Partial<NotePaperNumbers['data']> = {}): NotePaperNumbers => ({
  type: 'NotePaperNumbers',
  data: { kind: 'case', upTo: 37, takenOver, ...data },
});
const begun = keptSince('2020-04-01');

describe('FLD-5 An organ that begins here in the middle of a year', () => {
  it('says up to which number its papers are numbered by hand', () =>
    given.when(note(), begun).decides(paperNumbersNoted));

  it('says so once, and may say it better', () => {
    const noted = decisions(organNoun)(organRegistered, paperNumbersNoted);
    noted.when(note(), begun).decidesNothing();
    noted.when(note({ upTo: 38 }), begun).decides({
      type: 'PaperNumbersNoted',
      data: { ...paperNumbersNoted.data, upTo: 38 },
    });
  });

  it('counts certificates by item, and nothing else', () => {
    given.when(note({ kind: 'certificate' }), begun).refuses('item-of-numbers', 'DOC-1');
    given.when(note({ item: 'hazchem-business' }), begun).refuses('item-of-numbers');
    const series = 'hazchem-business.certificate.2020';
    given.when(note({ kind: 'certificate', item: 'hazchem-business' }), begun).decides({
      type: 'PaperNumbersNoted',
      data: { ...paperNumbersNoted.data, series },
    });
  });

  it('numbers nothing on paper any more once its matters are kept here', () =>
    given.when(note(), keptSince('2020-03-31')).refuses('not-from-before', 'E50'));

  it('is an organ', () => {
    decisions(organNoun)().when(note(), begun).unknown('organ-unknown');
  });
});
