import { rowAfter } from '#testing';
import {
  corrected,
  fallen,
  givenBack,
  rendered,
  restored,
  suspended,
  withdrawn,
} from '../paper/paper.examples.js';
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

  it('is out of force while what it certifies is suspended, and in force again after', () => {
    expect(checked(suspended)).toMatchObject({
      status: 'suspended',
      statusName: expect.stringMatching(/暂扣期间.*暂停原因：暂扣许可证件/) as unknown,
      withdrawnBy: { because: 'suspended', act: '暂扣许可证件', on: '2026-06-18' },
    });
    expect(checked(suspended, givenBack)).toMatchObject({ status: 'issued' });
  });

  it.each([
    ['before', [suspended, fallen]],
    ['after', [fallen, suspended]],
  ])(
    'is withdrawn where it was suspended %s it fell, and suspended when that does not hold',
    (_, both) => {
      expect(checked(...both)).toMatchObject({
        status: 'withdrawn',
        withdrawnBy: { act: '生效裁判' },
      });
      expect(checked(...both, restored)).toMatchObject({ status: 'suspended' });
      expect(checked(...both, givenBack)).toMatchObject({ status: 'withdrawn' });
      expect(checked(...both, givenBack, restored)).toMatchObject({ status: 'issued' });
      expect(checked(...both, restored, givenBack)).toMatchObject({ status: 'issued' });
    },
  );
});
