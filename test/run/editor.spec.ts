import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Editor } from './editor.js';

const root = join(import.meta.dirname, '../../..');
const slow = 180_000;

describe('An editor', () => {
  it(
    'lands in the source of what is imported, never below dist',
    async () => {
      const editor = new Editor();
      const asked = [
        ['#domain/kernel', 'instant', 'apps/standalone/src/start/development.ts'],
        ['#platform/http', 'HttpPlatform', 'apps/command-api/src/command-api.module.ts'],
        ['#contexts/index', 'modulesFor', 'apps/command-api/src/command-api.module.ts'],
        [
          '#contexts/registry/registry.lookup',
          'RegistryLookup',
          'apps/worker/src/worker.module.ts',
        ],
        ['#stand-ins/issuer', 'startIssuer', 'apps/standalone/src/stack.ts'],
        ['#testing', 'decisions', 'libs/contexts/registry/organ/close-organ.spec.ts'],
      ] as const;
      try {
        for (const [from, name, file] of asked) {
          const found = await editor.definitions(join(root, file), name, from);
          expect([from, found.length]).not.toEqual([from, 0]);
          for (const path of found)
            expect([from, path.slice(root.length)]).toEqual([
              from,
              expect.stringMatching(/^\/libs\/.*(?<!\.d)\.ts$/),
            ]);
        }
      } finally {
        editor.close();
      }
    },
    slow,
  );

  it(
    'is seen to land below dist where an alias leads there',
    async () => {
      const house = mkdtempSync(join(tmpdir(), 'house-'));
      const files = {
        'package.json': JSON.stringify({
          type: 'module',
          imports: { '#platform/*': './dist/libs/platform/*/index.js' },
        }),
        'tsconfig.json': JSON.stringify({
          compilerOptions: { module: 'nodenext', noEmit: true, types: [] },
          include: ['a.ts'],
        }),
        'dist/libs/platform/http/index.d.ts': 'export declare const serve: () => void;\n',
        'dist/libs/platform/http/index.js': 'export const serve = () => {};\n',
        'libs/platform/http/index.ts': 'export const serve = (): void => {};\n',
        'a.ts': `import { serve } from '#platform/http';\nserve();\n`,
      };
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(house, path)), { recursive: true });
        writeFileSync(join(house, path), text);
      }
      const editor = new Editor();
      const found = await editor.definitions(join(house, 'a.ts'), 'serve', '#platform/http');
      editor.close();
      rmSync(house, { recursive: true });
      expect(found).toEqual([join(house, 'dist/libs/platform/http/index.d.ts')]);
    },
    slow,
  );
});
