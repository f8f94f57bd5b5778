import { Refusal } from '#domain/kernel';
import { apartFrom, humansAmong, isOneOf, notRecused, samePerson } from './hands.js';

// `chen` and `chen-again` are two entries of the register with one identity number.
const identities: Readonly<Record<string, string>> = {
  chen: 'token-1',
  'chen-again': 'token-1',
  liang: 'token-2',
};
const act = {
  registry: {
    person: (id: string) => ({ id, name: id, posts: [], identity: identities[id] }),
  },
} as never;

const codeOf = (rule: () => void): string | undefined => {
  try {
    rule();
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.code}`;
    throw error;
  }
  return undefined;
};
const hand = {
  held: ['chen'],
  code: 'investigator-of-the-case',
  reason: '办案人员',
  law: ['PL 58'] as const,
};

describe('DESK-12 One human being under two entries', () => {
  it('is one person, and one of a pair', () => {
    expect(samePerson('chen', 'chen-again', act)).toBe(true);
    expect(samePerson('chen', 'liang', act)).toBe(false);
    expect(isOneOf(['liang', 'chen'], 'chen-again', act)).toBe(true);
    expect(humansAmong(['chen', 'chen-again'], act)).toBe(1);
    expect(humansAmong(['chen', 'liang', 'nobody-knows'], act)).toBe(3);
  });

  it('is recused under both', () => {
    expect(codeOf(() => notRecused(['chen'], 'chen-again', act))).toBe('denied recused');
    expect(codeOf(() => notRecused(['chen'], 'liang', act))).toBeUndefined();
  });

  it('holds one hand under both', () => {
    expect(codeOf(() => apartFrom(hand, act, 'liang', 'chen-again'))).toBe(
      'denied investigator-of-the-case',
    );
    expect(codeOf(() => apartFrom(hand, act, 'liang'))).toBeUndefined();
  });
});
