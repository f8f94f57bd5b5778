import type { Connection, Submittable } from 'pg';

type Settle = Readonly<{ resolve(bytes: Buffer): void; reject(error: Error): void }>;
type Chunk = Readonly<{ chunk: Buffer }>;

/**
 * Reads rows as PostgreSQL's binary copy, the one way to get bytes out of it without hexadecimal
 * text in between. A query object as `pg` takes it; never part of a transaction.
 */
export class CopyOut implements Submittable {
  private readonly chunks: Buffer[] = [];
  private error: Error | undefined;

  constructor(
    private readonly select: string,
    private readonly settle: Settle,
  ) {}

  submit(connection: Connection): void {
    connection.query(`COPY (${this.select}) TO STDOUT (FORMAT binary)`);
  }

  handleCopyData({ chunk }: Chunk): void {
    this.chunks.push(Buffer.from(chunk));
  }

  handleError(error: Error): void {
    this.error = error;
    this.settle.reject(error);
  }

  handleReadyForQuery(): void {
    if (!this.error) this.settle.resolve(Buffer.concat(this.chunks));
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
}
