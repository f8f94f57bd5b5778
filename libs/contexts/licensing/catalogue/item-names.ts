import { catalogue } from './catalogue.js';

/** What each item（事项）is called, by its id. */
export const itemNames: Readonly<Record<string, string>> = Object.fromEntries(
  catalogue.map(({ id, name }) => [id, name.zh]),
);
