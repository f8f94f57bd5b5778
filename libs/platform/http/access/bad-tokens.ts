import type { ThrottlerStorage } from '@nestjs/throttler';
import { tooMany } from '../problems/too-many.js';

const aMinute = 60_000;
const name = 'bad-token';

/** Counts the bad tokens of an address, as public requests are: to guess has a price. */
export class BadTokens {
  constructor(
    private readonly counted: ThrottlerStorage,
    private readonly most: number | undefined,
  ) {}

  /** Throws a 429 problem when an address has sent too many within a minute. */
  async note(address = ''): Promise<void> {
    if (this.most === undefined) return;
    const key = `${name} ${address}`;
    const { isBlocked } = await this.counted.increment(key, aMinute, this.most, aMinute, name);
    if (isBlocked) throw tooMany();
  }
}
