import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type MqttClient } from 'mqtt';

const againAfterMs = 1_000;

/** What one message says, and under which topic it came. */
export type Message = Readonly<{ topic: string; payload: Buffer }>;

export type Subscription = Readonly<{
  /** `mqtt://user:password@broker:1883`. */
  url: string;
  /** Stays the same over restarts: under it the broker keeps what nobody has acknowledged. */
  clientId: string;
  topic: string;
  /**
   * Takes one message; the broker is told only when it is done. What it throws is tried again, and
   * nothing else comes meanwhile.
   */
  take: (message: Message) => Promise<void>;
}>;

/**
 * Takes messages of a broker (MQTT, QoS 1) one after the other, each acknowledged when it was
 * taken: what was under way when the process ended comes again.
 */
export class Subscriber {
  private readonly log = new Logger(Subscriber.name);
  private readonly client: MqttClient;
  private trouble: string | undefined = 'not connected yet';
  private ended = false;

  constructor({ url, clientId, topic, take }: Subscription) {
    const lasting = { clean: false, properties: { sessionExpiryInterval: 86_400 } };
    this.client = connect(url, {
      clientId,
      protocolVersion: 5,
      reconnectPeriod: 1_000,
      ...lasting,
    });
    this.client.handleMessage = ({ topic: of, payload }, done) => {
      void this.taken(take, { topic: of, payload: Buffer.from(payload) }, done);
    };
    this.client.on('connect', () => {
      this.trouble = undefined;
      this.client.subscribe(topic, { qos: 1 }, (error, granted) => {
        const refused = granted?.find(({ qos }) => qos > 2);
        if (error || refused) this.trouble = `not subscribed: ${error?.message ?? 'refused'}`;
      });
    });
    this.client.on('error', ({ message }) => this.is(message));
    this.client.on('close', () => this.is('not connected'));
  }

  /** Why no message comes now; nothing while the broker answers. */
  finding(): string | undefined {
    return this.trouble;
  }

  /** Takes nothing more; what is under way is not acknowledged, and comes again. */
  async stop(): Promise<void> {
    this.ended = true;
    await this.client.endAsync(true);
  }

  private is(trouble: string): void {
    if (!this.ended && this.trouble === undefined)
      this.log.warn(`The broker of readings is away: ${trouble}`);
    this.trouble = trouble;
  }

  private async taken(
    take: Subscription['take'],
    message: Message,
    done: (error?: Error) => void,
  ): Promise<void> {
    while (!this.ended) {
      try {
        await take(message);
        if (!this.ended) done();
        return;
      } catch (error) {
        this.log.warn(`A message waits to be taken: ${String(error)}`);
        await sleep(againAfterMs);
      }
    }
  }
}
