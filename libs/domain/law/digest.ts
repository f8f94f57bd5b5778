import { createHash } from 'node:crypto';
import imported from 'canonicalize';

/** The package is CommonJS and exports the function itself; its types say otherwise. */
const canonicalize = imported as unknown as (value: unknown) => string | undefined;

/** SHA-256 (hex) over the RFC 8785 canonical JSON of a value. */
export const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
