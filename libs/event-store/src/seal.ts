import { v5 } from 'uuid';
import { digestOf, digestOfJson } from '#libs/event-log';
import { type Act, type Envelope, type Event, schemaOf, type StreamKind } from '#libs/kernel';
import type { NewEvent } from './event-store.js';
import type { Request } from './request.js';

/** Where a stream stands: the events to come are chained to this. */
export type Tip = Readonly<{ revision: number; digest: string }>;

/**
 * Puts decided events into their envelopes: deterministic id UUIDv5(commandId, index), so that a blind retry is one
 * append; SHA-256 chain over the stream.
 */
export const seal = (
  decided: readonly Event[],
  about: Readonly<{
    kind: StreamKind;
    stream: string;
    tip: Tip;
    act: Act;
    code: string;
    request: Request;
  }>,
): readonly NewEvent[] => {
  const { kind, stream, act, code, request } = about;
  let { revision, digest: previous } = about.tip;
  return decided.map((event, index) => {
    revision += 1;
    // What is undefined is not stored, so it must not be sealed either.
    const data = JSON.parse(JSON.stringify(event.data)) as object;
    const id = v5(String(index), request.commandId);
    const metadata: Omit<Envelope, 'digest'> = {
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
      asked: askedDigest(request),
      registry: act.registry.position,
      previous,
    };
    previous = digestOf({ id, stream, revision, type: event.type, data, metadata });
    return { id, type: event.type, data, metadata: { ...metadata, digest: previous } };
  });
};

/** Digest of what was asked: the command and the moment it claims to have happened. */
export const askedDigest = ({ command, validAt }: Request): string =>
  digestOfJson({ type: command.type, data: command.data, ...(validAt ? { validAt } : {}) });
