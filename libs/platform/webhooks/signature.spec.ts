import { isSigned, secretFromText, secretText, signed } from './signature.js';

// The example that the libraries of Standard Webhooks are tested with.
const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
const body = '{"test": 2432232314}';
const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', seconds: 1_614_265_330, body };
const other = Buffer.alloc(32, 1);

describe('A signature by Standard Webhooks', () => {
  it('is the one that the libraries of the standard make', () => {
    expect(secretText(secret)).toBe('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    expect(secretFromText(secretText(secret))).toEqual(secret);
    expect(signed(message, [secret])['webhook-signature']).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  it('is good by either secret after a change, and by no third one', () => {
    const both = signed(message, [other, secret]);
    expect([secret, other].map((one) => isSigned(both, body, [one], message.seconds))).toEqual([
      true,
      true,
    ]);
    expect(isSigned(both, body, [Buffer.alloc(32, 2)], message.seconds)).toBe(false);
  });

  it('covers body, id and time, and is good for a short while', () => {
    const headers = signed(message, [secret]);
    const good = (change: Partial<typeof headers>, text = body, at = message.seconds): boolean =>
      isSigned({ ...headers, ...change }, text, [secret], at);
    expect(good({})).toBe(true);
    expect(good({}, `${body} `)).toBe(false);
    expect(good({ 'webhook-id': 'msg_other' })).toBe(false);
    expect(good({ 'webhook-timestamp': String(message.seconds + 1) })).toBe(false);
    expect(good({ 'webhook-timestamp': 'now' })).toBe(false);
    expect(good({}, body, message.seconds + 300)).toBe(true);
    expect(good({}, body, message.seconds + 301)).toBe(false);
    expect(good({ 'webhook-signature': 'v2,AAAA' })).toBe(false);
  });
});
