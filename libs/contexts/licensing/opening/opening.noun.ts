import { noun } from '#domain/kernel';
import { openParticulars } from './open-particulars.js';
import { evolvePage, type BookPage } from './opening.state.js';
import { openingStream } from './opening.stream.js';

const initial: BookPage = { openings: [] };

/**
 * The book of who opened sealed particulars of natural persons（查阅登记簿）, a page a month. The
 * entry comes first; what was opened is then read, on that day and by that person only, from the
 * query API.
 */
export const openingNoun = noun({
  stream: openingStream,
  title: 'Opening of particulars（个人信息查阅）',
  path: 'particulars-openings',
  whoseActs: ['PRV-2', 'PIPL 6'],
  idsFrom: 'opening',
  initial,
  evolve: evolvePage,
  chapters: [{ title: 'licensing: openings 个人信息查阅', commands: [openParticulars] }],
  begins: ['OpenParticulars'],
  unknown: ['no-such-page', 'There is no such page in the book（无此登记簿页）.'],
});
