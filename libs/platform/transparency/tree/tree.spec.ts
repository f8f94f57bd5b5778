import fc from 'fast-check';
import { showsConsistency, showsInclusion } from './check-proof.js';
import { Frontier, type TileHash } from './frontier.js';
import { leafHash, nodeHash, rootOver, sha256, splitOf } from './merkle.js';
import { consistencyProof, inclusionProof, rootAt, type TileHashes } from './proofs.js';

// The naive tree, word for word as RFC 6962 defines it.
const naiveRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return sha256('');
  if (leaves.length === 1) return leaves[0]!;
  const half = splitOf(leaves.length);
  return nodeHash(naiveRoot(leaves.slice(0, half)), naiveRoot(leaves.slice(half)));
};
const naivePath = (index: number, leaves: readonly Buffer[]): readonly Buffer[] => {
  if (leaves.length === 1) return [];
  const half = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half
    ? [...naivePath(index, left), naiveRoot(right)]
    : [...naivePath(index - half, right), naiveRoot(left)];
};
const naiveProof = (old: number, leaves: readonly Buffer[], whole = true): readonly Buffer[] => {
  if (old === leaves.length) return whole ? [] : [naiveRoot(leaves)];
  const half = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return old <= half
    ? [...naiveProof(old, left, whole), naiveRoot(right)]
    : [...naiveProof(old - half, right, false), naiveRoot(left)];
};

const leavesOf = (count: number): readonly Buffer[] =>
  Array.from({ length: count }, (_, at) => leafHash(Buffer.from(`event ${at}`)));

const most = 70_000;
const leaves = leavesOf(most);
const grown = (count: number): Readonly<{ frontier: Frontier; hashes: TileHashes }> => {
  const frontier = Frontier.empty();
  const levels: Buffer[][] = [];
  const keep = ({ level, index, hash }: TileHash) => {
    levels[level] ??= [];
    levels[level][index] = hash;
  };
  for (const leaf of leaves.slice(0, count)) frontier.add(leaf).forEach(keep);
  const hashes: TileHashes = async (level, from, wanted) => {
    const found = (levels[level] ?? []).slice(from, from + wanted);
    expect(found).toHaveLength(wanted);
    return found;
  };
  return { frontier, hashes };
};
const all = grown(most);
const sizes = fc.oneof(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 65_000, max: most }));

describe('The tree of the log', () => {
  it('has the roots that Certificate Transparency gives for its leaves', () => {
    const given = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'];
    given.push('606162636465666768696a6b6c6d6e6f');
    const frontier = Frontier.empty();
    const roots = given.map((hex) => {
      frontier.add(leafHash(Buffer.from(hex, 'hex')));
      return frontier.root().toString('hex');
    });
    expect(roots).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
    expect(Frontier.empty().root().toString('hex')).toMatch(/^e3b0c44298fc1c14/);
  });

  it('has the root of the naive one at every size, and so has the part that tiles give', async () => {
    const frontier = Frontier.empty();
    const known = new Set([1, 2, 3, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, most]);
    for (const [at, leaf] of leaves.entries()) {
      frontier.add(leaf);
      if (!known.has(at + 1)) continue;
      const root = naiveRoot(leaves.slice(0, at + 1));
      expect([at + 1, frontier.root()]).toEqual([at + 1, root]);
      expect(await rootAt(all.hashes, at + 1)).toEqual(root);
    }
    expect(rootOver(leaves.slice(0, 7))).toEqual(naiveRoot(leaves.slice(0, 7)));
  });

  it('goes on from its tiles as if it had never stopped', async () => {
    for (const size of [0, 1, 255, 256, 257, 65_535, 65_536, 65_537]) {
      const again = await Frontier.of(size, all.hashes);
      for (const leaf of leaves.slice(size, size + 300)) again.add(leaf);
      expect(again.root()).toEqual(await rootAt(all.hashes, size + 300));
    }
  });

  it('shows of each leaf that it is in it, and of nothing else', async () => {
    const one = fc.tuple(sizes, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(one, async ([size, part]) => {
        const index = Math.floor(part * size);
        const proof = await inclusionProof(all.hashes, index, size);
        const root = await rootAt(all.hashes, size);
        if (size <= 700) expect(proof).toEqual(naivePath(index, leaves.slice(0, size)));
        const told = { index, size, leaf: leaves[index]!, root };
        expect(showsInclusion(told, proof)).toBe(true);
        expect(showsInclusion({ ...told, leaf: sha256('another') }, proof)).toBe(false);
        expect(showsInclusion({ ...told, index: index + 1 }, proof)).toBe(false);
        expect(showsInclusion(told, [...proof, root])).toBe(false);
        expect(showsInclusion(told, proof.slice(1))).toBe(size === 1);
      }),
      { numRuns: 60 },
    );
  });

  it('shows that it only grew, and of no other that it did', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, sizes, async (some, other) => {
        const [older, newer] = [Math.min(some, other), Math.max(some, other)];
        const proof = await consistencyProof(all.hashes, older, newer);
        if (newer <= 700) expect(proof).toEqual(naiveProof(older, leaves.slice(0, newer)));
        const [was, is] = [await rootAt(all.hashes, older), await rootAt(all.hashes, newer)];
        const shows = (before: Buffer, after: Buffer, path = proof): boolean =>
          showsConsistency({ size: older, root: before }, { size: newer, root: after }, path);
        expect(shows(was, is)).toBe(true);
        expect(shows(sha256('another'), is)).toBe(false);
        expect(shows(was, sha256('another'))).toBe(false);
        expect(shows(was, is, [...proof, was])).toBe(false);
        if (older < newer) expect(shows(was, is, proof.slice(1))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
