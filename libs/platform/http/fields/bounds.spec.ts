import { Parts, Text } from './fields.js';
import { validation } from './validation.js';
import type { Problem, ProblemException } from '../problems/problem.js';

class Paper {
  @Text({ about: 'Title（名称）' }) title: string;
  @Text({ about: 'Number（文号）' }) number: string;
}
class Papers {
  @Parts(() => Paper, { about: 'Papers（材料）' }) papers: readonly Paper[];
}

const refused = async (body: unknown): Promise<Problem> => {
  const said = validation.transform(body, { type: 'body', metatype: Papers });
  const error = (await said.catch((error: unknown) => error)) as ProblemException;
  return error.getResponse() as Problem;
};
const deep = (levels: number): unknown => {
  let body: unknown = {};
  for (let level = 0; level < levels; level += 1) body = { papers: body };
  return body;
};

describe('SEC-2 a body beyond all bounds', () => {
  it('has its faults told, fifty of them, and how many more there are', async () => {
    const { code, detail, fields } = await refused({
      papers: Array.from({ length: 400 }, () => ({})),
    });
    expect(code).toBe('fields-not-valid');
    expect(fields).toHaveLength(50);
    expect(detail).toMatch(/and \d{3,} more/);
  });

  it.each([
    ['list-too-long', { papers: Array.from({ length: 300_000 }, () => ({})) }],
    ['too-many-names', Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`k${i}`, 0]))],
    ['body-too-deep', deep(100_000)],
    ['body-too-much', { papers: Array.from({ length: 1_000 }, () => Array(100).fill(0)) }],
  ])('is refused in no time: %s', async (code, body) => {
    const asked = performance.now();
    expect((await refused(body)).code).toBe(code);
    expect(performance.now() - asked).toBeLessThan(1_000);
  });

  it('is one that no list of ours reaches', async () => {
    const papers = Array.from({ length: 200 }, () => ({ title: '营业执照', number: '1' }));
    const whole = validation.transform({ papers }, { type: 'body', metatype: Papers });
    await expect(whole).resolves.toBeInstanceOf(Papers);
  });
});
