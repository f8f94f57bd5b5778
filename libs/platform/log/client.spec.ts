import { withKeepAlive } from './client.js';

const added = 'keepAliveInterval=2000&keepAliveTimeout=3000';

describe('ES-7 · A connection to the event store', () => {
  it('notices within five seconds that its server hangs', () => {
    expect(withKeepAlive('esdb://one:2113')).toBe(`esdb://one:2113?${added}`);
    expect(withKeepAlive('esdb://a,b,c?tls=true')).toBe(`esdb://a,b,c?tls=true&${added}`);
  });

  it('keeps what its settings say', () => {
    const slow = 'esdb://one:2113?keepaliveinterval=9000&keepAliveTimeout=9000';
    expect(withKeepAlive(slow)).toBe(slow);
  });
});
