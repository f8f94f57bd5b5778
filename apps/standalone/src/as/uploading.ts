import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** So many bytes go in one request: what breaks off costs no more. */
const partBytes = 16 * 1_048_576;

/** How a request of an upload is sent: with the token of whoever sends it. */
export type Sending = (
  method: string,
  path: string,
  body?: Buffer | object,
  headers?: Readonly<Record<string, string>>,
) => Promise<Response>;

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    for await (const part of file.createReadStream({ autoClose: false }))
      hash.update(part as Buffer);
  } finally {
    await file.close();
  }
  return hash.digest('hex');
};

const asked = async (answer: Response): Promise<Record<string, unknown>> => {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
};

const patienceMs = 60_000;

/** How far it has come, as soon as somebody answers. */
const receivedOf = async (send: Sending, id: string): Promise<number> => {
  for (const until = Date.now() + patienceMs; ; await sleep(100)) {
    const answer = await send('GET', `/uploads/${id}`).catch(() => undefined);
    if (answer && answer.status < 500) return Number((await asked(answer)).received);
    if (Date.now() > until) throw new Error(`上传中断，无人应答（nobody answers）: ${id}`);
  }
};

/** One part from that offset; answers the next. Where it broke off, asks how far it came. */
const sendPart = async (
  send: Sending,
  id: string,
  [offset, part]: readonly [number, Buffer],
): Promise<number> => {
  const headers = { 'upload-offset': String(offset) };
  const answer = await send('PATCH', `/uploads/${id}`, part, headers).catch(() => undefined);
  if (answer?.status === 204) return Number(answer.headers.get('upload-offset'));
  if (answer && answer.status < 500 && answer.status !== 409) await asked(answer);
  return receivedOf(send, id);
};

/** Sends a file in parts and goes on after each break; answers the id of the upload. */
export const uploadFile = async (send: Sending, path: string): Promise<string> => {
  const { size: bytes } = await stat(path);
  const begun = await asked(
    await send('POST', '/uploads', { digest: await digestOf(path), bytes }),
  );
  const id = String(begun.id);
  const file = await open(path, 'r');
  try {
    for (let offset = 0; offset < bytes;) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(partBytes), 0, partBytes, offset);
      offset = await sendPart(send, id, [offset, buffer.subarray(0, bytesRead)]);
    }
  } finally {
    await file.close();
  }
  return id;
};
