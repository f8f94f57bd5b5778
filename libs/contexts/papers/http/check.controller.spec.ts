import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { rowAfter } from '#testing';
import { rendered } from '../paper/paper.examples.js';
import { paperRegister } from '../projections/paper-register.js';
import { CheckController } from './check.controller.js';

const row = { ...rowAfter(paperRegister, rendered), bears: null };
const { number, pdf, check: code } = row;
const digest = pdf ?? '';
const found = { getRepository: () => ({ findOneBy: () => Promise.resolve(row) }) };
const names = { organ: () => undefined };
const reading = { database: found, district: '440704', showing: () => ({ names }) };
const controller = new CheckController(reading as never);
const own = { number: number ?? '', code: code ?? '' };

describe('Who looks a paper up', () => {
  it('may say all of it', async () => {
    expect(await controller.check({ digest, ...own })).toMatchObject({ status: 'issued' });
    expect(await controller.check({ digest })).toMatchObject({ status: 'issued' });
    expect(await controller.check(own)).toMatchObject({ status: 'issued' });
  });

  it('sends the file itself, of which nothing is kept but what it hashes to', async () => {
    const bytes = Buffer.from('%PDF-1.7 a paper');
    const asked: object[] = [];
    const findOneBy = (where: object) => {
      asked.push(where);
      return Promise.resolve(row);
    };
    const database = { getRepository: () => ({ findOneBy }) };
    const shown = new CheckController({ ...reading, database } as never);
    const sent = (parts: readonly Buffer[], type: string | false = 'application/pdf') =>
      Object.assign(Readable.from(parts), { is: () => type }) as never;
    expect(await shown.file(sent([bytes.subarray(0, 4), bytes.subarray(4)]), {})).toMatchObject({
      status: 'issued',
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(asked).toEqual([{ pdf: sha256, district: '440704' }]);
    await expect(shown.file(sent([bytes], false), {})).rejects.toMatchObject({
      response: { status: 415, code: 'not-pdf' },
    });
    const large = Array.from({ length: 65 }, () => Buffer.alloc(1024 * 1024));
    await expect(shown.file(sent(large), {})).rejects.toMatchObject({
      response: { status: 413, code: 'file-too-large' },
    });
  });

  it('and says the number or the code of another one beside its file, is told so', async () => {
    const other = { number: 'zz', code: 'yy' };
    await expect(controller.check({ digest, ...other })).rejects.toMatchObject({
      response: {
        status: 400,
        code: 'not-one-paper',
        fields: [{ field: 'number' }, { field: 'code' }],
      },
    });
    await expect(controller.check({ digest, number: 'zz' })).rejects.toMatchObject({ status: 400 });
    expect(await controller.check({ ...own, number: 'zz' })).toMatchObject({ status: 'unknown' });
  });
});
