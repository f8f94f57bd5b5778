import { own } from './own.js';

describe('A name somebody chose', () => {
  it('stands for what was put there', () => expect(own({ s1: 1 }, 's1')).toBe(1));

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 's2'])(
    'stands for nothing when nothing was put there: %s',
    (name) => expect(own({ s1: 1 }, name)).toBeUndefined(),
  );

  it('stands for nothing in what is not there', () => expect(own(undefined, 's1')).toBeUndefined());
});
