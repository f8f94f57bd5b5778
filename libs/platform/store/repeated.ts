import { refuse } from '#domain/kernel';
import type { Handled } from './remembered.js';
import type { Answer, Request } from './request.js';
import { askedDigest } from './seal.js';

/** The earlier answer to the same command; refuses another command under its id. */
export const repeated = (stream: string, request: Request, earlier: Handled): Answer => {
  if (earlier.asked !== askedDigest(request))
    refuse(
      'idempotency-key-reused',
      'This idempotency key was used for another request（幂等键已用于其他请求）.',
    );
  const { revision, position, events } = earlier;
  return { id: request.id, stream, revision, position, events, repeated: true };
};
