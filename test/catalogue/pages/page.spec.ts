import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contexts } from '../../../libs/contexts/index.js';
import { type Case, cases } from '../tried-nouns.js';
import { allNouns } from '../all-nouns.js';
import { beside } from './beside.js';
import { type Beside, pageOf } from './page.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

let around: Beside;
beforeAll(async () => {
  around = await beside();
});

/** The Chinese words of each duty that a rule sets, the longest of them where a name is in it. */
const dutiesInRules = readdirSync(`${root}libs/contexts`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(?:spec|examples)\.ts$/.test(file))
  .flatMap((file) =>
    [
      ...readFileSync(`${root}libs/contexts/${file}`, 'utf8').matchAll(
        /owe\(act, \{[\s\S]{1,900}?\n\s*\}\)/g,
      ),
    ].flatMap(([said]) => {
      const [, , zh = ''] = /label\(\s*[^,]+?,\s*(['`])(.*?)\1\s*,?\s*\)/s.exec(said) ?? [];
      const parts = zh.split(/\$\{[^}]*\}/).toSorted((a, b) => b.length - a.length);
      return parts[0] ? [{ file, what: parts[0] }] : [];
    }),
  );

const nouns = [...new Set(cases.map(({ noun }) => noun))];
const its = (noun: Case['noun']): readonly Case[] => cases.filter((one) => one.noun === noun);

describe('The catalogue that is printed', () => {
  it.each(nouns.map((noun) => [noun.category, noun] as const))(
    'has a page for %s with every command of it, and all that each asks',
    (_, noun) => {
      const page = pageOf(its(noun), around);
      expect(page).toContain(noun.title);
      for (const { name, asks } of noun.commands) {
        expect(page).toContain(`**${name}**`);
        for (const field of Object.values(asks)) expect(page).toContain(field.about);
      }
    },
  );

  it('has a page for every noun, however it is found', () =>
    expect(
      allNouns
        .map(({ category }) => category)
        .filter((category) => !nouns.some((noun) => noun.category === category)),
    ).toEqual(['documentNumber']));

  it.each(contexts)('is what the README of %s links to, instead of saying it again', (context) =>
    expect(readFileSync(`${root}libs/contexts/${context}/README.md`, 'utf8')).toContain(
      `npm run catalogue -- ${context}`,
    ),
  );

  it('says of every reader who that may be', () => {
    for (const { roles } of around.readers) expect(roles.length).toBeGreaterThan(0);
  });

  it('tells every duty that a rule sets, whatever it takes to come to it', () => {
    const all = nouns.map((noun) => pageOf(its(noun), around)).join('\n');
    expect(dutiesInRules.length).toBeGreaterThan(50);
    expect(dutiesInRules.filter(({ what }) => !all.includes(what))).toEqual([]);
  });

  it('says of each reference what must be so of the file', () => {
    const page = pageOf(its(nouns.find(({ path }) => path === 'licence-applications')!), around);
    expect(page).toMatch(/ref licensingLicence \(on record, of its kind, of the party/);
    expect(page).toContain('duties.look-again.licensingApplication: every act');
  });

  it('tells of a case its references, readers, clocks, duties, papers and reactions', () => {
    const page = pageOf(its(nouns.find(({ category }) => category === 'enforcementCase')!), around);
    for (const part of [
      'clocks: ENF-D3',
      'duties: 主持听证 (DTY-DAY, person)',
      'papers:',
      'GET /enforcement-cases/:id',
      'of those whose it is',
      'licensing.',
      'public: DecisionPublished 行政处罚决定 (PL 48)',
      'outside: CaseTransferred 移送案件 (PL 27)',
    ])
      expect(page).toContain(part);
  });
});
