import { Logger } from '@nestjs/common';
import { type Clock, localDateOf } from '#domain/kernel';
import { OnSchedule } from '#platform/schedules';
import type { ProofFolder } from '../kept/folder.js';
import { isGranted, stampQuestion } from './time-stamp.js';

const anHourMs = 3_600_000;
const patienceMs = 30_000;

/** Who stamps, and what. */
export type Stamped = Readonly<{ url: string; folder: ProofFolder; clock: Clock }>;

/**
 * Once a day an authority outside the house stamps the checkpoint that was handed out last
 * （RFC 3161 时间戳）: that the log was so then holds even where the key of checkpoints does not.
 * What fails is tried again within the hour.
 */
export class Stamping extends OnSchedule {
  private readonly log = new Logger('Stamping');

  constructor(private readonly stamped: Stamped) {
    super(anHourMs);
  }

  protected async once(): Promise<void> {
    const { folder, clock } = this.stamped;
    const note = folder.checkpoint();
    const day = localDateOf(clock.now());
    if (note === undefined || folder.hasStamp(day)) return;
    try {
      folder.putStamp(day, note, await this.stamp(note));
    } catch (error) {
      this.log.warn(`No time stamp of ${day}（未取得时间戳）: ${String(error)}`);
    }
  }

  private async stamp(note: string): Promise<Buffer> {
    const question = stampQuestion(note);
    const answer = await fetch(this.stamped.url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: Uint8Array.from(question.query),
      signal: AbortSignal.timeout(patienceMs),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok || !isGranted(bytes, question))
      throw new Error(`the authority did not grant it (${answer.status})`);
    return bytes;
  }
}
