import canonicalizeModule from 'canonicalize';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { StoredEvent } from '#platform/log';

/** RFC 8785 by a hand other than the one that is to be proved. */
export const canonicalJson = canonicalizeModule as unknown as (
  value: unknown,
) => string | undefined;

// The golden files lie beside the sources; what is compiled runs from `dist`.
const folder = resolve(import.meta.dirname, '../../..', 'test/golden/kept');

export const demos = ['demo', 'demo-licensing'] as const;
/** `npm run demo` and `npm run demo -- licensing`. */
export type Demo = (typeof demos)[number];

/** What somebody asked of the query API, and what it said. */
export type Answer = Readonly<{ as: string; path: string; status: number; body: unknown }>;

/**
 * One stream of the old program: its last revision and digest, the state its rules folded, and what
 * people were told of it, at each revision where they could look back.
 */
export type StreamState = Readonly<{
  stream: string;
  revision: number;
  head: string;
  folded: unknown;
  told: readonly Answer[];
}>;

/** All answers of a demo, at the simulated moment they were given. */
export type Answers = Readonly<{ now: string; answers: readonly Answer[] }>;
/** Answers given when only so many of the events had happened. */
export type Midway = Answers & Readonly<{ events: number }>;
export type States = Readonly<{ now: string; states: readonly StreamState[] }>;

const read = (name: string): string => gunzipSync(readFileSync(resolve(folder, name))).toString();
const write = (name: string, text: string): void =>
  writeFileSync(resolve(folder, name), gzipSync(text, { level: 9 }));

/** The events of a demo as they lay in the store, in the order of the log. */
export const eventsOf = (demo: Demo): readonly StoredEvent[] =>
  read(`${demo}.events.ndjson.gz`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as StoredEvent);

export const statesOf = (demo: Demo): States =>
  JSON.parse(read(`${demo}.states.json.gz`)) as States;

export const answersOf = (demo: Demo): Answers =>
  JSON.parse(read(`${demo}.answers.json.gz`)) as Answers;

export const midwayOf = (demo: Demo): readonly Midway[] =>
  JSON.parse(read(`${demo}.midway.json.gz`)) as readonly Midway[];

export const writeMidway = (demo: Demo, midway: readonly Midway[]): void =>
  write(`${demo}.midway.json.gz`, canonicalJson(midway)!);

export const writeEvents = (demo: Demo, events: readonly StoredEvent[]): void =>
  write(`${demo}.events.ndjson.gz`, events.map((event) => `${canonicalJson(event)}\n`).join(''));

export const writeStates = (demo: Demo, states: States): void =>
  write(`${demo}.states.json.gz`, canonicalJson(states)!);

export const writeAnswers = (demo: Demo, answers: Answers): void =>
  write(`${demo}.answers.json.gz`, canonicalJson(answers)!);

const openApiFile = (api: string): string => resolve(folder, `openapi-${api}.json`);

/** The description an API gave of itself when the golden files were made. */
export const openApiOf = (api: string): object =>
  JSON.parse(readFileSync(openApiFile(api), 'utf8')) as object;

export const writeOpenApi = (api: string, document: unknown): void => {
  const sorted: unknown = JSON.parse(canonicalJson(document)!);
  writeFileSync(openApiFile(api), `${JSON.stringify(sorted, null, 2)}\n`);
};
