import { matching } from './filter.js';
import type { LogRecord } from '../stream/record.js';

const types = (regex: string, ...given: string[]): string[] => {
  const matches = matching({ on: 'type', regex, prefixes: [] });
  return given.filter((type) => matches({ type } as LogRecord));
};

describe('A filter by an expression', () => {
  it.each([
    ['Created', ['OrderCreated', 'Created']],
    ['^Created$', ['Created']],
    ['^Order|^Bill', ['OrderCreated', 'OrderClosed', 'Bill(1)']],
    ['^[^$].*', ['OrderCreated', 'OrderClosed', 'Created', 'Bill(1)']],
    // How clients leave events out: by a look-ahead at the beginning.
    ['^(?!\\$)', ['OrderCreated', 'OrderClosed', 'Created', 'Bill(1)']],
    ['^(?!(\\$.+$|OrderCreated$|Created$))', ['OrderClosed', 'Bill(1)']],
    ['^(?!Order)(?!Bill).*', ['Created', '$metadata']],
    ['^(?=Order).*d$', ['OrderCreated', 'OrderClosed']],
    ['^(?![)(]|Bill\\(|\\$)Or', ['OrderCreated', 'OrderClosed']],
  ])('%s finds what it describes', (regex, expected) => {
    const all = ['OrderCreated', 'OrderClosed', 'Created', 'Bill(1)', '$metadata'];
    expect(types(regex, ...all)).toEqual(expected);
  });

  it.each(['(', 'a(?!b)', '^(?!a)b|c', '^(?!a)*b', '^(?!a', '(a)\\1', '(?<=a)b'])(
    '%s is refused, because it is none or might take for ever',
    (regex) => {
      expect(() => types(regex, 'a')).toThrow('invalid');
    },
  );
});
