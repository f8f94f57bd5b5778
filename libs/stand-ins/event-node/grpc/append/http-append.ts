import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Failure, fail, LogFailure } from '../../log/failures.js';
import { ANY, type ProposedEvent, STREAM_EXISTS } from '../../stream/record.js';
import type { StreamsParts } from '../streams-service.js';

const TYPES: Readonly<Record<string, boolean>> = {
  'application/json': true,
  'application/octet-stream': false,
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const invalid = (message: string): never => fail({ kind: 'invalid', message });

const header = ({ headers }: IncomingMessage, name: string): string => {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
};

const streamOf = ({ url = '' }: IncomingMessage): string => {
  const [path = ''] = url.split('?');
  try {
    return decodeURIComponent(path.slice('/streams/'.length)) || invalid('A stream needs a name');
  } catch {
    return invalid('The name of the stream cannot be read');
  }
};

const expectedOf = (request: IncomingMessage): number => {
  const text = header(request, 'es-expectedversion') || String(ANY);
  const expected = Number(text);
  const isKnown = Number.isSafeInteger(expected) && (expected >= ANY || expected === STREAM_EXISTS);
  return isKnown ? expected : invalid(`No expected version: ${text}`);
};

const bodyOf = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) fail({ kind: 'too-large', limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const eventOf = async (request: IncomingMessage, limit: number): Promise<ProposedEvent> => {
  const [contentType = ''] = header(request, 'content-type').split(';');
  const isJson = TYPES[contentType.trim()] ?? invalid('The content is neither JSON nor bytes');
  const type = header(request, 'es-eventtype') || invalid('ES-EventType is missing');
  const id = header(request, 'es-eventid') || randomUUID();
  if (!UUID.test(id)) invalid('ES-EventId is no UUID');
  const data = await bodyOf(request, limit);
  return { id: id.toLowerCase(), type, isJson, metadata: Buffer.alloc(0), data };
};

type Said = Readonly<{ status: number; reason: string; headers?: Record<string, string> }>;

/** The HTTP answer to a failure. */
export const said = (failure: Failure): Said => {
  if (failure.kind === 'wrong-version') {
    const headers = { 'es-currentversion': String(failure.actual) };
    return { status: 400, reason: 'Wrong expected EventNumber', headers };
  }
  if (failure.kind === 'stream-deleted') return { status: 410, reason: 'Stream deleted' };
  if (failure.kind === 'group-missing') return { status: 404, reason: 'Not Found' };
  if (failure.kind === 'unauthenticated' || failure.kind === 'access-denied')
    return { status: 401, reason: 'Unauthorized' };
  if (failure.kind === 'invalid' || failure.kind === 'too-large')
    return { status: 400, reason: 'Bad Request' };
  return { status: 503, reason: 'Service Unavailable' };
};

const append = async (parts: StreamsParts, request: IncomingMessage): Promise<string> => {
  const { admit, access, writer, limits } = parts;
  const caller = await admit(header(request, 'authorization'));
  const [stream, expected] = [streamOf(request), expectedOf(request)];
  if (stream === '$all') fail({ kind: 'access-denied' });
  const events = [await eventOf(request, limits.maxAppendBytes)];
  const { revision } = await access
    .writing(caller, writer)
    .submit({ kind: 'append', stream, expected, events }, limits.commitTimeoutMs);
  return `/streams/${encodeURIComponent(stream)}/${revision}`;
};

/**
 * Appends the body of a request as one event, byte for byte, for tools that speak HTTP and no gRPC.
 */
export const httpAppend =
  (parts: StreamsParts) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    append(parts, request).then(
      (location) => response.writeHead(201, 'Created', { location }).end(),
      (error: unknown) => {
        const { status, reason, headers } = said(
          error instanceof LogFailure ? error.failure : { kind: 'not-ready' },
        );
        response.writeHead(status, reason, { connection: 'close', ...headers }).end();
      },
    );
  };
