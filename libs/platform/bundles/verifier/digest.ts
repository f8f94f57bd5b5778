import { canonicalJson } from '../../log/canonical-json.js';
import { bytesOf, hexOf, sha256 } from './sha256.js';

/** SHA-256 (hex) over the RFC 8785 canonical JSON of a value, without Node. */
export const digestOf = (value: unknown): string =>
  hexOf(sha256(bytesOf(canonicalJson(value) ?? '')));
