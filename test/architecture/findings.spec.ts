import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// What was found when the product was tried is answered entry by entry: a spec is named after it,
// or it is kept with its reason. Here those of what every noun can say of itself (ISSUE-11), by the
// item that answers them.

const findings: Readonly<Record<string, string>> = {
  references: 'DESK-1 DESK-9 FLD-1 FLD-2 FLD-3 CASE-6 LAW-1 SEC-7 SEC-23',
  'one slot for what may happen twice': 'CASE-25 DESK-16',
  'unique over streams': 'DESK-12 DESK-23 DESK-33 FLD-5 CASE-33 HOUSE-11',
  'those named with the actor': 'CASE-10 DESK-14 HOUSE-1',
  'who may is a relation': `SEC-3 SEC-5 SEC-6 SEC-7 SEC-8 SEC-9 SEC-13 SEC-14 SEC-20 SEC-24 SEC-25
    DESK-6 DESK-11 DESK-12 DESK-13 DESK-38 DESK-40 CASE-34 FLD-15`,
  "people's data": 'DESK-23 FLD-6 FLD-7 SEC-5 SEC-13 SEC-14 SEC-21',
  duties: `CASE-9 CASE-13 CASE-14 CASE-15 CASE-18 CASE-19 CASE-27 CASE-35 DESK-10 DESK-11 DESK-21
    FLD-2 FLD-3 HOUSE-10`,
  settings: 'LAW-14',
  reactions: 'ES-1 CASE-12 DESK-28 REC-14 CASE-36 REC-23 FLD-17',
  corrections: `CASE-4 CASE-5 CASE-6 CASE-28 DESK-17 DESK-30 REC-11 REC-12 REC-13 LAW-5`,
};

/** Findings about how the house is built, which no behaviour shows: what keeps them mended. */
const kept: Readonly<Record<string, string>> = {
  'HOUSE-1': 'the pair of officers has one home (procedure/pair.ts): test/catalogue/twins.spec',
  'HOUSE-10': 'board, worklist and party file are made of registers: platform/registers, board',
  'HOUSE-11': 'what a folder called http may hold: test/architecture/boundaries.spec',
};

const root = fileURLToPath(new URL('../../../', import.meta.url));
const titles = ['libs', 'test', 'apps']
  .flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.spec.ts') && !file.endsWith('findings.spec.ts'))
      .map((file) => readFileSync(`${root}/${folder}/${file}`, 'utf8')),
  )
  .flatMap(
    (text) => text.match(/(?:describe|it)(?:\.each)?\([\s\S]{0,2000}?(['"`])[^\n]*\1/g) ?? [],
  )
  .join('\n');

describe('What was found', () => {
  const named = Object.entries(findings).flatMap(([item, ids]) =>
    ids.split(/\s+/).map((id) => [item, id] as const),
  );

  it.each(named)('of %s: %s is named by a spec, or kept with its reason', (_, id) =>
    expect(new RegExp(`\\b${id}\\b`).test(titles) || id in kept).toBe(true),
  );

  it('and is kept only where no spec is named after it', () =>
    expect(Object.keys(kept).filter((id) => new RegExp(`\\b${id}\\b`).test(titles))).toEqual([]));
});
