/** What a person asked for cannot be done; the message says what to do instead. */
export class NotSo extends Error {}

/** Ends with a sentence for the person. */
export const notSo = (sentence: string): never => {
  throw new NotSo(sentence);
};

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const camel = /^[A-Za-z][a-z0-9]*([A-Z][a-z0-9]*)*$/;

/** The words of a name: `move-organ`, `moveOrgan` and `MoveOrgan` are two. */
export const wordsOf = (name: string): readonly string[] => {
  if (kebab.test(name)) return name.split('-');
  if (camel.test(name)) return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
  return notSo(
    `“${name}” is no name: write English words as close-organ or CloseOrgan; the Chinese term stands in the title（名称须为英文单词）.`,
  );
};

/** `MoveOrgan`. */
export const pascal = (words: readonly string[]): string =>
  words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');

/** `moveOrgan`. */
export const lower = (words: readonly string[]): string => {
  const name = pascal(words);
  return name[0]!.toLowerCase() + name.slice(1);
};

/** `move-organ`. */
export const dashed = (words: readonly string[]): string => words.join('-');

const irregular: Readonly<Record<string, string>> = {
  begin: 'begun',
  bring: 'brought',
  draw: 'drawn',
  find: 'found',
  give: 'given',
  hear: 'heard',
  hold: 'held',
  keep: 'kept',
  lay: 'laid',
  leave: 'left',
  lift: 'lifted',
  make: 'made',
  meet: 'met',
  pay: 'paid',
  put: 'put',
  read: 'read',
  say: 'said',
  see: 'seen',
  send: 'sent',
  set: 'set',
  stop: 'stopped',
  take: 'taken',
  tell: 'told',
  withdraw: 'withdrawn',
  write: 'written',
};

const past = (verb: string): string => {
  if (irregular[verb]) return irregular[verb];
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
};

/** What has happened when a command was done: `MoveOrgan` is told as `OrganMoved`. */
export const eventOf = ([verb, ...object]: readonly string[]): string =>
  pascal([...object, past(verb!)]);

/** One of many: a context that is named for many things begins with one of them. */
export const oneOf = (name: string): string => {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  return name.length > 3 && /[^s]s$/.test(name) ? name.slice(0, -1) : name;
};

/** Many of one. */
export const manyOf = (name: string): string =>
  /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
