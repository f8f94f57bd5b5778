import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import pg from 'pg';
import sharp from 'sharp';
import { placeOf } from '../../../apps/standalone/src/demo/place.js';
import type { Person } from '../../../apps/standalone/src/person.js';
import { freePort } from '../../../apps/standalone/src/ports.js';
import { startStack } from '../../../apps/standalone/src/stack.js';
import { clueOf } from '../load.js';

export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** What pictures and papers tell beside what they show. */
export const secret = 'HongDaCamera-7';

/** How a video begins. */
export const videoHead = Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex');

/** A photograph that tells which camera took it, and where. */
export const photo = (width = 640): Promise<Buffer> =>
  sharp({ create: { width, height: 480, channels: 3, background: '#a03020' } })
    .withExif({ IFD0: { Model: secret, Artist: '梁某' }, IFD3: { GPSLatitude: '22/1 33/1 0/1' } })
    .jpeg()
    .toBuffer();

/** A report of two pages with such a photograph. */
export const report = async (): Promise<Buffer> => {
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 300]).drawRectangle({ x: 20, y: 20, width: 200, height: 200 });
  pdf.addPage().drawImage(await pdf.embedJpg(await photo(320)));
  pdf.setAuthor(secret);
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
};

/** A whole stack with a case in it, and how files are handed in to it. */
export const evidenceDesk = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'evidence-spec-'));
  const stack = await startStack({ dir, portBase: await freePort() });
  const place = await placeOf(stack);
  const caseOf = async (at: number): Promise<string> => {
    const { body } = await place.as('officer1').post('/enforcement-cases', clueOf(place, at));
    return `enforcement-cases/${String(body.id)}`;
  };
  const matter = await caseOf(1);
  const send = (who: string, ...sent: Parameters<Person['sending']>): Promise<Response> =>
    place.as(who).sending(...sent);
  return {
    dir,
    stack,
    place,
    matter,
    caseOf,
    send,
    handIn: (who: string, bytes: Uint8Array, more: object = {}) => {
      // A file of its own for each sending: the same bytes come from several at once.
      const path = join(dir, `${randomUUID()}.bin`);
      writeFileSync(path, bytes);
      return place.as(who).handIn(path, { origin: 'scene', ...more });
    },
    begun: async (who: string, bytes: Buffer): Promise<string> => {
      const said = { digest: digestOf(bytes), bytes: bytes.length };
      const answer = await send(who, 'POST', '/uploads', said);
      expect(answer.status).toBe(201);
      return ((await answer.json()) as { id: string }).id;
    },
    /** Until the copy is made, or is owed. */
    prepared: async (digest: string): Promise<Record<string, unknown>> => {
      for (let tries = 0; tries < 300; tries += 1) {
        const { status, body } = await place.as('officer1').get(`/exhibits/${digest}`);
        const isThere = status === 200 && (body.has as { copy: boolean }).copy;
        if (isThere || (status === 200 && body.notPrepared)) return body;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`${digest} was not prepared`);
    },
    /** What the database answers. */
    rows: async (text: string, values: readonly unknown[]) => {
      const client = new pg.Client({ connectionString: stack.databaseUrl });
      await client.connect();
      try {
        return await client.query<Readonly<Record<string, unknown>>>(text, [...values]);
      } finally {
        await client.end();
      }
    },
    /** Everything that lies in the folder of files. */
    onDisk: (): readonly string[] =>
      readdirSync(join(dir, 'files'), { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name)),
    close: async (): Promise<void> => {
      await stack.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
export type EvidenceDesk = Awaited<ReturnType<typeof evidenceDesk>>;
