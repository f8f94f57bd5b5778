import { RE2JS } from 're2js';
import { fail } from './failures.js';
import { splitLookAhead } from './look-ahead.js';
import type { LogRecord } from '../stream/record.js';

/** Which events of the whole log a reader wants. */
export type LogFilter = Readonly<{
  on: 'stream' | 'type';
  /** Found anywhere in the text unless anchored. Wins over prefixes. */
  regex: string;
  prefixes: readonly string[];
}>;

/** As a reader asks for it: with how often it is told how far the search has come. */
export type AskedFilter = LogFilter & Readonly<{ checkpointInterval: number }>;

export type Matches = (record: LogRecord) => boolean;

const systemNoise = (stream: string): boolean =>
  stream === '$epoch-information' ||
  (stream.startsWith('$persistentsubscription-$all::') &&
    (stream.endsWith('-checkpoint') || stream.endsWith('-parked')));

/** What nobody reading the whole log ever sees: the node's own book-keeping. */
export const considered: Matches = ({ stream }) => !systemNoise(stream);

const found = (regex: string): ((text: string) => boolean) => {
  const pattern = RE2JS.compile(regex);
  return (text) => pattern.matcher(text).find();
};

const compile = (regex: string): ((text: string) => boolean) => {
  try {
    const { conditions, rest } = splitLookAhead(regex) ?? { conditions: [], rest: regex };
    const tests = conditions.map(({ expression, wanted }) => ({ test: found(expression), wanted }));
    const main = found(rest);
    return (text) => tests.every(({ test, wanted }) => test(text) === wanted) && main(text);
  } catch {
    return fail({ kind: 'invalid', message: `Not a regular expression: ${regex}` });
  }
};

/**
 * Makes the filter a function. Regular expressions run in linear time whatever they say (RE2), so
 * that a hostile one cannot hang the node; what RE2 does not know (look-around but at the very
 * beginning, back-references) is refused. Throws `LogFailure` on those.
 */
export const matching = ({ on, regex, prefixes }: LogFilter): Matches => {
  const test = regex
    ? compile(regex)
    : (text: string): boolean => prefixes.some((prefix) => text.startsWith(prefix));
  return on === 'stream' ? ({ stream }) => test(stream) : ({ type }) => test(type);
};
