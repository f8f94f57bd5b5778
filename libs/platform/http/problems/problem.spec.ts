import type { ArgumentsHost } from '@nestjs/common';
import { NotReadable } from '#platform/log';
import { MemoryLog } from '#testing';
import type { Problem } from './problem.js';
import { ProblemFilter } from './problem-filter.js';

const saidOf = (error: unknown): Problem => {
  let said = '';
  const response = {
    headersSent: false,
    status: () => response,
    set: () => response,
    type: () => response,
    send: (text: string) => (said = text),
    locals: {},
  };
  const http = {
    getResponse: () => response,
    getRequest: () => ({ originalUrl: '/cases/1?a=b', headers: {} }),
  };
  const filter = new ProblemFilter();
  // oxlint-disable-next-line promise/no-promise-in-callback
  filter.catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return JSON.parse(said) as Problem;
};

describe('A problem', () => {
  it('is told of a history that cannot be read, with the event, its stream and position', () => {
    const [event] = new MemoryLog().append('case-440704.1', { type: 'Sung', data: {} });
    expect(saidOf(new NotReadable(event!, 'unknown-type'))).toMatchObject({
      status: 409,
      code: 'history-not-readable',
      detail: expect.stringMatching(/^履历无法读取.*case-440704\.1@0, 100\/100/),
      event: { eventId: event!.id, stream: 'case-440704.1', revision: 0, position: '100/100' },
      instance: '/cases/1',
    });
  });

  it('tells nothing of what broke inside', () =>
    expect(saidOf(new Error('secret'))).toMatchObject({ status: 500, code: 'fault' }));
});
