import { encodeTexts } from '#platform/store';
import type { SealedCase } from './seal-case.js';

/** Events of one append; a longer case takes several, each on top of the one before. */
const partMax = 400;
/** Letters of one append; in UTF-8 they stay below what the store takes at once, a mebibyte. */
const partLetters = 300_000;

type Part = Readonly<{ expected: number | 'none'; chunks: readonly Uint8Array[] }>;

/** A case ready to be appended: bytes as the store takes them. */
export type EncodedCase = Readonly<{ stream: string; parts: readonly Part[] }>;

/** The appends that bring a case on record. */
export const encodeCase = ({ stream, events }: SealedCase): EncodedCase => {
  const parts: Part[] = [];
  for (let from = 0; from < events.length;) {
    const to = endOfPart(events, from);
    const { chunks } = encodeTexts(events.slice(from, to));
    parts.push({ expected: from === 0 ? 'none' : from - 1, chunks });
    from = to;
  }
  return { stream, parts };
};

/** One event at least, as many as one append takes at most. */
const endOfPart = (events: SealedCase['events'], from: number): number => {
  let letters = 0;
  for (let at = from; at < Math.min(events.length, from + partMax); at += 1) {
    const { data, metadata } = events[at]!;
    letters += data.length + metadata.length;
    if (letters > partLetters && at > from) return at;
  }
  return Math.min(events.length, from + partMax);
};
