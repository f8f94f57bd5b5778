import { AccessDeniedError, DeadlineExceededError, UnavailableError } from '@eventstore/db-client';
import { Metadata, status } from '@grpc/grpc-js';
import { storeError, StoreUnavailable, wordsOf } from './store-errors.js';

const said = (code: status, details: string, trailers: Record<string, string> = {}): Error => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(`${code} ${status[code]}: ${details}`), {
    code,
    details,
    metadata,
  });
};
const leader = {
  exception: 'not-leader',
  'leader-endpoint-host': 'other',
  'leader-endpoint-port': '2113',
};

describe('ES-2 · An error of the event store', () => {
  it.each<[string, Error]>([
    ['away', said(status.UNAVAILABLE, 'connect ECONNREFUSED')],
    ['not whole', said(status.UNKNOWN, 'Could not recognize Server Is Not Ready')],
    ['too busy', said(status.UNKNOWN, 'Server Is Too Busy')],
    ['out of time', said(status.ABORTED, 'Operation timed out')],
    ['out of time, without a word', new DeadlineExceededError()],
    ['shutting down', said(status.CANCELLED, 'Cancelled by the server')],
    ['led by another', said(status.NOT_FOUND, 'Leader info available', leader)],
    ['gone without a status', said(status.INTERNAL, 'Received RST_STREAM with code 0')],
    ['not to be found', new Error('Failed to discover after 10 attempts.')],
    ['cut off', new UnavailableError()],
  ])('that is %s is an outage', (_, error) => {
    const known = storeError(error);
    expect(known).toBeInstanceOf(StoreUnavailable);
    expect(known.message).not.toBe('');
    expect(storeError(known)).toBe(known);
  });

  it('that is none stays what the official client calls it', () => {
    const denied = storeError(said(status.PERMISSION_DENIED, 'no', { exception: 'access-denied' }));
    expect(denied).toBeInstanceOf(AccessDeniedError);
    const unknown = said(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');
    expect(storeError(unknown)).not.toBeInstanceOf(StoreUnavailable);
  });

  it('has words also where the client gives it none', () => {
    expect(wordsOf(new UnavailableError())).toBe('unavailable');
    expect(wordsOf(new Error('plain'))).toBe('plain');
    expect(wordsOf('text')).toBe('text');
  });
});
