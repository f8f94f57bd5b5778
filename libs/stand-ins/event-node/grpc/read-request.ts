import streams from '@eventstore/db-client/generated/streams_pb.js';
import { fail } from '../log/failures.js';
import type { AskedFilter } from '../log/filter.js';
import { TOMBSTONE } from '../stream/record.js';
import type { UuidForm } from '../wire/recorded-event.js';

type Options = streams.ReadReq.Options;
const { FilterOptions } = streams.ReadReq.Options;
type FilterOptions = streams.ReadReq.Options.FilterOptions;

/** Where reading begins: an end of the log, a revision or a position. */
export type Start = number | 'start' | 'end';

/** What a client wants to read, checked. */
export type ReadRequest = Readonly<{
  /** Nothing means the whole log. */
  stream: string | undefined;
  start: Start;
  direction: 'forwards' | 'backwards';
  /** Nothing means a subscription. */
  count: number | undefined;
  filter: AskedFilter | undefined;
  resolveLinks: boolean;
  uuids: UuidForm;
  /** Whether the client wants to be told where a stream begins and ends. */
  ends: boolean;
}>;

const invalid = (what: string): never => fail({ kind: 'invalid', message: `${what} is invalid` });

const numeric = (text: string): number => Math.min(Number(text), TOMBSTONE);

const streamStart = (options: streams.ReadReq.Options.StreamOptions): Start => {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  return options.hasRevision() ? numeric(options.getRevision()) : invalid('Start of the stream');
};

const allStart = (options: streams.ReadReq.Options.AllOptions): Start => {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  const position = options.getPosition();
  if (!position) return invalid('Start position');
  const [commit, prepare] = [position.getCommitPosition(), position.getPreparePosition()];
  if (BigInt(commit) < BigInt(prepare)) return invalid('Commit before prepare position');
  return numeric(commit);
};

const DEFAULT_WINDOW = 32;
const { BACKWARDS } = streams.ReadReq.Options.ReadDirection;

/** Filter of a reader of the whole log. Throws `LogFailure` on one that filters by nothing. */
export const filterOf = (asked: FilterOptions): AskedFilter => {
  const expression = asked.getStreamIdentifier() ?? asked.getEventType();
  if (!expression) return invalid('Filter');
  const window = asked.hasMax() ? asked.getMax() : DEFAULT_WINDOW;
  return {
    on: asked.hasStreamIdentifier() ? 'stream' : 'type',
    regex: expression.getRegex(),
    prefixes: expression.getPrefixList(),
    checkpointInterval: Math.max(1, window * asked.getCheckpointintervalmultiplier()),
  };
};

/**
 * Only a subscription to everything marks how far it came, and only there does it matter how often.
 */
const checkedFilter = (options: Options): AskedFilter | undefined => {
  const filter = options.getFilter();
  if (!filter) return undefined;
  if (filter.getWindowCase() === FilterOptions.WindowCase.WINDOW_NOT_SET) invalid('Window');
  if (options.hasSubscription() && filter.getCheckpointintervalmultiplier() < 1)
    invalid('Checkpoint interval');
  return filterOf(filter);
};

/**
 * What a server of the protocol reads at all: no stream through a filter, and nobody follows
 * backwards.
 */
const checkCombination = (options: Options): void => {
  const { FILTER_OPTION_NOT_SET } = streams.ReadReq.Options.FilterOptionCase;
  if (!options.hasCount() && !options.hasSubscription()) invalid('How much to read');
  if (options.getFilterOptionCase() === FILTER_OPTION_NOT_SET) invalid('Whether to filter');
  if (options.hasFilter() && !options.hasAll()) invalid('A filter on one stream');
  if (options.hasSubscription() && options.getReadDirection() === BACKWARDS)
    invalid('A subscription backwards');
};

const nameOf = (options: streams.ReadReq.Options.StreamOptions): string => {
  const name = Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
  return name === '' ? invalid('Stream name') : name;
};

const uuidForm = (options: Options): UuidForm => {
  const asked = options.getUuidOption();
  if (!asked) return invalid('UUID option');
  return asked.hasString() ? 'string' : 'structured';
};

const from = (options: Options): Readonly<{ stream: string | undefined; start: Start }> => {
  const stream = options.getStream();
  if (stream) return { stream: nameOf(stream), start: streamStart(stream) };
  const all = options.getAll();
  return all ? { stream: undefined, start: allStart(all) } : invalid('What to read');
};

/** Reads a request. Throws `LogFailure` when it makes no sense. */
export const readRequest = (message: streams.ReadReq): ReadRequest => {
  const options = message.getOptions();
  if (!options) return invalid('Request without options');
  checkCombination(options);
  return {
    ...from(options),
    direction: options.getReadDirection() === BACKWARDS ? 'backwards' : 'forwards',
    count: options.hasCount() ? Number(options.getCount()) : undefined,
    filter: checkedFilter(options),
    resolveLinks: options.getResolveLinks(),
    uuids: uuidForm(options),
    ends: (options.getControlOption()?.getCompatibility() ?? 0) >= 1,
  };
};
