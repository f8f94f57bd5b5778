import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { instant } from '#domain/kernel';
import type { Signed } from '../kept/checkpoints.js';
import { checkpointIn, signedCheckpoint } from '../signed/checkpoint.js';
import { isSignedBy, noteIn, signerOf } from '../signed/note.js';
import { showsConsistency } from '../tree/check-proof.js';
import { leafHash, rootOver, sha256 } from '../tree/merkle.js';
import { rootAt } from '../tree/proofs.js';
import { isCosigned, type Witness, witnessesIn } from './cosignature.js';
import { Witnessing } from './witnessing.js';

const signer = signerOf('work-safety.440704', Buffer.alloc(32, 7));
const at = instant('2026-11-29T10:00:00Z');

/** A tree of small leaves, as another history has others. */
const treeOf = (leaf: (index: number) => string) => {
  const leaves = Array.from({ length: 20 }, (_, index) => leafHash(Buffer.from(leaf(index))));
  const hashes = (level: number, from: number, count: number) => {
    if (level > 0) throw new Error('The trees of this spec are small.');
    return Promise.resolve(leaves.slice(from, from + count));
  };
  return { hashes, root: (size: number) => rootAt(hashes, size) };
};
const ours = treeOf((index) => `event ${index}`);
const forged = treeOf((index) => `other ${index}`);

type Saw = { size: number; root: Buffer; asked: number };

/** A witness as C2SP tlog-witness says: it signs what goes on from what it saw. */
const witness = async (name: string, key: KeyObject, saw: Saw) => {
  const raw = key.export({ format: 'jwk' }).x!;
  const typed = Buffer.concat([Buffer.from([4]), Buffer.from(raw, 'base64url')]);
  const id = sha256(Buffer.concat([Buffer.from(`${name}\n`), typed])).subarray(0, 4);
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      saw.asked += 1;
      const body = Buffer.concat(parts).toString();
      const [head = '', ...rest] = body.slice(0, body.indexOf('\n\n')).split('\n');
      const note = body.slice(body.indexOf('\n\n') + 2);
      const said = checkpointIn(note)!;
      const old = Number(head.slice('old '.length));
      const proof = rest.map((line) => Buffer.from(line, 'base64'));
      if (old !== saw.size) return response.writeHead(409).end(`${saw.size}\n`);
      if (old > 0 && !showsConsistency({ size: old, root: saw.root }, said, proof))
        return response.writeHead(422).end('not consistent');
      if (!isSignedBy(noteIn(note)!, signer)) return response.writeHead(403).end('not its key');
      [saw.size, saw.root] = [said.size, said.root];
      const time = Buffer.alloc(8);
      time.writeBigUInt64BE(1_795_000_000n);
      const text = `cosignature/v1\ntime 1795000000\n${noteIn(note)!.text}`;
      const bytes = Buffer.concat([id, time, sign(null, Buffer.from(text), key)]);
      return response.end(`\u2014 ${name} ${bytes.toString('base64')}\n`);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const setting = `${name}+${id.toString('hex')}+${typed.toString('base64')}@http://127.0.0.1:${port}`;
  return { server, setting };
};

const keys = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')] as const;
const saw: Saw[] = [
  { size: 0, root: rootOver([]), asked: 0 },
  { size: 0, root: rootOver([]), asked: 0 },
];
const stops: (() => void)[] = [];
let said: string;
let witnesses: readonly Witness[];
beforeAll(async () => {
  const settings: string[] = [];
  for (const [no, { privateKey }] of keys.entries()) {
    const { server, setting } = await witness(`witness${no}.example`, privateKey, saw[no]!);
    settings.push(setting);
    stops.push(() => server.close());
  }
  said = settings.join(' ');
  witnesses = witnessesIn(said);
});
afterAll(() => stops.forEach((stop) => stop()));

const signedAt = async (tree: typeof ours, size: number): Promise<Signed> => {
  const note = signedCheckpoint({ size, root: await tree.root(size), at }, signer);
  return { size, at, note, lastAt: at, lastNote: note };
};

/** What stands below the checkpoint of a size after the witnesses were asked. */
const cosigned = async (tree: typeof ours, size: number) => {
  const signed = await signedAt(tree, size);
  let kept = signed.lastNote;
  const witnessing = new Witnessing({
    witnesses,
    hashes: tree.hashes,
    newest: () => Promise.resolve(signed),
    keep: (_, before, note) => {
      if (before === kept) kept = note;
      return Promise.resolve();
    },
  });
  await witnessing.run();
  await witnessing.stop();
  return { note: kept, by: witnesses.map((one) => isCosigned(kept, one)), of: witnessing.standing };
};

describe('Witnesses of the log', () => {
  it('sign each checkpoint that goes on from the one before, and ours still stands', async () => {
    const first = await cosigned(ours, 5);
    expect(first.by).toEqual([true, true]);
    expect(isSignedBy(noteIn(first.note)!, signer)).toBe(true);
    expect(noteIn(first.note)!.signatures.map(({ name }) => name)).toEqual([
      'work-safety.440704',
      'witness0.example',
      'witness1.example',
    ]);
    // Whoever was started anew does not know what they saw; they say it.
    const next = await cosigned(ours, 13);
    expect(next.by).toEqual([true, true]);
    expect(saw.map(({ size }) => size)).toEqual([13, 13]);
  });

  it('sign no other history, and no tree that became smaller; it is said by name', async () => {
    const other = await cosigned(forged, 17);
    expect(other.by).toEqual([false, false]);
    expect(other.of['witness0.example']).toEqual({
      size: 13,
      trouble: 'Error: it answered 422: not consistent',
    });
    const smaller = await cosigned(ours, 7);
    expect(smaller.by).toEqual([false, false]);
    expect(smaller.of['witness1.example']!.trouble).toContain('a tree of 13 events');
  });

  it('do not keep each other from signing, and are not asked again for what they signed', async () => {
    stops[0]!();
    const one = await cosigned(ours, 20);
    expect(one.by).toEqual([false, true]);
    expect(one.of['witness0.example']!.trouble).not.toBeNull();
    expect(isCosigned(one.note.replace('\n20\n', '\n19\n'), witnesses[1]!)).toBe(false);
  });

  it('are named with the key that they hand out, or the worker does not start', () => {
    expect(witnessesIn(undefined)).toEqual([]);
    for (const wrong of ['a', said.replace('witness0', 'witness9'), said.replace('@http', '@ftp')])
      expect(() => witnessesIn(wrong)).toThrow('is no witness');
  });
});
