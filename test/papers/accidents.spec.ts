import 'reflect-metadata';
import { issued, sheetOf, textOf } from './issued.js';

const ours = /^(?:事故(?:快报|续报|移交函|调查报告|整改评估|报告)|(?:成立|调整)事故调查组)/;
const papers = issued.filter(({ title }) => ours.test(title));
/** Ids that the book of these specs has no name for. */
const unnamed = /\b(?:bureau|government|chen|accident-2|d{16})\b/g;

describe('A paper of an accident', () => {
  it.each(papers.map((one) => [one.title, textOf(sheetOf(one))] as const))(
    '%s is in the language of whoever reads it',
    (_, text) => expect(text.replaceAll(unnamed, '')).not.toMatch(/[a-z]{3,}|(?<!\d)0：/),
  );

  it.each(['事故调查报告批复', '事故整改评估报告', '成立事故调查组批复'])(
    '%s stands under the head of the government that decides',
    (title) => {
      const [one] = papers.filter((each) => each.title === title);
      expect(sheetOf(one!).organ).toBe('government');
    },
  );
});
