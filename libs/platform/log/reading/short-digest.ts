import { digestOfJson } from '../chain.js';

/**
 * Enough to tell two answers to one question apart, and too little to find out what was said from
 * it.
 */
const shortened = 8;

/** The short digest of a value, as requests are kept（要素摘要）. */
export const shortDigest = (value: unknown): string => digestOfJson(value).slice(0, shortened);
