import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Home, homes } from './homes.js';

const contexts = resolve(import.meta.dirname, '../../..', 'libs/contexts');

type Source = Readonly<{ file: string; text: string }>;

const product: readonly Source[] = readdirSync(contexts, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(spec|examples)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(resolve(contexts, file), 'utf8') }));

/** Files of contexts in which the notion is written again. */
const writtenAgain = ({ again, but = {} }: Home, sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ file, text }) => !Object.hasOwn(but, file) && again.test(text))
    .map(({ file }) => file);

/** How somebody would write each of them again. */
const planted: Readonly<Record<string, string>> = {
  'a route that writes': `@Post(':id/closing')\n  close() {}`,
  'the desk that acts go over': `constructor(private readonly desk: Desk) {}`,
  'deciding on a stream': `const cases = new Decisions(caseStream, decider, world);`,
  'the answer to a ring': `const ring = rung(state, asked, act);`,
  'the fold of running clocks': `const now = changes.reduce((clocks, one) => ({ ...clocks }), {});`,
  'the number of a document': 'const number = `${prefix}〔${year}〕${serial}号`;',
  'the prefix of a document number': `const prefix = act.registry.organ(asked.organ)?.documentPrefix ?? '';`,
  'whether two entries are one human being': `if (proposedBy === actor.id) deny('own', '');`,
};

describe.each(homes)('No context has $notion of its own', (home) => {
  it(`because it stands in ${home.home}`, () => expect(writtenAgain(home, product)).toEqual([]));

  it('and one that had is found', () =>
    expect(
      writtenAgain(home, [{ file: 'hazards/listing.ts', text: planted[home.notion]! }]),
    ).toEqual(['hazards/listing.ts']));

  it('and no exception is idle', () =>
    expect(
      Object.keys(home.but ?? {}).filter(
        (file) => !product.some((one) => one.file === file && home.again.test(one.text)),
      ),
    ).toEqual([]));
});

it('Each notion has a sample of how it would be written again', () =>
  expect(Object.keys(planted)).toEqual(homes.map(({ notion }) => notion)));
