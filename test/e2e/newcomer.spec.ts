import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/standalone/src/ports.js';
import {
  besideTheStack,
  changesOf,
  cloneInto,
  type Step,
  stepsOf,
  typed,
  written,
} from './newcomer.js';

const root = join(import.meta.dirname, '../../..');
const slow = 300_000;
const steps = stepsOf(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'), '## Add a command');

describe('Adding a command as CONTRIBUTING says', () => {
  const dir = mkdtempSync(join(tmpdir(), 'newcomer-'));
  const clone = join(dir, 'clone');
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const base = String(await freePort());
    env = { ...process.env, DATA_DIR: join(dir, 'data'), PORT_BASE: base, CI: '1' };
    cloneInto(clone);
  }, slow);
  afterAll(() => rmSync(dir, { recursive: true, force: true }), slow);

  const terminal = () => ({ cwd: clone, env });
  // The stack says where it is; only who starts it names ports.
  const beside = () => ({ cwd: clone, env: { ...env, PORT_BASE: undefined } });

  const done = async (step: Step): Promise<string> => {
    if (step.kind !== 'bash') {
      written(step, clone);
      return '';
    }
    const { code, text } =
      step.about === 'started'
        ? await besideTheStack(terminal(), () => typed(step.text, beside()))
        : await typed(step.text, terminal());
    const asSaid = step.about === 'fails' ? code !== 0 : code === 0 || /# \d{3}$/m.test(step.text);
    expect({ step: step.text, asSaid, text }).toEqual({ step: step.text, asSaid: true, text });
    return text;
  };

  it(
    'is red, then green, then a door',
    async () => {
      const told: string[] = [];
      for (const step of steps) told.push(await done(step));
      const at = (about: string) => told[steps.findIndex((step) => step.about === about)]!;
      expect(at('fails')).toMatch(/✕ is told as TelephoneNoted/);
      const green = told[steps.findIndex(({ text }) => text.includes('test/catalogue'))]!;
      expect(green).toMatch(/✓ is told as TelephoneNoted/);
      expect(green).toMatch(/✓ has the door of NoteTelephone/);
      expect(told.join('')).toMatch(/POST \/organs\/\{id\}\/telephone/);
      const answers = [...at('started').matchAll(/^(\d{3}) [A-Z]/gm)].map(([, status]) => status);
      expect(answers).toEqual(['201', '400', '403']);
      expect(at('started')).toContain('TelephoneNoted');
    },
    slow,
  );
});

describe('The steps of a chapter', () => {
  it('are its fences, as they stand', () => {
    const text =
      '## One\n```bash\nno\n```\n## Two\n1. Do\n\n   ```ts a/b.ts\n   if (a)\n     b();\n   ```\n';
    expect(stepsOf(text, '## Two')).toEqual([
      { kind: 'ts', about: 'a/b.ts', text: 'if (a)\n  b();\n' },
    ]);
  });

  it('change lines of several files', () =>
    expect(changesOf('--- a/x.ts\n-a\n-b\n+c\n-d\n+d\n+e\n--- a/y.ts\n-f\n+g\n')).toEqual([
      { path: 'x.ts', before: 'a\nb', after: 'c' },
      { path: 'x.ts', before: 'd', after: 'd\ne' },
      { path: 'y.ts', before: 'f', after: 'g' },
    ]));
});
