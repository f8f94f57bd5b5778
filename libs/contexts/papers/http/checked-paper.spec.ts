import { rowAfter } from '#testing';
import { corrected, fallen, rendered, restored, withdrawn } from '../paper/paper.examples.js';
import { paperRegister } from '../projections/paper-register.js';
import { checkedAs } from './checked-paper.js';

const organ = { id: 'bureau', name: '江海区应急管理局' };
const checked = (...later: readonly (typeof corrected)[]) =>
  checkedAs(rowAfter(paperRegister, rendered, ...later), organ, false);

describe('A paper that is looked up', () => {
  it('is in force after a slip of the pen was corrected, which is told by its number', () => {
    const { status, statusName, correctedBy, withdrawnBy } = checked(corrected);
    expect({ status, correctedBy, withdrawnBy }).toEqual({
      status: 'issued',
      correctedBy: [{ number: corrected.data.number, on: corrected.data.on }],
      withdrawnBy: undefined,
    });
    expect(statusName).toContain('更正，以（江海）应急更〔2026〕1号为准');
  });

  it('is in force no more once it was revoked, corrected or not', () => {
    expect(checked(withdrawn)).toMatchObject({ status: 'withdrawn' });
    expect(checked(corrected, withdrawn)).toMatchObject({
      status: 'withdrawn',
      withdrawnBy: { because: 'revoked' },
    });
  });

  it('says which act took it out of force, and stands when that does not hold any more', () => {
    expect(checked(fallen)).toMatchObject({
      status: 'withdrawn',
      statusName: expect.stringContaining('生效裁判（2026）粤0704行初9号') as unknown,
      withdrawnBy: { act: '生效裁判', number: '（2026）粤0704行初9号', on: '2026-06-24' },
    });
    expect(checked(fallen, restored)).not.toHaveProperty('withdrawnBy');
    expect(checked(fallen, restored)).toMatchObject({ status: 'issued' });
    expect(checked(withdrawn, restored)).toMatchObject({ status: 'withdrawn' });
  });
});
