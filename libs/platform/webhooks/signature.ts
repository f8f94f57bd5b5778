import { createHmac, timingSafeEqual } from 'node:crypto';

// The scheme of Standard Webhooks: HMAC-SHA256 over id, time and body, with which receivers in
// any language check us by a library of theirs.

/** The headers by which a message is known and proved. */
export type Signed = Readonly<{
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}>;

/** A message as it is signed: its body byte for byte. */
export type Message = Readonly<{ id: string; seconds: number; body: string }>;

/** So far apart may the clocks of the two sides be, in seconds. */
const toleranceSeconds = 300;
const begins = 'whsec_';

/** A secret as receivers write it into their settings. */
export const secretText = (secret: Buffer): string => `${begins}${secret.toString('base64')}`;

/** The secret as it was handed over, for who checks or signs on the other side. */
export const secretFromText = (text: string): Buffer =>
  Buffer.from(text.slice(begins.length), 'base64');

const signatureOf = ({ id, seconds, body }: Message, secret: Buffer): Buffer =>
  createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest();

/** The message with one signature for each secret: after a change both are good for a while. */
export const signed = (message: Message, secrets: readonly Buffer[]): Signed => ({
  'webhook-id': message.id,
  'webhook-timestamp': String(message.seconds),
  'webhook-signature': secrets
    .map((secret) => `v1,${signatureOf(message, secret).toString('base64')}`)
    .join(' '),
});

const isOneOf = (given: string, expected: readonly Buffer[]): boolean => {
  const [version, text = ''] = given.split(',');
  const bytes = Buffer.from(text, 'base64');
  return (
    version === 'v1' &&
    expected.some((one) => one.length === bytes.length && timingSafeEqual(one, bytes))
  );
};

/** Whether a message was signed with one of the secrets, a short while ago. */
export const isSigned = (
  headers: Signed,
  body: string,
  secrets: readonly Buffer[],
  nowSeconds: number,
): boolean => {
  const seconds = Number(headers['webhook-timestamp']);
  if (!Number.isSafeInteger(seconds)) return false;
  if (Math.abs(nowSeconds - seconds) > toleranceSeconds) return false;
  const message = { id: headers['webhook-id'], seconds, body };
  const expected = secrets.map((secret) => signatureOf(message, secret));
  return headers['webhook-signature'].split(' ').some((one) => isOneOf(one, expected));
};
