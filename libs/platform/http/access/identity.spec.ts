import { Identity } from './identity.js';

const identity = new Identity({
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'test',
  OIDC_PERSON_CLAIM: 'person',
});
const codeOf = async (authorization: string): Promise<unknown> => {
  const said = await identity.personOf(authorization).catch((error: unknown) => error);
  return (said as { getResponse(): { code: string } }).getResponse().code;
};

describe('A bearer token', () => {
  // The issuer is away: a token that is read at all is answered so.
  it.each(['Bearer a.b.c', 'bearer a.b.c', 'BEARER a.b.c', 'Bearer  a.b.c'])(
    'is read under the name of its scheme in letters of any case: %s',
    async (header) => expect(await codeOf(header)).toBe('issuer-unavailable'),
  );

  it.each(['', 'a.b.c', 'Basic a.b.c', 'Bearera.b.c', 'Bearer a.b', 'Bearer a.b.c d'])(
    'is missing in %j',
    async (header) => expect(await codeOf(header)).toBe('token-missing'),
  );
});
