/**
 * What can go wrong in a way a client is told about. The gRPC layer turns each into its status and
 * trailers.
 */
export type Failure =
  | Readonly<{ kind: 'stream-deleted'; stream: string }>
  | Readonly<{
      kind: 'wrong-version';
      /** What was tried: the error says so. */
      operation: 'Append' | 'Delete';
      stream: string;
      expected: number;
      actual: number;
    }>
  | Readonly<{ kind: 'too-large'; limit: number }>
  | Readonly<{ kind: 'missing-metadata'; property: 'type' | 'content-type' }>
  | Readonly<{ kind: 'invalid'; message: string }>
  | Readonly<{ kind: 'access-denied' }>
  | Readonly<{ kind: 'unauthenticated' }>
  | Readonly<{ kind: 'timeout' }>
  | Readonly<{ kind: 'too-slow' }>
  | Readonly<{ kind: 'cancelled' }>
  | Readonly<{ kind: 'busy' }>
  | Readonly<{ kind: 'not-ready' }>
  | Readonly<{ kind: 'group-missing' | 'group-exists'; stream: string; group: string }>
  | Readonly<{ kind: 'group-full' | 'group-dropped'; stream: string; group: string }>
  | Readonly<{ kind: 'group-failed'; stream: string; group: string; reason: string }>;

/** A failure on its way to the client. */
export class LogFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
    this.name = 'LogFailure';
  }
}

/** Throws the failure. An expression, so that it can stand where a value is wanted. */
export const fail = (failure: Failure): never => {
  throw new LogFailure(failure);
};
