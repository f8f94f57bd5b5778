import { randomUUID } from 'node:crypto';
import { sealOf, digestOfJson } from '#platform/log';
import {
  type Act,
  asRested,
  type Envelope,
  type Event,
  schemaOf,
  type StreamKind,
} from '#domain/kernel';
import type { NewEvent } from './event-store.js';
import { nameId, nameSpace } from './name-id.js';
import type { Request } from './request.js';
import { requestOf } from './said.js';
import { type FormsInForce, papersIn } from './papers-in.js';
import type { EventText } from './wire/encode-events.js';

/** Where a stream stands: the events to come are chained to this. */
export type Tip = Readonly<{ revision: number; digest: string }>;

/**
 * What an envelope says of the act: of law and registry only which ones they were. Plain data, for
 * any thread.
 */
export type SealedAct = Readonly<
  Pick<Act, 'now' | 'validAt' | 'actor' | 'facts'> & {
    law: Pick<Act['law'], 'digest' | 'calendar'>;
    registry: Pick<Act['registry'], 'position'>;
  }
>;

type About = Readonly<{
  kind: StreamKind;
  stream: string;
  tip: Tip;
  act: SealedAct;
  code: string;
  request: Request;
  /** Which sealing this is, for whoever may seal the same command anew (`seal`). */
  attempt?: string;
  forms?: FormsInForce;
}>;

/** An event in its envelope, both as the text that will be stored. */
export type SealedText = EventText & Readonly<{ digest: string }>;

/**
 * Puts decided events into their envelopes: id UUIDv5(commandId, attempt and index), so that the
 * same bytes sent again are one append, and other bytes meet the revision; SHA-256 chain over the
 * stream. What is undefined is neither stored nor sealed.
 */
export const sealTexts = (decided: readonly Event[], about: About): readonly SealedText[] => {
  const { stream, request, attempt = '' } = about;
  const ids = nameSpace(request.commandId);
  const asked = askedDigest(request);
  let { revision, digest: previous } = about.tip;
  return decided.map(({ type, data }, index) => {
    revision += 1;
    const id = nameId(`${attempt}${index}`, ids);
    const metadata = envelope(about, { type, data, asked, previous, first: index === 0 });
    previous = sealOf({ id, stream, revision, type, data, metadata });
    return {
      id,
      type,
      data: JSON.stringify(data),
      metadata: `${JSON.stringify(metadata).slice(0, -1)},"digest":"${previous}"}`,
      digest: previous,
    };
  });
};

/**
 * Sealed events as the store will give them back, and the text of them that it is given. The same
 * command decided again (another moment, another process) has ids of its own: the store would take
 * it for the first one's repeat, and what follows would be chained to bytes that nobody stored.
 */
export const seal = (decided: readonly Event[], about: About): readonly NewEvent[] =>
  sealTexts(decided, { ...about, attempt: `${randomUUID()}/` }).map(
    ({ id, type, data, metadata }) => ({
      id,
      type,
      data: JSON.parse(data) as object,
      metadata: JSON.parse(metadata) as object,
      text: { data, metadata },
    }),
  );

const envelope = (
  { kind, act, code, request, forms }: About,
  event: Readonly<{ type: string; data: object; asked: string; previous: string; first: boolean }>,
): Omit<Envelope, 'digest'> => ({
  $correlationId: request.correlationId,
  $causationId: request.causationId,
  commandId: request.commandId,
  ...(request.traceparent ? { traceparent: request.traceparent } : {}),
  actor: act.actor,
  validAt: act.validAt,
  recordedAt: act.now,
  schema: schemaOf(kind, event.type),
  law: act.law.digest,
  calendar: act.law.calendar,
  code,
  asked: event.asked,
  ...(event.first ? spoken(request) : {}),
  registry: act.registry.position,
  ...(act.facts && act.facts.length > 0 ? { restsOn: act.facts.map(asRested) } : {}),
  ...papersIn(event.data, act, forms),
  previous: event.previous,
});

const spoken = (request: Request): Pick<Envelope, 'request'> => {
  const said = requestOf(request);
  return said ? { request: said } : {};
};

/** Digest of what was asked: the command and the moment it claims to have happened. */
export const askedDigest = ({ command, validAt }: Request): string =>
  digestOfJson({ type: command.type, data: command.data, ...(validAt ? { validAt } : {}) });
