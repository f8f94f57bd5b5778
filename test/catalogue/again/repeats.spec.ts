import 'reflect-metadata';
import { instant, plusMs, Refusal } from '#domain/kernel';
import { actOf, desk, type Sent, toldOtherwise, type Tried, tried } from './asked-again.js';

// A repeat is the same request whole, its day, officers and papers included: the same is given the
// first answer; whoever asks otherwise is told what differs, and never that something was done.

const dayMs = 24 * 3_600_000;
const chinese = /\p{Script=Han}/u;

/** What is answered to the second request, after the first was done. */
const second = async (one: Tried, sent: Sent): Promise<string> => {
  const send = desk(one);
  await send({ data: one.sample.data });
  try {
    const { events, repeated } = await send(sent);
    return repeated ? 'the first answer' : events.length > 0 ? 'done anew' : 'nothing';
  } catch (error) {
    if (error instanceof Refusal) {
      expect(error.message).toMatch(chinese);
      return 'refused';
    }
    // A value that no door lets through: no rule has to know what to do with it.
    return 'refused';
  }
};

describe.each(tried)('CASE-5 CASE-25 FLD-14 REC-13 %s, sent again', (_, one) => {
  it('is given the first answer when it is the same', async () =>
    expect(['the first answer', 'refused', 'done anew']).toContain(
      await second(one, { data: one.sample.data }),
    ));

  it('is never answered as done when it says something else, or of another day', async () => {
    const { validAt } = actOf(one);
    const before = instant(plusMs(validAt, -dayMs));
    const variants: readonly Sent[] = [
      ...toldOtherwise(one),
      { data: one.sample.data, validAt: before },
    ];
    const answers = await Promise.all(
      variants.map(async (sent) => [JSON.stringify(sent), await second(one, sent)] as const),
    );
    expect(answers.filter(([, said]) => ['nothing', 'the first answer'].includes(said))).toEqual(
      [],
    );
  });
});
