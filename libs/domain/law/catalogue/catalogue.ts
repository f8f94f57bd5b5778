import { type LocalDate, unknown } from '#domain/kernel';
import { digestOf } from '../digest.js';
import { reminderPolicies } from './reminder-policies.js';
import { everyEntry } from './every-entry.js';
import type { Entry } from './build/entry.js';
import { type Override, withOverride } from './overrides.js';

/** What a digest of the law is over: the whole text of the rules, and what the district settled. */
export type LawSaid = Readonly<{
  entries: readonly Entry[];
  reminderPolicies: typeof reminderPolicies;
  district: string | null;
  overrides: readonly Override[];
}>;

/** The law as dated data: every version of every rule, with a digest over all of it. */
export type Catalogue = Readonly<{
  /**
   * SHA-256 (hex) over the RFC 8785 canonical JSON of all entries, reminder policies and overrides.
   */
  digest: string;
  /** All that the digest is over, so that somebody else can reckon it again. */
  said: LawSaid;
  district?: string;
  entries: readonly Entry[];
  /** All versions of a rule, oldest first; empty when there is no such rule. */
  versions(id: string): readonly Entry[];
  /** The version in force on a date. Unknown (404) when there is none. */
  inForce(id: string, on: LocalDate): Entry;
  /** As `inForce`, or `undefined`. */
  find(id: string, on: LocalDate): Entry | undefined;
}>;

const byDate = (a: Entry, b: Entry): number => (a.from < b.from ? -1 : 1);

const byId = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const versions = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = versions.get(entry.id);
    if (list) list.push(entry);
    else versions.set(entry.id, [entry]);
  }
  for (const list of versions.values()) list.sort(byDate);
  return versions;
};

const none: readonly Entry[] = [];

/** A catalogue of these entries, with the district's overrides applied in the order given. */
export const catalogueOf = (
  entries: readonly Entry[],
  district?: string,
  overrides: readonly Override[] = [],
): Catalogue => {
  const all = overrides.reduce(
    (so, override) => withOverride(so, district ?? 'unnamed', override),
    entries,
  );
  const versions = byId(all);
  const find = (id: string, on: LocalDate): Entry | undefined => {
    const list = versions.get(id) ?? none;
    for (let i = list.length - 1; i >= 0; i -= 1) {
      const entry = list[i]!;
      if (entry.from <= on) return entry.to === undefined || on <= entry.to ? entry : undefined;
    }
    return undefined;
  };
  const known = (id: string) =>
    versions.has(id)
      ? { en: 'not in force', zh: '尚未施行或者已经失效' }
      : { en: 'not in the catalogue', zh: '未收录' };
  const said = { entries: all, reminderPolicies, district: district ?? null, overrides };
  return {
    digest: digestOf(said),
    said,
    ...(district === undefined ? {} : { district }),
    entries: all,
    versions: (id) => versions.get(id) ?? none,
    find,
    inForce: (id, on) =>
      find(id, on) ??
      unknown(
        'rule-not-in-force',
        `Rule ${id} is ${known(id).en} on ${on}（规则 ${id} 在 ${on} 不适用：${known(id).zh}）.`,
      ),
  };
};

/** The law without any district's settings. */
export const standardCatalogue: Catalogue = catalogueOf(everyEntry);
