import { Injectable } from '@nestjs/common';
import { type Consequence, Consequences } from '#platform/record';
import { DataSource } from 'typeorm';

/** The notes of the worker, read from its table. */
@Injectable()
export class ConsequencesNoted extends Consequences {
  constructor(private readonly readModels: DataSource) {
    super();
  }

  protected override find(
    stream: string,
    causes: readonly string[],
    commands: readonly string[],
  ): Promise<readonly Consequence[]> {
    return this.readModels.query<Consequence[]>(
      `SELECT command_id AS command, cause_id AS cause, cause_stream AS "causeStream", reaction,
          stream, type, undoes, refused
        FROM platform.consequence
        WHERE (cause_stream = $1 AND cause_id = ANY($2)) OR command_id = ANY($3)
        ORDER BY at, command_id`,
      [stream, causes, commands],
    );
  }
}
