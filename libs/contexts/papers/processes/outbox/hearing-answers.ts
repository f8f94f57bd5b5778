import { Injectable } from '@nestjs/common';
import { refuse, same, unknown } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { ProblemException } from '#platform/http';
import { Keys } from '#platform/privacy';
import { DecisionWorld } from '#platform/store';
import { isSigned, type Signed } from '#platform/webhooks';
import { v5 } from 'uuid';
import type { Answered } from '../../receiver/receiver.events.js';
import { receiverNoun } from '../../receiver/receiver.noun.js';
import type { KnownReceiver, Receiver } from '../../receiver/receiver.state.js';
import { secretsOf } from './receiver-secrets.js';
import { toldTo } from './told-to-receiver.js';

/** An answer as it comes in: its proof, and the body that the proof is over. */
export type Heard = Readonly<{ headers: Partial<Signed>; body: string; said: Answered }>;

const names = 'a1a0f0d2-1f7b-5d0e-9a86-7b4a5f1e7c93';

/** It is signed by nobody that is known here, or not of this moment. */
export const notSigned = (): ProblemException =>
  new ProblemException(
    401,
    'signature-not-good',
    '签名无效或者已过期（the signature is not good, or not of this moment）.',
  );

const isKnown = (receiver: Receiver): receiver is KnownReceiver =>
  receiver.registered !== undefined;

const whole = (headers: Partial<Signed>): Signed | undefined => {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = headers;
  if (id === undefined || at === undefined || signature === undefined) return undefined;
  return { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature };
};

/**
 * Hears what the systems of other bodies answer（对方系统答复）: who it is, the signature says;
 * that the event was theirs, the file of the matter.
 */
@Injectable()
export class HearingAnswers {
  private readonly receivers;

  constructor(
    private readonly nouns: Nouns,
    private readonly world: DecisionWorld,
    private readonly keys: Keys,
  ) {
    this.receivers = nouns.filesOf(receiverNoun);
  }

  /** Takes an answer in. Throws 401 without a signature of that receiver, 404, 409. */
  async hear(id: string, heard: Heard): Promise<Readonly<{ delivery: string }>> {
    const { said } = heard;
    const receiver = await this.proved(id, heard);
    const nouns = this.nouns.all();
    const about = await toldTo(receiver, said, nouns, this.world.log);
    if (!about)
      return unknown(
        'event-unknown',
        'event：没有向该系统投递过此事件，或者此事件不需要这种答复（no such event was handed to this system, or none that is answered so）.',
      );
    const sent = { type: 'AnswerDelivery', data: { said, about } } as const;
    const commandId = v5(`${id}|${JSON.stringify(said)}`, names);
    await this.receivers.decisions.handle({
      id,
      command: sent,
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor: { kind: 'system', by: 'reaction', name: receiver.registered.name },
    });
    await this.mustStand(id, said);
    return { delivery: said.delivery };
  }

  private async proved(id: string, { headers, body }: Heard): Promise<KnownReceiver> {
    const receiver = await this.receivers.now(id);
    const proof = whole(headers);
    // Whether there is such a receiver is told to nobody who cannot sign for it.
    if (!isKnown(receiver) || !proof) throw notSigned();
    const secrets = await secretsOf(this.keys, { id, secret: receiver.secret });
    if (!isSigned(proof, body, secrets, Math.floor(Date.now() / 1_000))) throw notSigned();
    return receiver;
  }

  /** Something else than before was put to a person, and changes nothing. */
  private async mustStand(id: string, said: Answered): Promise<void> {
    const { contradictions } = await this.receivers.now(id);
    if (contradictions.some((one) => same(one, said)))
      refuse(
        'answer-contradicts',
        '与此前的答复不一致，已交由经办人核实，此前的答复不变（it says something else than before: a person clears it up, and the first answer stands）.',
      );
  }
}
