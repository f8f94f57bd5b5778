import { Handed } from './handed-on.js';

const readings = [{ point: 'p', at: 1, value: 1 }];
const written = (after: string | undefined, newest: string) => ({ after, newest, readings });

describe('What was written a moment ago', () => {
  it('is handed on to whoever stands right before it, in order', () => {
    const handed = new Handed<object>();
    handed.put(written('5', '9'));
    handed.put(written('9', '11'));
    expect(handed.after('5')).toMatchObject({ newest: '9' });
    expect(handed.after('9')).toMatchObject({ newest: '11' });
    expect(handed.after('11')).toBeUndefined();
  });

  it('is left to the table where something lies before it, or what came before is not known', () => {
    const handed = new Handed<object>();
    handed.put(written('5', '9'));
    expect(handed.after('4')).toBeUndefined();
    handed.put(written(undefined, '12'));
    expect(handed.after('9')).toBeUndefined();
    handed.put(written('12', '15'));
    expect(handed.after('12')).toMatchObject({ newest: '15' });
  });

  it('compares places as numbers', () => {
    const handed = new Handed<object>();
    handed.put(written('9', '10'));
    expect(handed.after('9')).toMatchObject({ newest: '10' });
  });

  it('does not pile up before whoever does not keep up', () => {
    const handed = new Handed<object>();
    for (let at = 0; at < 100; at += 1) handed.put(written(String(at), String(at + 1)));
    expect(handed.after('0')).toBeUndefined();
    expect(handed.after('80')).toMatchObject({ newest: '81' });
  });
});
