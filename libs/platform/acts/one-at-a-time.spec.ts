import type { ExecutionContext } from '@nestjs/common';
import { defer, lastValueFrom } from 'rxjs';
import { OneAtATime } from './one-at-a-time.js';

const request = (key: string) => ({
  acting: { id: 'li' },
  method: 'POST',
  originalUrl: '/cases',
  header: (name: string) => (name === 'idempotency-key' ? key : undefined),
});
const context = (key: string) =>
  ({ switchToHttp: () => ({ getRequest: () => request(key) }) }) as unknown as ExecutionContext;

describe('ES-5 · Acts of one key', () => {
  it('are done one after the other, those of other keys meanwhile, also after one failed', async () => {
    const order: string[] = [];
    const inTurn = new OneAtATime();
    const act = (name: string, ms: number, fails = false) => ({
      handle: () =>
        defer(async () => {
          order.push(`${name} begins`);
          await new Promise((resolve) => setTimeout(resolve, ms));
          order.push(`${name} ends`);
          if (fails) throw new Error(name);
          return name;
        }),
    });
    const answers = await Promise.allSettled([
      lastValueFrom(inTurn.intercept(context('the-same-key'), act('first', 60, true))),
      lastValueFrom(inTurn.intercept(context('the-same-key'), act('second', 1))),
      lastValueFrom(inTurn.intercept(context('another-key'), act('other', 1))),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(order).toEqual([
      'first begins',
      'other begins',
      'other ends',
      'first ends',
      'second begins',
      'second ends',
    ]);
  });
});
