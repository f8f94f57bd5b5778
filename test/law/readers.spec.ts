import { readdirSync, readFileSync } from 'node:fs';
import {
  askedOnly,
  type Entry,
  knownRows,
  lawBook,
  standardCatalogue,
  withOverride,
} from '#domain/law';
import { localDate, Refusal } from '#domain/kernel';

// A row of the law that nothing reads is law on paper（写了不用的规则）: each row with a number is
// read by name somewhere in the product, or is listed with its reason, and no district sets it.

const { entries } = standardCatalogue;
const libs = new URL('../../../libs/', import.meta.url);
const product = readdirSync(libs, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(spec|examples|bench)\.ts$/.test(file))
  .filter((file) => !/^(testing|domain\/law\/(catalogue|completeness))\//.test(file))
  .flatMap(
    (file) => readFileSync(new URL(file, libs), 'utf8').match(/(?<=')[\w() -]+(?=')/g) ?? [],
  );
const words = new Set(product);

const named = (id: string): boolean => words.has(id);
const versions = (id: string): readonly Entry[] => entries.filter((entry) => entry.id === id);
const aside = (id: string): readonly (string | undefined)[] =>
  versions(id).flatMap(({ unless, defaults }) => [unless, defaults]);

/** By name, or in the place of one that is, or because another falls back on it. */
const isRead = (id: string): boolean =>
  named(id) || entries.some(({ id: one }) => named(one) && aside(one).includes(id));

const ours = /^(?:0\.4|1\.|2\.|3\.(?!8)|7\.[45])/;
const sections = new Map(knownRows.map(({ id, section }) => [id, section]));
const rowOf = (id: string): string => id.replace(/(?<=\d)-[A-Z-]+$/, '');
const counted = (id: string): boolean =>
  versions(id).some(
    ({ group, term, amounts }) => group !== 'fine' && (term !== undefined || amounts !== undefined),
  );

const ids = [...new Set(entries.map(({ id }) => id))].filter(
  (id) => ours.test(sections.get(rowOf(id)) ?? '') && counted(id),
);

describe('LAW-13 A rule with a number', () => {
  it('is one of many', () => expect(ids.length).toBeGreaterThan(80));

  it.each(ids)('%s is read by what is done here, or listed with why not', (id) =>
    expect([id, isRead(id), askedOnly.has(id)]).toEqual([id, isRead(id), !isRead(id)]),
  );

  const twins = [...askedOnly].flatMap(([id, row]) =>
    'actsGoBy' in row ? [[id, row.actsGoBy] as const] : [],
  );

  it.each(twins)('%s gives way to %s, which is read and counts no later', (id, other) => {
    expect(isRead(other)).toBe(true);
    const law = lawBook({ entries });
    const on = localDate('2026-06-02');
    const facts = { start: '2026-06-02T02:00:00.000Z' as never };
    const [own, its] = [law.rule(id, on), law.rule(other, on)];
    if (own.term?.direction === its.term?.direction && own.term)
      expect(law.clock(other, facts).due <= law.clock(id, facts).due).toBe(true);
    if (!own.term) expect(its.amounts).toEqual({ officersMin: Object.values(own.amounts!)[0] });
  });

  it.each([...askedOnly.keys()])('%s is not set by a district as if it held', (rule) => {
    const open = versions(rule).findLast(({ mark }) => /\bU\b/.test(mark));
    if (!open) return;
    const setting = { rule, from: open.from, why: '', decidedBy: '', decidedOn: open.from };
    const set = () => withOverride(entries, 'here', { ...setting, amounts: { n: 1 } });
    expect(set).toThrow(Refusal);
    expect(set).toThrow(/设置后不起作用|没有数额/);
  });
});
