import { encodeTexts } from '#libs/event-store';
import type { SealedCase } from './seal-case.js';

/** Events of one append; a longer case takes several, each on top of the one before. */
const partMax = 400;

type Part = Readonly<{ expected: number | 'none'; chunks: readonly Uint8Array[] }>;

/** A case ready to be appended: bytes as the store takes them. */
export type EncodedCase = Readonly<{ stream: string; parts: readonly Part[] }>;

/** The appends that bring a case on record. */
export const encodeCase = ({ stream, events }: SealedCase): EncodedCase => {
  const parts: Part[] = [];
  for (let from = 0; from < events.length; from += partMax) {
    const { chunks } = encodeTexts(events.slice(from, from + partMax));
    parts.push({ expected: from === 0 ? 'none' : from - 1, chunks });
  }
  return { stream, parts };
};
