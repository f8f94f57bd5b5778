import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
const algorithm = 'aes-256-gcm';

/**
 * AES-256-GCM of a text, base64url. `bound` is bound in: it opens under nothing else. The same
 * text under the same key gives the same seal, because a retry must ask for the same thing again;
 * the nonce follows from the content, so that none ever serves two.
 */
export const sealed = (key: Buffer, bound: string, plain: string): string => {
  const nonce = createHmac('sha256', key)
    .update(`nonce|${bound}|${plain}`)
    .digest()
    .subarray(0, nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(Buffer.from(bound));
  const text = Buffer.concat([nonce, cipher.update(plain), cipher.final()]);
  return Buffer.concat([text, cipher.getAuthTag()]).toString('base64url');
};

const unsealed = (key: Buffer, bound: string, text: string): string => {
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const plain = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  return Buffer.concat([plain, decipher.final()]).toString();
};

/**
 * What was sealed under one of the keys. Throws where it was touched, or belongs to another key or
 * place.
 */
export const unsealedWithOne = (keys: readonly Buffer[], bound: string, text: string): string => {
  for (const key of keys)
    try {
      return unsealed(key, bound, text);
    } catch {
      continue;
    }
  throw new RangeError('none of the keys opens it');
};
