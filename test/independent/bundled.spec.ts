import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnyNoun, type Event, localDate, schemaOf, streamName } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { MemoryLog } from '#testing';
import { nounFiles } from '../../libs/contexts/index.js';
import { standOf } from '../../libs/platform/bundles/made/standing.js';
import { packed } from '../../libs/platform/bundles/program/pack.js';
import { inFile } from '../../libs/platform/bundles/verifier/check.js';
import type { Bundle, Finding } from '../../libs/platform/bundles/verifier/shapes.js';
import { declaredNouns } from '../catalogue/all-nouns.js';
import { cases } from '../catalogue/tried-nouns.js';

// Whatever the bureau keeps a file on is taken away as a bundle, and folded again where the product
// is not: the verifier brings the rules of every noun along, and needs Node alone.

const book = lawBook({ district: '440704' });
const at = { on: localDate('2031-06-30'), law: book };
const { version, notices, local } = book.workingDays;

/** The longest histories of a noun that samples have. */
const historiesOf = (noun: AnyNoun): readonly (readonly Event[])[] =>
  cases
    .filter((one) => one.noun === noun)
    .map(({ sample }) => sample?.history ?? [])
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 2);

const bundleOf = async (noun: AnyNoun, history: readonly Event[], no: number): Promise<Bundle> => {
  const log = new MemoryLog();
  const stream = streamName(noun, '440704', `b${no}`);
  for (const { type, data } of history)
    log.append(stream, { type, data, metadata: { schema: schemaOf(noun, type) } });
  const events: Bundle['events'][0][] = [];
  for await (const { position: _, created: __, ...event } of log.readStream(stream))
    events.push({ event, index: 0, proof: [] });
  const stand = await standOf({ log }, noun, { stream, events: events.length }, at);
  return {
    format: 'work-safety/bundle@1',
    stream,
    events,
    reliedOn: [],
    stand: stand!,
    checkpoint: `none\n1\n${Buffer.alloc(32).toString('base64')}\n\n`,
    keys: [],
    laws: { [book.digest]: book.catalogue.said },
    calendars: { [version]: { notices, local } },
  };
};

const loop = `
import { readFileSync } from 'node:fs';
const all = JSON.parse(readFileSync('bundles.json', 'utf8'));
const told = [];
for (const text of all) told.push((await checked(text, [], nouns)).filter(({ zh }) => /^(状态|金额)/.test(zh)));
console.log(JSON.stringify(told));
`;

/** What the verifier says of state and money, in an empty folder with Node alone. */
const verified = (bundles: readonly Bundle[]): readonly (readonly Finding[])[] => {
  const dir = mkdtempSync(join(tmpdir(), 'bundled-'));
  writeFileSync(join(dir, 'bundles.json'), JSON.stringify(bundles.map(inFile)));
  writeFileSync(join(dir, 'all.mjs'), `${packed(nounFiles)}${loop}`);
  const options = { cwd: dir, encoding: 'utf8', env: {}, maxBuffer: 1e8 } as const;
  return JSON.parse(execFileSync(process.execPath, ['all.mjs'], options)) as Finding[][];
};

const samples = declaredNouns.flatMap((noun) =>
  historiesOf(noun).map((history) => ({ noun, history })),
);

describe('A bundle of whatever the bureau keeps a file on', () => {
  let bundles: readonly Bundle[];
  beforeAll(async () => {
    bundles = await Promise.all(
      samples.map(({ noun, history }, no) => bundleOf(noun, history, no)),
    );
  });

  it('says what state its events make, and that is folded again without the product', () => {
    const told = verified(bundles);
    const not = told.flatMap((findings, no) =>
      findings.length > 0 && findings.every(({ holds }) => holds)
        ? []
        : [[samples[no]!.noun.category, findings.map(({ zh }) => zh)]],
    );
    expect(not).toEqual([]);
    expect(new Set(samples.map(({ noun }) => noun.category)).size).toBeGreaterThan(40);
  });

  it('has the account of a case in fen, which is reckoned again by the law in it', () => {
    const fined = bundles.find(({ stand }) => stand!.amounts.some(({ fen }) => fen > 0))!;
    const { stand } = fined;
    const amounts = stand!.amounts.map((one, no) => (no === 0 ? { ...one, fen: 1 } : one));
    const [, money] = verified([{ ...fined, stand: { ...stand!, amounts } }])[0]!;
    expect(money).toMatchObject({ holds: false });
    expect(money!.zh).toMatch(/^金额.*罚款 ¥.*加处罚款 ¥.*卷内所述为：罚款 ¥0\.01/);
  });
});
