import {
  type Actor,
  decide,
  fold,
  type Instant,
  plusMs,
  Refusal,
  type Role,
  rulesOf,
} from '#domain/kernel';
import { commandsAfterSending } from '#domain/procedure';
import { lookingAround, type Sample } from '#testing';
import { tried } from './commands.examples.js';

const dayMs = 86_400_000;

type Case = Readonly<{ name: string; answer: (role: Role, before: number) => string }>;

/**
 * A correction of a fact, and what became of what went out, are tried with every noun's, by samples
 * made of its declaration.
 */
const ofEveryNoun: readonly string[] = [
  'ProposeCorrection',
  'ConfirmCorrection',
  'WithdrawCorrection',
  ...commandsAfterSending,
];

const cases: readonly Case[] = tried.flatMap(({ noun, samples, act, somebody }) =>
  noun.commands
    .filter(({ by, name }) => by.length > 0 && !ofEveryNoun.includes(name))
    .map(({ name }) => {
      const all: Readonly<Record<string, Sample | undefined>> = samples;
      const sample = all[name]!;
      const rules = rulesOf(noun);
      const state = fold(rules, sample.history);
      return {
        name: `${noun.category} ${name}`,
        answer: (role: Role, before: number): string => {
          const actor: Actor = (sample.as ?? somebody)(role);
          const today = act({ ...sample.act, actor });
          const validAt: Instant = plusMs(today.now, -before * dayMs);
          try {
            const command = { type: name, data: sample.data };
            const then = lookingAround(rules, command, state, { ...today, validAt });
            decide(rules, command, state, then);
            return 'done';
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            return error.code;
          }
        },
      };
    }),
);
const roleOf = (name: string): Role =>
  tried
    .flatMap(({ noun }) => noun.commands.map((verb) => ({ noun, verb })))
    .find(({ noun, verb }) => `${noun.category} ${verb.name}` === name)!
    .verb.by.at(-1)!;

describe.each(cases.map((one) => [one.name, one] as const))('%s', (name, { answer }) => {
  it('DESK-3 is not done years before it could have happened', () =>
    expect(['back-dated', 'too-early-in-time']).toContain(answer(roleOf(name), 4_000)));
});

it('DESK-3 acts of will are done when they are recorded; only facts are put on record later', () => {
  const late = cases.filter(({ name, answer }) => answer(roleOf(name), 4_000) !== 'back-dated');
  expect(late.map(({ name }) => name).toSorted()).toEqual([
    'licensingApplication BeginExcludedStep',
    'licensingApplication CheckSite',
    'licensingApplication EndExcludedStep',
    'licensingApplication GiveExpertOpinion',
    'licensingApplication HoldHearing',
    'licensingApplication IssueCertificate',
    'licensingApplication PostPublicNotice',
    'licensingApplication RequestHearing',
    'licensingApplication ServePapers',
    'licensingApplication WithdrawApplication',
    'licensingLicence PostPublicNotice',
    'licensingLicence ReviewCertificate',
    'licensingLicence ServePapers',
  ]);
});

it('DESK-2 an applicant has no say over time, not by a day', () => {
  const theirs = tried.flatMap(({ noun }) =>
    noun.commands
      .filter(({ by }) => by.includes('applicant'))
      .map(({ name }) => `${noun.category} ${name}`),
  );
  const answers = cases
    .filter(({ name }) => theirs.includes(name))
    .map(({ name, answer }) => [name, answer('applicant', 1)]);
  expect(answers).toEqual(theirs.map((name) => [name, 'back-dated']));
  expect(theirs.length).toBeGreaterThan(4);
});
