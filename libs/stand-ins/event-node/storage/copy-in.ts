import type { Socket } from 'node:net';
import type { Connection, Submittable } from 'pg';

type Settle = Readonly<{ resolve(): void; reject(error: Error): void }>;

/** One table's share of a commit. */
export type CopyPart = Readonly<{ into: string; rows: Buffer }>;

/**
 * Writes into several tables in one message, hence in one transaction with one flush to disk: all
 * of it or nothing. The payload is sent without waiting to be asked for; where the first statement
 * fails, PostgreSQL skips the rest.
 */
export class CopyIn implements Submittable {
  private error: Error | undefined;

  constructor(
    private readonly parts: readonly CopyPart[],
    private readonly settle: Settle,
  ) {}

  submit(connection: Connection): void {
    const wire = connection as unknown as {
      stream: Socket;
      sendCopyFromChunk(chunk: Buffer): void;
      endCopyFrom(): void;
    };
    // One write for all of it: each wakes PostgreSQL, and that costs more than sending a few rows.
    wire.stream.cork();
    const statements = this.parts.map(({ into }) => `COPY ${into} FROM STDIN (FORMAT binary)`);
    connection.query(statements.join(';'));
    for (const { rows } of this.parts) {
      wire.sendCopyFromChunk(rows);
      wire.endCopyFrom();
    }
    wire.stream.uncork();
  }

  handleCopyInResponse(): void {}

  handleError(error: Error): void {
    this.error = error;
    this.settle.reject(error);
  }

  handleReadyForQuery(): void {
    if (!this.error) this.settle.resolve();
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
}
