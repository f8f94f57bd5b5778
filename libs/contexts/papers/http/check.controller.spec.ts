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
