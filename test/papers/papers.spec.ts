import 'reflect-metadata';
import { isTold, lineOf } from '../../libs/platform/papers/composing/told.js';
import { LacksItem } from '#platform/papers';
import { cases } from '../catalogue/tried-nouns.js';
import { itemNames } from '../../libs/contexts/licensing/catalogue/item-names.js';
import { fixed } from './fixed-content.js';
import {
  book,
  drawingUp,
  everyForm,
  faceOf,
  formOf,
  fullest,
  issued,
  papersByMatter,
  sheetOf,
  telling,
  textOf,
} from './issued.js';
import { seldom } from './seldom.js';
import { everyTitle, fromOthers } from './titles.js';

// Papers that a party can hold: every form of rules §9.2 that any context issues, with every
// item of §9.3.

const whole = (text: string): string => text.replaceAll(/\s/g, '');
const on = (title: string): string => whole(textOf(sheetOf(fullest(title))));
const everyOneOf = (title: string): readonly string[] =>
  issued.filter((one) => one.title === title).map((one) => whole(textOf(sheetOf(one))));

describe('The forms of papers', () => {
  it('leave out none of the titles of the rules that anybody here issues', () => {
    const known = everyForm.map(({ code, title }) => `${code} ${title}`);
    const wanted = everyTitle.map(([code, title]) => `${code} ${title}`);
    expect(wanted.filter((one) => !known.includes(one))).toEqual([]);
  });

  it('are drawn up by the acts that are said to', () => {
    const drawn = new Set(
      drawingUp.flatMap(({ verb, papers }) =>
        papers.map(({ code, title }) => `${verb.name} ${code} ${title}`),
      ),
    );
    const rare = new Set(seldom.map(({ code, title }) => `${code} ${title}`));
    const verbs = new Set(cases.map(({ verb }) => verb.name));
    const wrong = everyTitle.flatMap(([code, title, ...acts]) =>
      acts
        .filter((act) => !drawn.has(`${act} ${code} ${title}`))
        .filter((act) => !rare.has(`${code} ${title}`) || !verbs.has(act))
        .map((act) => `${act} ${code} ${title}`),
    );
    expect(wrong).toEqual([]);
    expect(everyTitle.filter(([, , ...acts]) => acts.length === 0)).toEqual([]);
  });

  it('are not for what somebody else issues: that is entered', () => {
    const verbs = new Set(cases.map(({ verb }) => verb.name));
    for (const { entered } of Object.values(fromOthers))
      if (entered !== undefined) expect(verbs).toContain(entered);
    const known = everyForm.map(({ title }) => title);
    expect(Object.keys(fromOthers).filter((title) => known.includes(title))).toEqual([]);
  });

  it('are there for every paper that any context issues', () =>
    expect(everyForm.filter(({ code, title }) => !formOf({ code, title }))).toEqual([]));

  it('are known for whatever a command issues', () => {
    const known = new Set(everyForm.map(({ code, title }) => `${code} ${title}`));
    expect(issued.filter(({ code, title }) => !known.has(`${code} ${title}`))).toEqual([]);
  });

  it('are for papers that somebody issues', () => {
    const known = new Set(everyForm.map(({ code, title }) => `${code} ${title}`));
    const forms = everyForm.map(({ code, title }) => formOf({ code, title }));
    expect(forms.filter(({ code, title }) => !known.has(`${code} ${title}`))).toEqual([]);
    expect(new Set(forms.map(({ digest }) => digest)).size).toBe(forms.length);
  });

  it('say that they are ours, where they are not the ministry’s', () => {
    for (const { code, title } of everyForm) expect(formOf({ code, title }).mark).toBe('U');
    expect(sheetOf(fullest('行政处罚决定书')).footer).toBe('本文书格式由本机关拟定');
  });

  it('are not known before their first day', () =>
    expect(
      book.on({ code: '罚', title: '行政处罚决定书' }, '1999-12-31' as never),
    ).toBeUndefined());
});

