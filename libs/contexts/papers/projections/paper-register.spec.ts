import { rowAfter } from '#testing';
import { corrected, rendered, reissued, unset, withdrawn } from '../paper/paper.examples.js';
import { paperRegister } from './paper-register.js';

describe('A paper in the register', () => {
  it('stands after a slip of the pen was corrected, with the paper that says so', () => {
    expect(rowAfter(paperRegister, rendered, corrected)).toMatchObject({
      state: 'rendered',
      withdrawn: null,
      corrections: [{ number: '（江海）应急更〔2026〕1号' }],
    });
    expect(rowAfter(paperRegister, unset, corrected)).toMatchObject({ state: 'owed' });
  });

  it('stands no more once it was revoked, whatever was corrected before', () =>
    expect(rowAfter(paperRegister, rendered, corrected, reissued, withdrawn)).toMatchObject({
      state: 'withdrawn',
      withdrawn: withdrawn.data,
      corrections: [corrected.data],
    }));
});
