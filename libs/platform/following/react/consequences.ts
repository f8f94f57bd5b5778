import { type Recorded, streamName } from '#domain/kernel';
import type { DataSource } from 'typeorm';
import type { Dispatch } from '../follow/dispatcher.js';

/** What a reaction sent because of an event, and what became of it. */
type Sent = Readonly<{
  cause: Pick<Recorded, 'id' | 'stream'>;
  command: Dispatch;
  /** The event whose effect it undid. */
  undoes?: string | undefined;
  /** The code with which it was refused. */
  refused?: string | undefined;
}>;

/**
 * Notes what followed from an event in another file, so that both files can show it（联动留痕）.
 * Noted again it is the same row.
 */
export const noteConsequence = async (
  readModels: DataSource,
  { cause, command, undoes, refused }: Sent,
): Promise<void> => {
  const { commandId, by, type, district, id } = command;
  await readModels.query(
    `INSERT INTO platform.consequence
        (command_id, cause_id, cause_stream, reaction, stream, type, undoes, refused)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (command_id) DO NOTHING`,
    [
      commandId,
      cause.id,
      cause.stream,
      by.name,
      streamName(command, district, id),
      type,
      undoes ?? null,
      refused ?? null,
    ],
  );
};
