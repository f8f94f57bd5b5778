import { HttpException, Injectable, Logger } from '@nestjs/common';
import { Settings } from '#platform/config';
import { type Finding, Probes } from '#platform/http';
import { type Message, Subscriber } from '#platform/mqtt';
import { Intake } from './intake.js';

const topics = 'readings/+';

/**
 * Takes readings in that a broker has (MQTT, `readings/<gateway>`): the same batches as over HTTP,
 * acknowledged when they lie on the disk. The broker says who may write under whose name. A batch
 * that can never be taken is told in the log and let go, so that the next one comes.
 */
@Injectable()
export class OverMqtt {
  private readonly log = new Logger(OverMqtt.name);
  private subscriber: Subscriber | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly intake: Intake,
    probes: Probes,
  ) {
    if (settings.MQTT_URL) probes.add({ name: 'broker of readings', look: () => this.finding() });
  }

  /** Nothing where no broker is set. */
  start(): void {
    const { MQTT_URL: url, DISTRICT } = this.settings;
    if (url === undefined) return;
    const clientId = `work-safety-readings-${DISTRICT}`;
    this.subscriber = new Subscriber({
      url,
      clientId,
      topic: topics,
      take: (one) => this.take(one),
    });
  }

  async stop(): Promise<void> {
    await this.subscriber?.stop();
  }

  private finding(): Finding {
    const trouble = this.subscriber?.finding();
    return { well: true, attention: trouble !== undefined, detail: trouble ?? 'ok' };
  }

  private async take({ topic, payload }: Message): Promise<void> {
    const gateway = topic.split('/')[1] ?? '';
    try {
      const { refused, faults } = await this.intake.take(gateway, bodyIn(payload));
      if (refused > 0) this.log.warn({ gateway, refused, first: faults[0] });
    } catch (error) {
      if (!(error instanceof HttpException) || error.getStatus() >= 500) throw error;
      this.log.warn({ gateway, batch: 'not taken', why: error.getResponse() });
    }
  }
}

/** The body of a message; nothing that can be taken where it is no JSON. */
const bodyIn = (payload: Buffer): unknown => {
  try {
    return JSON.parse(payload.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};
