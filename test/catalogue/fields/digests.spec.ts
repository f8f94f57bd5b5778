import type { Field, Fields } from '#domain/kernel';
import { cases } from '../tried-nouns.js';

// A digest that somebody types proves nothing: what is named by one was uploaded, and belongs to
// the matter.

/** Fields that may name a file without looking it up, and why. */
const heldByTheRule: Readonly<Record<string, string>> = {
  'SignReview.evidence': 'each is a piece that the file itself tells: its rule refuses any other',
  'SignReview.grounds.evidence': 'one of those that the opinion lists, all on file',
  'RefuseApplication.grounds.evidence': 'one of the papers of the application',
};

/** What tells a reader that it is a digest. */
const saysDigest = /SHA-256|文件摘要|校验值/u;

const isTyped = ({ kind, about }: Field): boolean =>
  kind === 'digest' || ((kind === 'text' || kind === 'texts') && saysDigest.test(about));

const typedIn = (fields: Fields, path: string): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]): readonly string[] => {
    const at = `${path}.${name}`;
    if (field.kind === 'part' || field.kind === 'parts') return typedIn(field.shape.fields, at);
    if (field.kind === 'choice')
      return Object.values(field.shapes).flatMap((shape) => typedIn(shape.fields, at));
    return isTyped(field) ? [at] : [];
  });

it('names no file by a digest that nobody uploaded: every one of them is looked up', () => {
  const typed = cases.flatMap(({ verb }) => typedIn(verb.asks, verb.name));
  expect([...new Set(typed)].sort()).toEqual(Object.keys(heldByTheRule).sort());
});
