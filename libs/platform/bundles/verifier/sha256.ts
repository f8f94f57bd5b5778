// SHA-256 by hand: a page opened from a file has no other that answers at once.

const rounds = 64;
const blockBytes = 64;
const wordBits = 32;

const firstPrimes = (count: number): readonly number[] => {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
};

/** The first 32 bits of the fraction of a root, as FIPS 180-4 has them. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** wordBits) | 0;

const primes = firstPrimes(rounds);
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const beginning = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (wordBits - by));

/** The bytes with their length behind them, in whole blocks. */
const padded = (bytes: Uint8Array): DataView => {
  const whole = Math.ceil((bytes.length + 9) / blockBytes) * blockBytes;
  const all = new Uint8Array(whole);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(whole - 8, Math.floor((bytes.length * 8) / 2 ** wordBits));
  view.setUint32(whole - 4, (bytes.length * 8) >>> 0);
  return view;
};

const words = new Int32Array(rounds);

const schedule = (view: DataView, from: number): void => {
  for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(from + at * 4);
  for (let at = 16; at < rounds; at += 1) {
    const [early, late] = [words[at - 15]!, words[at - 2]!];
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = (words[at - 16]! + low + words[at - 7]! + high) | 0;
  }
};

const mixed = (state: Int32Array): void => {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < rounds; at += 1) {
    const up = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + up + ((e & f) ^ (~e & g)) + constants[at]! + words[at]!) | 0;
    const down = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (down + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at]! + word) | 0;
};

/** SHA-256, the bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => {
  const state = Int32Array.from(beginning);
  const view = padded(bytes);
  for (let from = 0; from < view.byteLength; from += blockBytes) {
    schedule(view, from);
    mixed(state);
  }
  const out = new DataView(new ArrayBuffer(32));
  for (const [at, word] of state.entries()) out.setInt32(at * 4, word);
  return new Uint8Array(out.buffer);
};

/** The bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes as hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Bytes out of base64; nothing where it is none. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.codePointAt(0)!);
  } catch {
    return undefined;
  }
};
