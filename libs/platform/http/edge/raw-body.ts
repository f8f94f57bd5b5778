const bodies = new WeakMap<object, Buffer>();

/** Keeps a body byte for byte for as long as its request lives. */
export const keepRaw = (request: unknown, body: unknown): void => {
  if (typeof request === 'object' && request !== null && Buffer.isBuffer(body))
    bodies.set(request, body);
};

/** A body byte for byte as it came: what a signature is over. */
export const rawBodyOf = (request: object): string => bodies.get(request)?.toString('utf8') ?? '';
