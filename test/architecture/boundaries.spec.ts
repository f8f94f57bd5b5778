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
  'four-rings-and-nothing-beside-them': { 'libs/helpers/a.ts': `import 'node:fs';` },
  'kernel-stands-alone': { 'libs/domain/kernel/a.ts': `import 'node:fs';` },
  'kernel-has-one-door': {
    'libs/domain/law/a.ts': `import '../kernel/time/instant.js';`,
    'libs/domain/kernel/time/instant.ts': `export {};`,
  },
  'domain-stands-alone': {
    'libs/domain/procedure/a.ts': `import '../../platform/http/b.js';`,
    'libs/platform/http/b.ts': `export {};`,
  },
  'rules-are-pure': { 'libs/contexts/hazards/tip/a.ts': `import 'typeorm';` },
  'contexts-meet-at-the-contract': {
    'libs/contexts/blacklist/reactions/a.ts': `import '../../enforcement/case/b.js';`,
    'libs/contexts/enforcement/case/b.ts': `export {};`,
  },
  'contract-tells-only-news': {
    'libs/contexts/enforcement/contract.ts': `export * from './cases.js';`,
    'libs/contexts/enforcement/cases.ts': `export {};`,
  },
  'platform-knows-no-context': {
    'libs/platform/deadlines/a.ts': `import '../../contexts/enforcement/cases.js';`,
    'libs/contexts/enforcement/cases.ts': `export {};`,
  },
  'the-product-needs-no-stand-in': {
    'libs/platform/log/a.ts': `import '../../stand-ins/event-node/b.js';`,
    'libs/stand-ins/event-node/b.ts': `export {};`,
  },
  'queries-never-write': {
    'libs/contexts/hazards/hazards.queries.ts': `import '../../platform/store/b.js';`,
    'libs/platform/store/b.ts': `export {};`,
  },
  'commands-never-read-tables': {
    'libs/contexts/hazards/hazards.commands.ts': `import '../../../node_modules/typeorm/index.js';`,
    'node_modules/typeorm/index.js': '',
  },
  'apps-only-assemble': {
    'apps/worker/src/a.ts': `import '../../../libs/contexts/enforcement/case/b.js';`,
    'libs/contexts/enforcement/case/b.ts': `export {};`,
  },
  'one-home-per-driver': {
    'libs/contexts/enforcement/deadlines/a.ts': `import '../../../../node_modules/bullmq/index.js';`,
    'node_modules/bullmq/index.js': '',
  },
  'no-circles': {
    'libs/platform/http/a.ts': `import './b.js';`,
    'libs/platform/http/b.ts': `import './a.js';`,
  },
  'no-tests-in-the-product': {
    'libs/contexts/enforcement/cases.ts': `import './case/case.examples.js';`,
    'libs/contexts/enforcement/case/case.examples.ts': `export {};`,
  },
  'no-product-that-only-tests-need': {
    'libs/platform/log/a.ts': `export const oracle = 1;`,
    'libs/platform/log/a.spec.ts': `import './a.js';`,
  },
  'no-file-nobody-needs': { 'libs/platform/http/a.ts': `export {};` },
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

  it(
    'hold',
    async () =>
      expect(
        await brokenRules(
          root,
          ['apps', 'libs', 'migrations'],
          'test/architecture/tsconfig.paths.json',
        ),
      ).toEqual([]),
    180_000,
  );

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
