import { createHash } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { madeFolder } from '#platform/config';
import { networksOf, NotAllowed, NotTaken, pinned, post, signed } from '#platform/webhooks';

/** Where something goes, and by what way. */
export type Address = Readonly<{ id: string; means: string; url: string | null }>;

/** What is handed over, and what it takes the place of in a folder. */
export type Parcel = Readonly<{
  number: number;
  id: string;
  body: string;
  /** What was told of the same thing before and is withdrawn with it. */
  withdraws: readonly Pick<Parcel, 'number' | 'id'>[];
}>;

/** From which networks inside receivers may be, and where folders lie（`OUTBOX_DIR`）. */
export type Ways = Readonly<{ networks: string | undefined; dir: string | undefined }>;

type Proof = ReturnType<typeof signed>;

const fileOf = ({ number, id }: Pick<Parcel, 'number' | 'id'>): string =>
  `${String(number).padStart(12, '0')}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}.json`;

const put = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
};

/** The event beside its proof, which is there first; what it withdraws is gone from the folder. */
const layDown = async (folder: string, parcel: Parcel, proof: Proof): Promise<void> => {
  madeFolder(folder);
  const path = join(folder, fileOf(parcel));
  await put(`${path}.signature`, JSON.stringify(proof));
  await put(path, parcel.body);
  for (const before of parcel.withdraws)
    for (const end of ['', '.signature'])
      await rm(join(folder, `${fileOf(before)}${end}`), { force: true });
};

const why = (error: unknown): string =>
  error instanceof NotTaken || error instanceof NotAllowed ? error.message : String(error);

/**
 * Hands a parcel over, signed at this moment. Throws `NotTaken` with what stood in the way, for
 * people to read.
 */
export const handOver = async (
  { networks, dir }: Ways,
  to: Address,
  parcel: Parcel,
  { secrets, signal }: Readonly<{ secrets: readonly Buffer[]; signal?: AbortSignal }>,
): Promise<void> => {
  const seconds = Math.floor(Date.now() / 1_000);
  const { id, body } = parcel;
  const headers = signed({ id, seconds, body }, secrets);
  try {
    if (to.means === 'folder') {
      if (dir === undefined) throw new NotTaken('no OUTBOX_DIR（未设置投递文件夹）');
      await layDown(join(dir, to.id), parcel, headers);
    } else {
      const { href } = new URL(to.url ?? '');
      await post(await pinned(href, networksOf(networks)), {
        headers,
        body,
        ...(signal && { signal }),
      });
    }
  } catch (error) {
    throw new NotTaken(why(error).slice(0, 300));
  }
};
