import type { MethodDefinition } from '@grpc/grpc-js';

const raw = (bytes: Buffer): Buffer => bytes;

export type Shape = Readonly<{ requestStream?: boolean; responseStream?: boolean }>;

/** A method whose messages stay bytes: the node encodes and decodes the hot ones by hand. */
export const rawMethod = (path: string, shape: Shape = {}): MethodDefinition<Buffer, Buffer> => ({
  path,
  requestStream: shape.requestStream ?? false,
  responseStream: shape.responseStream ?? false,
  requestSerialize: raw,
  requestDeserialize: raw,
  responseSerialize: raw,
  responseDeserialize: raw,
});
