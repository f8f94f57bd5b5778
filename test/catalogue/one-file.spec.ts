import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import type { Event } from '#domain/kernel';
import type { Register } from '#platform/registers';
import { rowAfter } from '#testing';
import { cases } from './tried-nouns.js';

// One file for each enterprise（一企一档）: whatever is about a unit has the unit as its party, so
// that `GET /parties/{id}/file` finds it in whatever context it lies.

/** Registers whose matters are about no party, and why. */
const aboutNobody: Readonly<Record<string, string>> = {};

const isRegister = (value: unknown): value is Register =>
  typeof value === 'object' &&
  value !== null &&
  'per' in value &&
  value.per === 'stream' &&
  'from' in value;

const contexts = new URL('../../libs/contexts/', import.meta.url);
const registers = (
  await Promise.all(
    readdirSync(contexts, { recursive: true, encoding: 'utf8' })
      .filter((file) => /projections\/[^.]+\.js$/.test(file))
      .map(async (file) => Object.values((await import(new URL(file, contexts).href)) as object)),
  )
)
  .flat()
  .filter(isRegister);

const longest = (category: string): readonly Event[] =>
  cases
    .filter(({ noun }) => noun.category === category)
    .map(({ sample }) => sample?.history ?? [])
    .reduce((a, b) => (b.length > a.length ? b : a), []);

const partyOf = (register: Register): string =>
  (
    rowAfter(register as never, ...longest(register.from.category)) as unknown as {
      partyId: string;
    }
  ).partyId;

describe('One file for each enterprise', () => {
  it('has what every register keeps of it', () => {
    const without = registers.filter((one) => !partyOf(one)).map(({ name }) => name);
    expect(without.toSorted()).toEqual(Object.keys(aboutNobody).toSorted());
  });
});
