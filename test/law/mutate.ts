import { standardCatalogue } from '#domain/law';
import { type Kind, type Mutation, mutationsOf } from './mutations.js';
import { seenBy } from './seen.js';

/** A mistake and what saw it; nothing when nobody did. */
export type Tried = Mutation & Readonly<{ by?: ReturnType<typeof seenBy> }>;

/** Every mistake in every version of every row, each tried. */
export const tryAll = (): readonly Tried[] =>
  standardCatalogue.entries
    .flatMap(mutationsOf)
    .map((mutation) => ({ ...mutation, by: seenBy(mutation) }));

/** The rows of which every change is seen. */
export const testedIds = (tried: readonly Tried[]): ReadonlySet<string> => {
  const survived = new Set(tried.filter(({ by }) => by === undefined).map(({ of }) => of.id));
  return new Set(tried.map(({ of }) => of.id).filter((id) => !survived.has(id)));
};

const lineFor = (name: string, tried: readonly Tried[]): string => {
  const by = (what?: string) => tried.filter((one) => one.by === what).length;
  const seen = [by('worked date'), by('second writing'), by(undefined)];
  return [name.padEnd(12), ...[tried.length, ...seen].map((n) => String(n).padStart(9))].join('');
};

/** Changes by kind and by what saw them, then every one that nobody saw. */
export const printTried = (tried: readonly Tried[]): string => {
  const kinds = [...new Set(tried.map(({ kind }) => kind))];
  const of = (kind: Kind) => tried.filter((one) => one.kind === kind);
  const survivors = tried.filter(({ by }) => by === undefined);
  return [
    'changed         tried     date  writing  nobody',
    ...kinds.map((kind) => lineFor(kind, of(kind))),
    lineFor('all', tried),
    '',
    `${new Set(tried.map((one) => one.of.id)).size} rows, ${testedIds(tried).size} of which every change is seen（逐项改动均被发现）`,
    survivors.length === 0 ? 'Nothing survived（无一漏网）.' : 'Survived（漏网）:',
    ...survivors.map(({ of: { id, from }, kind, what }) => `  ${id} of ${from}  ${kind}: ${what}`),
  ].join('\n');
};
