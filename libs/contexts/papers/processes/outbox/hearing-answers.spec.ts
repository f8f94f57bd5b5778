import { localDate, type AnyNoun } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { signed } from '#platform/webhooks';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import type { Answered } from '../../receiver/receiver.events.js';
import { HearingAnswers } from './hearing-answers.js';
import { logWith, matterNoun, OneKey, receiver, told } from './outbox.examples.js';
import { secretsOf } from './receiver-secrets.js';

const delivery = 'matter-440704.7@0#0';
const answer: Answered = {
  delivery,
  answer: 'accepted',
  number: '江自然函〔2026〕7号',
  answeredOn: localDate('2026-07-08'),
};

const house = () => {
  const log = logWith('https://credit.example.gov.cn/events');
  log.append('matter-440704.7', told('Sent'), told('SentElsewhere'), told('Published'));
  const world = new TestWorld(new MemoryStore(log), log, new SetClock());
  const nouns = new Nouns(world);
  const keeping = {
    ...nouns,
    all: (): readonly AnyNoun[] => [matterNoun],
    filesOf: nouns.filesOf.bind(nouns),
  };
  const hearing = new HearingAnswers(keeping as unknown as Nouns, world, new OneKey());
  return { log, hearing };
};

const heard = async (hearing: HearingAnswers, said: Answered, key?: Buffer): Promise<unknown> => {
  const body = JSON.stringify(said);
  const [secret] = await secretsOf(new OneKey(), { id: 'r-1', secret: 1 });
  const message = { id: 'm-1', seconds: Math.floor(Date.now() / 1_000), body };
  return hearing.hear('r-1', { headers: signed(message, [key ?? secret]), body, said });
};

const entries = async (log: MemoryLog): Promise<readonly string[]> => {
  const types: string[] = [];
  for await (const { type } of log.readStream(receiver)) types.push(type);
  return types.slice(2);
};

describe('ISSUE-17 What the system of the other side answers', () => {
  it('is taken in once, with what follows from it in the matter', async () => {
    const { log, hearing } = house();
    await heard(hearing, answer);
    await heard(hearing, answer);
    expect(await entries(log)).toEqual(['DeliveryAnswered']);
    for await (const { data } of log.readStream(receiver, { from: 2 }))
      expect(data).toMatchObject({
        said: answer,
        about: {
          stream: 'matter-440704.7',
          sender: { person: 'chen', organ: 'bureau' },
          follows: {
            category: 'matter',
            id: '7',
            type: 'RecordDispatchAnswer',
            data: { event: 0, answer: 'accepted', number: answer.number, answeredOn: '2026-07-08' },
          },
        },
      });
  });

  it('is refused when it says something else than before, and put to a person', async () => {
    const { log, hearing } = house();
    await heard(hearing, answer);
    const other: Answered = { ...answer, answer: 'rejected' };
    for (const _ of [1, 2])
      await expect(heard(hearing, other)).rejects.toMatchObject({ code: 'answer-contradicts' });
    await heard(hearing, answer);
    expect(await entries(log)).toEqual(['DeliveryAnswered', 'AnswerContradicted']);
  });

  it('is of nobody without the signature of that receiver', async () => {
    const { log, hearing } = house();
    const other = heard(hearing, answer, Buffer.alloc(32, 9));
    await expect(other).rejects.toMatchObject({ status: 401 });
    const none = hearing.hear('r-9', { headers: {}, body: '{}', said: answer });
    await expect(none).rejects.toMatchObject({ status: 401 });
    expect(await entries(log)).toEqual([]);
  });

  it('is of an event that was told to that receiver, and of the kind that is asked', async () => {
    const { hearing } = house();
    const refused = (said: Answered) =>
      expect(heard(hearing, said)).rejects.toMatchObject({ code: 'event-unknown' });
    // It went to another body.
    await refused({ ...answer, delivery: 'matter-440704.7@1#1' });
    await refused({ ...answer, delivery: 'matter-440704.8@0#0' });
    await refused({ ...answer, delivery: 'registryOrgan-440704.bureau@0#0' });
    await refused({ ...answer, delivery: 'nonsense' });
    await refused({ ...answer, answer: 'acknowledged' });
    await refused({ ...answer, answer: 'stands', place: '信用中国' });
    const stands: Answered = {
      delivery: 'matter-440704.7@2#2',
      answer: 'stands',
      place: '信用中国',
      answeredOn: answer.answeredOn,
    };
    await refused({ ...stands, place: '另一网站' });
    await refused({ ...stands, answer: 'gone' });
    await heard(hearing, stands);
  });
});
