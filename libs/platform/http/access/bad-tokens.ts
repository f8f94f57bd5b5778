import { Inject, Injectable } from '@nestjs/common';
import { ThrottlerStorage } from '@nestjs/throttler';
import { Settings } from '#platform/config';
import { tooMany } from '../problems/too-many.js';

const aMinute = 60_000;
const name = 'bad-token';

/** Counts the bad tokens of an address, as public requests are: to guess has a price. */
@Injectable()
export class BadTokens {
  constructor(
    @Inject(ThrottlerStorage) private readonly counted: ThrottlerStorage,
    private readonly settings: Settings,
  ) {}

  /** Throws a 429 problem when an address has sent too many within a minute. */
  async note(address = ''): Promise<void> {
    const { NODE_ENV, RATE_PUBLIC_PER_MINUTE } = this.settings;
    const most = RATE_PUBLIC_PER_MINUTE ?? (NODE_ENV === 'production' ? 120 : undefined);
    if (most === undefined) return;
    const key = `${name} ${address}`;
    const { isBlocked } = await this.counted.increment(key, aMinute, most, aMinute, name);
    if (isBlocked) throw tooMany();
  }
}
