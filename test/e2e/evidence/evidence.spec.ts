import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import exifr from 'exifr';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import {
  digestOf,
  type EvidenceDesk,
  evidenceDesk,
  photo,
  report,
  secret,
  videoHead,
} from './evidence-desk.js';

// Evidence over HTTP on the whole stack: what comes in, who sees it, what is given out.

let desk: EvidenceDesk;
beforeAll(async () => (desk = await evidenceDesk()), 120_000);
afterAll(() => desk?.close());

describe('Evidence', () => {
  it('comes in whole, is known by its content, and is read by who reads the matter', async () => {
    const bytes = await photo();
    const taken = await desk.handIn('officer1', bytes, {
      matter: desk.matter,
      place: '仓库',
      name: '../../../梁.jpg',
    });
    expect([taken.status, taken.body.id]).toEqual([201, digestOf(bytes)]);
    const said = await desk.prepared(digestOf(bytes));
    expect(said).toMatchObject({
      type: 'image/jpeg',
      bytes: bytes.length,
      matters: [desk.matter],
      taken: [{ place: '仓库', name: '../../../梁.jpg' }],
      has: { copy: true, thumbnail: true },
    });
    const path = `/exhibits/${digestOf(bytes)}`;
    expect(await desk.place.as('officer2').download(`${path}/original`)).toEqual(bytes);
    for (const [outsider, part, status] of [
      ['intake', '', 403],
      ['applicant2', '', 403],
      ['jiangnan1', '', 403],
      ['intake', '/file', 403],
      ['intake', '/original', 403],
      ['auditor', '', 200],
    ] as const)
      expect([outsider, part, (await desk.place.as(outsider).get(path + part)).status]).toEqual([
        outsider,
        part,
        status,
      ]);
    const { body: list } = await desk.place.as('officer1').get(`/exhibits?matter=${desk.matter}`);
    expect((list.items as readonly object[]).length).toBe(1);
    expect((await desk.place.as('intake').get(`/exhibits?matter=${desk.matter}`)).status).toBe(403);
  });

  it('E47 gives out nothing that tells who took it, keeps that aside, and nothing in clear on the disk', async () => {
    const bytes = await photo(641);
    const pdf = await report();
    for (const one of [bytes, pdf]) await desk.handIn('officer1', one, { matter: desk.matter });
    const [path, pdfPath] = [bytes, pdf].map((one) => `/exhibits/${digestOf(one)}`) as [
      string,
      string,
    ];
    await desk.prepared(digestOf(bytes));
    expect((await desk.prepared(digestOf(pdf))).has).toEqual({ copy: true, thumbnail: true });
    const copy = await desk.place.as('officer1').download(`${path}/file`);
    expect(await exifr.parse(copy, true)).toBeUndefined();
    expect(copy.includes(secret)).toBe(false);
    expect((await sharp(copy).metadata()).width).toBe(641);
    const clean = await desk.place.as('officer1').download(`${pdfPath}/file`);
    expect(pdf.includes(secret)).toBe(true);
    expect(clean.includes(secret)).toBe(false);
    expect((await PDFDocument.load(clean)).getPageCount()).toBe(2);
    expect((await PDFDocument.load(clean)).getAuthor()).toBeUndefined();
    const told = await desk.place.as('officer1').download(`${path}/metadata`);
    expect(JSON.parse(told.toString())).toMatchObject({ Model: secret });
    const small = await desk.place.as('officer1').download(`${pdfPath}/thumbnail`);
    expect((await sharp(small).metadata()).format).toBe('jpeg');
    const all = desk.onDisk();
    expect(all.length).toBeGreaterThan(6);
    expect(all.filter((file) => readFileSync(file).includes(secret))).toEqual([]);
  });

  it('goes on with an upload from where it stopped, and refuses another file than was said', async () => {
    const bytes = Buffer.concat([await photo(700), randomBytes(3_000_000)]);
    const id = await desk.begun('officer1', bytes);
    const part = (from: number, to: number) =>
      desk.send('officer1', 'PATCH', `/uploads/${id}`, bytes.subarray(from, to), {
        'upload-offset': String(from),
      });
    const first = await part(0, 1_500_000);
    // Whole pieces count: what is left over is sent again.
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '1048576']);
    expect((await part(1_500_000, 2_000_000)).status).toBe(409);
    const early = await desk.place
      .as('officer1')
      .post('/exhibits', { upload: id, origin: 'scene' });
    expect([early.status, early.body.code]).toEqual([409, 'upload-not-whole']);
    expect((await part(1_048_576, bytes.length)).status).toBe(204);
    const other = await desk.place
      .as('officer2')
      .post('/exhibits', { upload: id, origin: 'scene' });
    expect([other.status, other.body.code]).toEqual([404, 'upload-unknown']);
    const key = 'key-of-this-upload';
    const act = { upload: id, origin: 'scene' };
    const taken = await desk.place.as('officer1').post('/exhibits', act, { key });
    expect([taken.status, taken.body.id]).toEqual([201, digestOf(bytes)]);
    const again = await desk.place.as('officer1').post('/exhibits', act, { key });
    expect(again.body).toMatchObject({ repeated: true, id: digestOf(bytes) });

    const wrong = await desk.begun('officer1', await photo(64));
    const sent = Buffer.alloc((await photo(64)).length, 1);
    await desk.send('officer1', 'PATCH', `/uploads/${wrong}`, sent, { 'upload-offset': '0' });
    const differs = await desk.place
      .as('officer1')
      .post('/exhibits', { upload: wrong, origin: 'scene' });
    expect([differs.status, differs.body.code]).toEqual([409, 'digest-differs']);
    const long = await desk.begun('officer1', Buffer.from('abc'));
    const more = await desk.send('officer1', 'PATCH', `/uploads/${long}`, Buffer.alloc(9), {
      'upload-offset': '0',
    });
    expect([more.status, ((await more.json()) as { code: string }).code]).toEqual([
      409,
      'more-than-said',
    ]);
  });

  it('takes nothing whose content is packed, unknown, or a program; whatever it is called', async () => {
    const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5_000)]);
    const program = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]);
    for (const bytes of [zip, program, Buffer.from('纯文本，没有类型')]) {
      const { status, body } = await desk.handIn('officer1', bytes, { name: 'photo.jpg' });
      expect([status, body.code]).toEqual([409, 'type-not-taken']);
    }
    for (const id of ['..%2F..%2Fetc', '%2e%2e', 'a'.repeat(36)])
      expect((await desk.send('officer1', 'GET', `/uploads/${id}`)).status).toBe(404);
    const path = `/exhibits/..%2f..%2fpersonal-data.key/file`;
    expect((await desk.place.as('officer1').get(path)).status).toBe(404);
  });

  it('is one file, however many bring it at once, in each of its matters', async () => {
    const bytes = await photo(333);
    const other = await desk.caseOf(2);
    const before = desk.onDisk().length;
    const answers = await Promise.all([
      desk.handIn('officer1', bytes, { matter: desk.matter }),
      desk.handIn('officer2', bytes, { matter: other }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const said = await desk.prepared(digestOf(bytes));
    expect([...(said.matters as readonly string[])].toSorted()).toEqual(
      [desk.matter, other].toSorted(),
    );
    // The file, its copy, its small picture, what it told; and two uploads that are over.
    expect(desk.onDisk().length - before).toBe(6);
    const { body: verified } = await desk.place
      .as('auditor')
      .get(`/exhibits/${digestOf(bytes)}/verify`);
    expect(verified).toMatchObject({ intact: true });
  });

  it('hands out parts, and sound and video not before its metadata can be taken off', async () => {
    const video = Buffer.concat([videoHead, randomBytes(2_500_000)]);
    await desk.handIn('officer1', video, { matter: desk.matter, device: '执法记录仪 03 号' });
    const said = await desk.prepared(digestOf(video));
    expect(said).toMatchObject({ type: 'video/mp4', has: { copy: false } });
    const path = `/exhibits/${digestOf(video)}`;
    const owed = await desk.place.as('officer1').get(`${path}/file`);
    expect([owed.status, owed.body.code]).toEqual([409, 'copy-owed']);
    const { status, headers, body } = await desk.place
      .as('officer1')
      .part(`${path}/original`, 'bytes=1048570-1048590');
    expect([status, headers.get('content-range')]).toEqual([
      206,
      `bytes 1048570-1048590/${video.length}`,
    ]);
    expect(body).toEqual(video.subarray(1_048_570, 1_048_591));
    const { body: duties } = await desk.place.as('officer1').get('/worklist');
    expect(JSON.stringify(duties)).toContain('未能生成对外副本');
  });
});
