import 'reflect-metadata';
import { Refusal } from '#domain/kernel';
import { desk, type Sent, toldOtherwise, tried } from './asked-again.js';

// One key is one request, whole: under it the same is given the first answer, and whoever changed
// one field is told which.

const commandId = '01970000-0000-7000-8000-0000000000aa';

/** What is answered to a second request under the key of the first. */
const underTheKey = async (one: (typeof tried)[number][1], sent: Sent): Promise<string> => {
  const send = desk(one);
  await send({ data: one.sample.data, commandId });
  try {
    const { repeated } = await send({ ...sent, commandId });
    return repeated ? 'the first answer' : 'another answer';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.code} ${/本次内容不同：.+（.+）/.test(error.message) ? 'named' : error.message}`;
  }
};

describe.each(tried)('K8 ISSUE-12.5 %s under the same key', (_, one) => {
  it('is given the first answer when it is the same', async () =>
    expect(await underTheKey(one, { data: one.sample.data })).toBe('the first answer'));

  it('is refused with what differs named, whichever field says something else', async () => {
    const variants = toldOtherwise(one);
    const answers = await Promise.all(variants.map((sent) => underTheKey(one, sent)));
    expect(answers).toEqual(variants.map(() => 'idempotency-key-reused named'));
  });
});
