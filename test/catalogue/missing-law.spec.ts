import 'reflect-metadata';
import { type Act, type Actor, decide, fold, type Law, Refusal, rulesOf } from '#domain/kernel';
import { lookingAround } from '#testing';
import { type Case, cases } from './tried-nouns.js';

// A row of the law that is not there switches no guard off（法条缺失不放行）: whatever a command
// looks up, without that row it is refused.

type Tried = Case & Required<Pick<Case, 'sample' | 'office'>>;
const tried = cases.filter((one): one is Tried => one.sample !== undefined);

const actorOf = ({ verb, sample, office }: Tried): Actor => {
  const [role] = verb.by;
  if (role) return (sample.as ?? office.somebody)(role);
  const by = verb.system[0]!;
  return { kind: 'system', by, name: by };
};

/** The law of an act that tells which rows are looked up, and has one of them not. */
const without = (law: Law, asked: Set<string>, missing?: string): Law => {
  const look = (rule: string): void => {
    asked.add(rule);
    if (rule === missing)
      throw new Refusal('unknown', 'rule-not-in-force', `${rule} 未生效（not in force）.`);
  };
  const looked =
    <A extends readonly unknown[], R>(answer: (rule: string, ...rest: A) => R) =>
    (rule: string, ...rest: A): R => {
      look(rule);
      return answer(rule, ...rest);
    };
  return {
    ...law,
    clock: looked((rule, ...rest: [never, never]) => law.clock(rule, ...rest)),
    set: looked((rule, ...rest: [never, never, never]) => law.set(rule, ...rest)),
    amount: looked((rule, ...rest: [never, never]) => law.amount(rule, ...rest)),
    cited: looked((rule, ...rest: [never, never]) => law.cited(rule, ...rest)),
  };
};

type Outcome = Readonly<{ asked: ReadonlySet<string>; done: boolean }>;

const outcome = (one: Tried, missing?: string): Outcome => {
  const { noun, verb, sample, office } = one;
  const asked = new Set<string>();
  const plain: Act = office.act({ ...sample.act, actor: actorOf(one) });
  const act = { ...plain, law: without(plain.law, asked, missing) };
  const rules = rulesOf(noun);
  const command = { type: verb.name, data: sample.data };
  const state = fold(rules, sample.history);
  try {
    return {
      asked,
      done: decide(rules, command, state, lookingAround(rules, command, state, act)).length > 0,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { asked, done: false };
  }
};

const lookups = tried.flatMap((one) =>
  [...outcome(one).asked].map((rule) => [one.verb.name, rule, one] as const),
);

describe('K5 ISSUE-12.4 A row of the law that is missing', () => {
  it('is asked for by many commands', () => expect(lookups.length).toBeGreaterThan(150));

  it.each(lookups)('stops %s, which looks %s up', (_, rule, one) =>
    expect(outcome(one, rule).done).toBe(false),
  );
});
