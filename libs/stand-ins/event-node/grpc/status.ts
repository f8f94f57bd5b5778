import { Metadata, status as code, type StatusObject } from '@grpc/grpc-js';
import { type Failure, LogFailure } from '../log/failures.js';
import { TOMBSTONE_TEXT } from '../stream/record.js';

type Trailers = Readonly<Record<string, string>>;
type Described = Readonly<{ code: code; details: string; trailers?: Trailers }>;

/**
 * Trailers carry printable ASCII only. The real server fails over a name with other characters, and
 * so is the answer here.
 */
const isSayable = (trailers: Trailers): boolean =>
  Object.values(trailers).every((text) => /^[\x20-\x7e]*$/.test(text));

const unsayable: Described = { code: code.UNKNOWN, details: 'Received HTTP status code 500' };

const versionText = (version: number): string =>
  version >= 2 ** 63 ? TOMBSTONE_TEXT : String(version);

const group =
  (
    status: code,
    exception: string,
    details: (stream: string, group: string, reason: string) => string,
  ) =>
  ({ stream, group, reason }: { stream: string; group: string; reason?: string }): Described => ({
    code: status,
    details: details(stream, group, reason ?? ''),
    trailers: {
      exception,
      'stream-name': stream,
      'group-name': group,
      ...(reason === undefined ? {} : { reason: reason }),
    },
  });

type Describe = {
  [kind in Failure['kind']]: (failure: Extract<Failure, { kind: kind }>) => Described;
};

const describe: Describe = {
  'stream-deleted': ({ stream }) => ({
    code: code.FAILED_PRECONDITION,
    details: `Event stream '${stream}' is deleted.`,
    trailers: { exception: 'stream-deleted', 'stream-name': stream },
  }),
  'wrong-version': ({ operation, stream, expected, actual }) => ({
    code: code.FAILED_PRECONDITION,
    details: `${operation} failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    trailers: {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': versionText(expected),
      'actual-version': versionText(actual),
    },
  }),
  'too-large': ({ limit }) => ({
    code: code.INVALID_ARGUMENT,
    details: `Maximum Append Size of ${limit} Exceeded.`,
    trailers: { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(limit) },
  }),
  'missing-metadata': ({ property }) => ({
    code: code.INVALID_ARGUMENT,
    details: `Required Metadata Property '${property}' is missing`,
    trailers: {
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    },
  }),
  invalid: ({ message }) => ({ code: code.INVALID_ARGUMENT, details: message }),
  'access-denied': () => ({
    code: code.PERMISSION_DENIED,
    details: 'Access Denied',
    trailers: { exception: 'access-denied' },
  }),
  unauthenticated: () => ({ code: code.UNAUTHENTICATED, details: 'Unauthenticated' }),
  timeout: () => ({ code: code.ABORTED, details: 'Operation timed out' }),
  'too-slow': () => ({
    code: code.ABORTED,
    details:
      'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
  }),
  cancelled: () => ({ code: code.CANCELLED, details: 'The call was cancelled' }),
  busy: () => ({ code: code.UNAVAILABLE, details: 'Server Is Too Busy' }),
  'not-ready': () => ({ code: code.UNAVAILABLE, details: 'Server Is Not Ready' }),
  'group-missing': group(
    code.NOT_FOUND,
    'persistent-subscription-does-not-exist',
    (stream, name) => `Subscription group ${name} on stream ${stream} does not exist.`,
  ),
  'group-exists': group(
    code.ALREADY_EXISTS,
    'persistent-subscription-exists',
    (stream, name) => `Subscription group ${name} on stream ${stream} exists.`,
  ),
  'group-full': group(
    code.FAILED_PRECONDITION,
    'maximum-subscribers-reached',
    (stream, name) =>
      `Maximum subscriptions reached for subscription group ${name} on stream ${stream}.`,
  ),
  'group-dropped': group(
    code.CANCELLED,
    'persistent-subscription-dropped',
    (stream, name) => `Subscription group ${name} on stream ${stream} was dropped.`,
  ),
  'group-failed': group(
    code.INTERNAL,
    'persistent-subscription-failed',
    (stream, name, reason) => `Subscription group ${name} on stream ${stream} failed: '${reason}'`,
  ),
};

/** PostgreSQL's connection errors: the node lives, its tables are away for a moment. */
const isOutage = (error: unknown): boolean => {
  const { code: reason = '', message = '' } = error as { code?: string; message?: string };
  return (
    /^(08|57P)/.test(reason) ||
    /ECONN|EPIPE|terminated|Connection ended|Cannot use a pool/i.test(reason + message)
  );
};

/** What is no failure of the log is a fault of the node and logged. */
const describedAs = (error: unknown): Described => {
  const outage: Failure | undefined = isOutage(error) ? { kind: 'not-ready' } : undefined;
  const failure = error instanceof LogFailure ? error.failure : outage;
  if (failure) return (describe[failure.kind] as (of: Failure) => Described)(failure);
  process.stderr.write(`event node: ${(error as Error).stack}\n`);
  return { code: code.UNKNOWN, details: (error as Error).message };
};

/** The gRPC status an error is told as. */
export const statusOf = (error: unknown): Partial<StatusObject> & Error => {
  const described = describedAs(error);
  const isSaid = isSayable(described.trailers ?? {});
  const { details, trailers = {}, ...rest } = isSaid ? described : unsayable;
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code: rest.code, details, metadata });
};
