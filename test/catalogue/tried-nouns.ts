import { existsSync } from 'node:fs';
import type { AnyNoun, AnyVerb } from '#domain/kernel';
import { commandsAfterSending } from '#domain/procedure';
import type { Sample, Tried } from '#testing';
import { contexts } from '../../libs/contexts/index.js';
import { correctionSample } from './corrections/correction-samples.js';
import { answerSample } from './outgoing/answer-samples.js';

/**
 * A command with its noun, and what it is tried with; no sample where its context has not written
 * one yet.
 */
export type Case = Readonly<{
  context: string;
  noun: AnyNoun;
  verb: AnyVerb;
  sample?: Sample;
  office?: Omit<Tried<AnyNoun>, 'samples'>;
}>;

const found = async (context: string, file: string): Promise<Readonly<Record<string, unknown>>> => {
  const at = new URL(`../../libs/contexts/${context}/${file}.js`, import.meta.url);
  return existsSync(at) ? ((await import(at.href)) as Readonly<Record<string, unknown>>) : {};
};

/** A sample for a command that every noun may have, on what is found on record. */
const foundFor = (noun: AnyNoun, verb: AnyVerb, office: Tried<AnyNoun> | undefined) => {
  if (!office) return undefined;
  if (/^\w+Correction$/.test(verb.name)) return correctionSample(noun, verb, office);
  const known: readonly string[] = commandsAfterSending;
  return known.includes(verb.name) ? answerSample(noun, verb, office) : undefined;
};

const officesOf = async (
  context: string,
): Promise<readonly (readonly [AnyNoun, Tried<AnyNoun>])[]> => {
  const { nouns = [] } = (await found(context, `${context}.nouns`)) as {
    nouns?: readonly AnyNoun[];
  };
  const { tried = [] } = (await found(context, 'commands.examples')) as {
    tried?: Tried<AnyNoun> | readonly Tried<AnyNoun>[];
  };
  return nouns.flatMap((noun) => {
    const office = [tried].flat().find((one) => !one.noun || one.noun === noun);
    return office ? [[noun, office] as const] : [];
  });
};

const casesOf = async (context: string): Promise<readonly Case[]> => {
  const { nouns = [] } = (await found(context, `${context}.nouns`)) as {
    nouns?: readonly AnyNoun[];
  };
  const known = new Map(await officesOf(context));
  return nouns.flatMap((noun) => {
    const office = known.get(noun);
    const samples: Readonly<Record<string, Sample | undefined>> = office?.samples ?? {};
    return noun.commands.map((verb) => ({
      context,
      noun,
      verb,
      sample: samples[verb.name] ?? foundFor(noun, verb, office),
      office,
    }));
  });
};

/** In which office the commands of each noun are tried. */
export const offices: ReadonlyMap<AnyNoun, Tried<AnyNoun>> = new Map(
  (await Promise.all(contexts.map(officesOf))).flat(),
);

/** Every declared command of the product. */
export const cases: readonly Case[] = (await Promise.all(contexts.map(casesOf))).flat();

/**
 * What is not tried: a context that has no declared nouns, a noun without any sample, a command
 * without its own.
 */
export const untried: readonly string[] = contexts.flatMap((context) => {
  const its = cases.filter((one) => one.context === context);
  if (its.length === 0) return [context];
  return [...new Set(its.map(({ noun }) => noun))].flatMap((noun) => {
    const bare = its.filter((one) => one.noun === noun && !one.sample);
    if (bare.length === noun.commands.length) return [noun.category];
    return bare.map(({ verb }) => `${noun.category} ${verb.name}`);
  });
});
