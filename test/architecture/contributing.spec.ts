import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mostColumns } from './comments.js';
import { most } from './folders.js';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The table of limits, as what keeps each and how much it allows. */
const promised = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...text.matchAll(/^\| [^|]+ \| (\d+) \| [^|`]*`([^`]+)` \|$/gm)].map(([, limit, keeper]) => [
      keeper!.split('/').at(-1)!,
      Number(limit),
    ]),
  );

type Rules = Readonly<Record<string, string | readonly [string, Readonly<{ max: number }>]>>;

const set = (): Readonly<Record<string, number>> => {
  const { rules } = JSON.parse(read('.oxlintrc.json')) as { rules: Rules };
  const { prettier } = JSON.parse(read('package.json')) as { prettier: { printWidth: number } };
  const linted = Object.entries(rules).flatMap(([rule, setting]) =>
    typeof setting === 'string' ? [] : [[rule, setting[1].max] as const],
  );
  return {
    ...Object.fromEntries(linted),
    ...prettierOf(prettier),
    'folders.spec.ts': most,
    'comments.spec.ts': mostColumns,
  };
};

const prettierOf = ({ printWidth }: { printWidth: number }) => ({ printWidth });

describe('The limits that CONTRIBUTING promises', () => {
  it('are the ones that are set, each of them', () =>
    expect(promised(read('CONTRIBUTING.md'))).toEqual(set()));

  it('are read from its table', () =>
    expect(promised('| depth | 3 | oxlint `max-depth` |\n| words | few | nobody |\n')).toEqual({
      'max-depth': 3,
    }));
});

describe('What stands in the ring of contexts', () => {
  const contexts = readdirSync(join(root, 'libs/contexts'), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name);
  const told = (file: string): string =>
    read(file)
      .split('\n')
      .find((line) => line.startsWith('| `libs/contexts')) ?? '';

  it.each(['README.md', 'CONTRIBUTING.md'])('is told whole in %s', (file) =>
    expect(contexts.filter((name) => !told(file).includes(name))).toEqual([]),
  );
});
