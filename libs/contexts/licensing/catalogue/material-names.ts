import { label, type Label } from '#domain/kernel';
import { catalogue } from './catalogue.js';

const names: ReadonlyMap<string, Label> = new Map(
  catalogue.flatMap(({ materials }) => materials.map(({ id, name }) => [id, name] as const)),
);

/** What a paper（材料）of any list is called; the word that was typed where no list has it. */
export const materialNamed = (id: string): Label => names.get(id) ?? label(id, id);
