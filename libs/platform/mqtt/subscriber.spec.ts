import { setTimeout as sleep } from 'node:timers/promises';
import { mosquitto, publish, startBroker } from './broker.examples.js';
import { type Message, Subscriber } from './subscriber.js';

if (!mosquitto)
  process.stderr.write('mosquitto is not on this machine: what MQTT brings was not tried.\n');
const withBroker = mosquitto ? describe : describe.skip;

const until = async (is: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !is(); tries += 1) await sleep(25);
  expect(is()).toBe(true);
};

withBroker('A subscriber of a broker', () => {
  let broker: Awaited<ReturnType<typeof startBroker>>;
  beforeAll(async () => {
    broker = await startBroker();
  });
  afterAll(() => broker.stop());

  const begin = (clientId: string, take: (message: Message) => Promise<void>) =>
    new Subscriber({ url: broker.url, clientId, topic: `${clientId}/+`, take });

  it('takes messages one after the other, with the topic they came under', async () => {
    const taken: string[] = [];
    const one = begin('in-order', async ({ topic, payload }) => {
      await sleep(20);
      taken.push(`${topic} ${payload.toString()}`);
    });
    await until(() => one.finding() === undefined);
    await sleep(200);
    for (const word of ['a', 'b', 'c']) await publish(broker.url, 'in-order/g1', word);
    await until(() => taken.length === 3);
    expect(taken).toEqual(['in-order/g1 a', 'in-order/g1 b', 'in-order/g1 c']);
    await one.stop();
  });

  it('has again what was under way when it ended, and what came while it was away', async () => {
    const first = begin('again', () => new Promise(() => undefined));
    await until(() => first.finding() === undefined);
    await sleep(200);
    await publish(broker.url, 'again/g1', 'under way');
    await sleep(200);
    await first.stop();
    await publish(broker.url, 'again/g1', 'while away');
    const taken: string[] = [];
    const second = begin('again', async ({ payload }) => {
      taken.push(payload.toString());
    });
    await until(() => taken.length === 2);
    expect(taken).toEqual(['under way', 'while away']);
    await second.stop();
  });

  it('tries again what could not be taken, before anything else', async () => {
    const taken: string[] = [];
    let failures = 1;
    const one = begin('failing', async ({ payload }) => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('the database is away');
      }
      taken.push(payload.toString());
    });
    await until(() => one.finding() === undefined);
    await sleep(200);
    await publish(broker.url, 'failing/g1', 'first');
    await publish(broker.url, 'failing/g1', 'second');
    await until(() => taken.length === 2);
    expect(taken).toEqual(['first', 'second']);
    await one.stop();
  });
});
