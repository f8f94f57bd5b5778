import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** A receiver's address is none that this house may call. */
export class NotAllowed extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotAllowed';
  }
}

type Range = readonly [network: string, bits: number];

// What is no address of the public internet: IANA special-purpose registries, both families.
const notPublic: readonly Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const listOf = (ranges: readonly Range[]): BlockList => {
  const list = new BlockList();
  for (const [network, bits] of ranges) list.addSubnet(network, bits, familyOf(network));
  return list;
};

// A list for each family: one for both takes every IPv4 address for one that is mapped to IPv6.
const ofFamily = (family: 'ipv4' | 'ipv6'): BlockList =>
  listOf(notPublic.filter(([network]) => familyOf(network) === family));
const reserved = { ipv4: ofFamily('ipv4'), ipv6: ofFamily('ipv6') };
const loopback = listOf([
  ['127.0.0.0', 8],
  ['::1', 128],
]);

const rangeOf = (text: string): Range => {
  const [network = '', bits] = text.split('/');
  const family = isIP(network);
  const most = family === 6 ? 128 : 32;
  const length = bits === undefined ? most : Number(bits);
  if (family === 0 || !Number.isInteger(length) || length < 0 || length > most)
    throw new RangeError(`${text} is no address and no network`);
  return [network, length];
};

/** Whether a list of networks, with commas between them, can be read. */
export const areNetworks = (text: string): boolean => {
  try {
    networksOf(text);
    return true;
  } catch {
    return false;
  }
};

/** The networks inside the house that receivers may stand in（内网放行网段）; none when empty. */
export const networksOf = (text = ''): BlockList =>
  listOf(
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
      .map(rangeOf),
  );

const isIn = (list: BlockList, address: string): boolean => list.check(address, familyOf(address));

/** An address that was looked at, to which alone the call may go. */
export type Pinned = Readonly<{ url: URL; address: string; family: 4 | 6 }>;

type Resolve = (name: string) => Promise<readonly Readonly<{ address: string }>[]>;

const resolved: Resolve = (name) => lookup(name, { all: true, verbatim: true });

const mustBeCallable = (url: URL): void => {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new NotAllowed(`${url.protocol} is not called（只支持 https）`);
  if (url.username !== '' || url.password !== '')
    throw new NotAllowed('An address with a password in it is not called（地址不得含账号密码）');
};

const plain = (host: string): string => host.replace(/^\[|\]$/g, '');

const mayBeCalled = (host: string, address: string, inside: BlockList): void => {
  if (isIn(reserved[familyOf(address)], address) && !isIn(inside, address))
    throw new NotAllowed(`${host} stands at ${address}, inside（内网地址未放行）`);
};

/** One bad address among several is enough: which of them is called must not be chance. */
const addressOf = async (host: string, inside: BlockList, resolve: Resolve): Promise<string> => {
  const found = isIP(host) ? [{ address: host }] : await resolve(host);
  for (const { address } of found) mayBeCalled(host, address, inside);
  const [first] = found;
  if (!first) throw new NotAllowed(`${host} has no address（域名无地址）`);
  return first.address;
};

/**
 * The address of a receiver, looked up once: the call goes to that one and to no other, so that a
 * name that is told otherwise a moment later leads nowhere. Inside the house only where a network
 * was named; in the clear only on this machine. Throws `NotAllowed`.
 */
export const pinned = async (
  text: string,
  inside: BlockList,
  resolve: Resolve = resolved,
): Promise<Pinned> => {
  const url = new URL(text);
  mustBeCallable(url);
  const address = await addressOf(plain(url.hostname), inside, resolve);
  if (url.protocol === 'http:' && !isIn(loopback, address))
    throw new NotAllowed('In the clear only on this machine（须为 https）');
  return { url, address, family: isIP(address) === 6 ? 6 : 4 };
};
