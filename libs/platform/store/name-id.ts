import { hash } from 'node:crypto';

const spaceBytes = 16;

/** The bytes of a UUID, as a name space for `nameId`. */
export const nameSpace = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** The variant of RFC 9562 in the upper two bits of a hexadecimal digit. */
const withVariant: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 16 }, (_, digit) => [digit.toString(16), ((digit & 3) | 8).toString(16)]),
);

/** UUIDv5: the same name in the same space is the same id, wherever and whenever it is made. */
export const nameId = (name: string, space: Buffer): string => {
  const input = Buffer.allocUnsafe(spaceBytes + Buffer.byteLength(name));
  space.copy(input, 0, 0, spaceBytes);
  input.write(name, spaceBytes);
  const hex = hash('sha1', input);
  const fourth = `${withVariant[hex[16]!]}${hex.slice(17, 20)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${fourth}-${hex.slice(20, 32)}`;
};
