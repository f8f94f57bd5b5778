import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/standalone/src/ports.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { expected, fenced, readme, walk } from './tour.js';

const slow = 600_000;

describe('The tour of the README', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tour-'));
  const script = fenced(readme(), /^## A tour/, 'bash');
  let stack: Stack;

  beforeAll(async () => {
    stack = await startStack({ dir, portBase: await freePort() });
  }, slow);
  afterAll(async () => {
    await stack.stop();
    stack.removeData();
  }, slow);

  it('says what each step is answered', () => {
    expect(expected(script).length).toBe(
      script.match(/\bas (--id )?(--file \S+ )?\w+ (GET|POST) /g)!.length,
    );
    expect(expected(script).filter((status) => status > 201)).toEqual([403, 403, 409]);
    expect(
      expected(`as head POST /a   # 409: no\nID=$(as --id head POST /b - <<END\nas head GET /c`),
    ).toEqual([409, 201, 200]);
  });

  it.each(['once', 'and again on the same day'])(
    'CASE-38, CASE-39, CASE-40 can be walked %s, and shows a worklist with something on it',
    async () => {
      const { code, text, answers } = await walk(script, dir);
      expect({ code, answers, text }).toEqual({ code: 0, answers: expected(script), text });
      for (const said of [
        'PL 42',
        'PL 58',
        '"intact": true',
        '"agrees": true',
        '"stage": "closed"',
        '调查取证并终结调查',
      ])
        expect(text).toContain(said);
    },
    slow,
  );
});