describe('The codes of papers', () => {
  it('DOC-1 DOC-4 are of one kind of matter each, so that no two series make one number', () => {
    const places = [...papersByMatter].flatMap(([file, papers]) =>
      [...new Set(papers.filter((one) => one.numbered).map(({ code }) => code))].map(
        (code) => [code, file] as const,
      ),
    );
    const twice = places.filter(([code, file]) =>
      places.some(([other, elsewhere]) => other === code && elsewhere !== file),
    );
    expect(places.length).toBeGreaterThan(60);
    expect(twice).toEqual([]);
  });
});

describe.each(fixed)('%s (%s)', (title, _, items) => {
  it('CASE-23 has every item that the law wants in it', () =>
    expect(
      everyOneOf(title).map((text) => items.filter((item) => !text.includes(item))),
    ).toContainEqual([]));
});

describe.each(everyForm.map(({ title }) => [title] as const))('%s', (title) => {
  it('leaves out nothing of what the act told', () => {
    const document = fullest(title);
    const { content } = faceOf(document);
    const text = on(title);
    const missing = Object.entries(content).filter(
      ([name, value]) =>
        isTold(value) &&
        !flagsOf(title).includes(name) &&
        !(formOf(document).told ?? []).includes(name) &&
        !telling.words.silent.includes(name) &&
        leavesOf(name, value).some((leaf) => !text.includes(whole(leaf))),
    );
    expect(missing).toEqual([]);
  });

  it('has a Chinese name for each field', () => {
    const labels = sheetOf(fullest(title)).blocks.flatMap((block) =>
      block.kind === 'rows' ? block.rows.map(([label]) => label) : [],
    );
    expect(labels.filter((label) => !/\p{Script=Han}/u.test(label))).toEqual([]);
  });
});

describe('What stands on papers', () => {
  it('is a name in Chinese for each field, however deep it lies', () => {
    const latin = /(?:^|[；：．（\n])([A-Za-z]\w*)：/g;
    const wrong = issued.flatMap((one) =>
      [...textOf(sheetOf(one)).matchAll(latin)].map(([, name]) => `${one.title} ${name}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('calls items of licences as the desk does', () =>
    expect(book.words.values['item']).toEqual(itemNames));

  it('threatens with a surcharge only who has a fine to pay', () => {
    const decision = fullest('行政处罚决定书');
    const sentence = '逾期不缴纳罚款';
    const { fined: _, ...unfined } = decision.content as Readonly<Record<string, unknown>>;
    const on = (content: object) => textOf(sheetOf({ ...decision, content }));
    expect(on({ ...unfined, fined: true })).toContain(sentence);
    expect(on(unfined)).not.toContain(sentence);
    expect(decision.content).toMatchObject({ fined: true });
  });
});

/** Flags that a paragraph tells by being there. */
const flagsOf = (title: string): readonly string[] =>
  formOf(fullest(title)).body.flatMap((part) =>
    typeof part !== 'string' && 'when' in part ? [part.when] : [],
  );

/** The texts of a field, each as it is told. The choice of law is told by its ground. */
const leavesOf = (name: string, value: unknown): readonly string[] => {
  if (name === 'choiceOfLaw') return [];
  if (Array.isArray(value)) return value.flatMap((one) => leavesOf(name, one));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([key, one]) => isTold(one) && one !== 0 && !telling.words.silent.includes(key))
      .flatMap(([key, one]) => leavesOf(key, one));
  return [lineOf(name, value, telling).replace(/[，。；]+$/, '')];
};

describe('A paper', () => {
  it('that lacks what its form must say is not set', () => {
    const { basis: _, ...content } = fullest('行政处罚决定书').content as Record<string, unknown>;
    expect(() => sheetOf({ ...fullest('行政处罚决定书'), content })).toThrow(LacksItem);
  });

  it('is never set with a name that is sealed', () => {
    const document = { ...fullest('受理通知书') };
    const content = { ...document.content, note: 'sealed:abc' };
    expect(() => sheetOf({ ...document, content })).toThrow(LacksItem);
  });

  it('is issued by a command of the catalogue or stands among the seldom ones', () =>
    expect(issued.length).toBeGreaterThan(70));
});
