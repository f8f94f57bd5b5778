import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { forbidden, options } from './boundaries.rules.js';

type Files = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, '../../..');

/** For each rule, the smallest house that breaks it. A rule that cannot fail protects nothing. */
const houses: Readonly<Record<string, Files>> = {
  'kernel-stands-alone': { 'libs/kernel/src/a.ts': `import 'node:fs';` },
  'rules-are-pure': { 'libs/enforcement/src/case/a.ts': `import 'node:fs';` },
  'contexts-meet-at-the-contract': {
    'libs/blacklist/src/reactions/a.ts': `import '../../../enforcement/src/case/b.js';`,
    'libs/enforcement/src/case/b.ts': `export {};`,
  },
  'contract-tells-only-news': {
    'libs/enforcement/src/contract.ts': `export * from './cases.js';`,
    'libs/enforcement/src/cases.ts': `export {};`,
  },
  'platform-knows-no-context': {
    'libs/deadlines/src/a.ts': `import '../../enforcement/src/cases.js';`,
    'libs/enforcement/src/cases.ts': `export {};`,
  },
  'queries-never-write': {
    'apps/query-api/src/a.ts': `import '../../../libs/enforcement/src/enforcement.queries.js';`,
    'libs/enforcement/src/enforcement.queries.ts': `import '../../event-store/src/b.js';`,
    'libs/event-store/src/b.ts': `export {};`,
  },
  'commands-never-read-tables': {
    'apps/command-api/src/a.ts': `import '../../../libs/enforcement/src/enforcement.commands.js';`,
    'libs/enforcement/src/enforcement.commands.ts': `import '../../../node_modules/typeorm/index.js';`,
    'node_modules/typeorm/index.js': '',
  },
  'apps-only-assemble': {
    'apps/worker/src/a.ts': `import '../../../libs/enforcement/src/case/b.js';`,
    'libs/enforcement/src/case/b.ts': `export {};`,
  },
  'one-home-per-driver': {
    'libs/enforcement/src/deadlines/a.ts': `import '../../../../node_modules/bullmq/index.js';`,
    'node_modules/bullmq/index.js': '',
  },
  'no-circles': {
    'libs/http/src/a.ts': `import './b.js';`,
    'libs/http/src/b.ts': `import './a.js';`,
  },
  'no-tests-in-the-product': {
    'libs/enforcement/src/cases.ts': `import './case/case.examples.js';`,
    'libs/enforcement/src/case/case.examples.ts': `export {};`,
  },
  'no-file-nobody-needs': { 'libs/http/src/a.ts': `export {};` },
};

const brokenRules = async (
  baseDir: string,
  folders: readonly string[],
  tsConfig?: string,
): Promise<readonly string[]> => {
  const { output } = await cruise(
    [...folders],
    {
      ...options,
      ruleSet: { forbidden },
      validate: true,
      baseDir,
      ...(tsConfig ? { tsConfig: { fileName: tsConfig } } : {}),
    },
    {},
    tsConfig ? { tsConfig: extractTsConfig(join(baseDir, tsConfig)) } : {},
  );
  return (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
};

describe('The boundaries', () => {
  const made: string[] = [];
  const houseOf = (files: Files): string => {
    const house = mkdtempSync(join(tmpdir(), 'house-'));
    made.push(house);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    return house;
  };
  afterAll(() => made.forEach((house) => rmSync(house, { recursive: true })));

  it('hold', async () =>
    expect(
      await brokenRules(
        root,
        ['apps', 'libs', 'migrations'],
        'test/architecture/tsconfig.paths.json',
      ),
    ).toEqual([]));

  it('are each shown failing', () =>
    expect(Object.keys(houses).sort()).toEqual(forbidden.map(({ name }) => name!).sort()));

  it.each(Object.entries(houses))('%s can fail', async (name, files) => {
    const house = houseOf(files);
    const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0]!))];
    const broken = await brokenRules(
      house,
      folders.filter((folder) => folder !== 'node_modules'),
    );
    expect(broken.join('\n')).toContain(`${name}: `);
  });
});
