import { Logger } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { ProblemException } from '../problems/problem.js';

/** What a token is checked against. */
export type IssuerSettings = Readonly<{
  OIDC_ISSUER: string;
  OIDC_AUDIENCE: string;
  OIDC_PERSON_CLAIM: string;
}>;

/** So long at most may a key that the issuer has withdrawn still be believed. */
const rememberedMs = 30_000;

/**
 * Checks bearer tokens of one OpenID Connect issuer. Says who somebody is; in which capacity, the
 * registry says.
 */
export class Identity {
  private readonly log = new Logger('Identity');
  private keys?: ReturnType<typeof createRemoteJWKSet>;
  /**
   * Tokens found good a moment ago. A signature is dear, and a person sends the same token with
   * every click.
   */
  private readonly good = new LRUCache<string, JWTPayload>({ max: 5_000, ttl: rememberedMs });

  constructor(private readonly settings: IssuerSettings) {}

  /**
   * The person's id in the registry. Throws a 401 problem on any token that is not good, a 503 when
   * the issuer is away.
   */
  async personOf(authorization: string | undefined): Promise<string> {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token)
      throw new ProblemException(401, 'token-missing', 'Send a bearer token（请先登录）.');
    const claims = await this.checked(token);
    const person = claims[this.settings.OIDC_PERSON_CLAIM];
    if (typeof person !== 'string' || person === '')
      throw new ProblemException(
        401,
        'token-names-nobody',
        'The token names no person（令牌未载明人员）.',
      );
    return person;
  }

  private async checked(token: string): Promise<JWTPayload> {
    const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = this.settings;
    const known = this.good.get(token);
    if (stillGood(known)) return known;
    try {
      this.keys ??= await this.keysOf(issuer);
      const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
      const { payload } = await jwtVerify(token, this.keys, { issuer, audience, algorithms });
      this.good.set(token, payload);
      return payload;
    } catch (error) {
      if (error instanceof ProblemException) throw error;
      if (error instanceof errors.JOSEError && error.code !== 'ERR_JWKS_TIMEOUT')
        throw new ProblemException(
          401,
          'token-not-good',
          `The token is not good: ${error.code}（令牌无效：${error.code}）.`,
        );
      this.log.warn(`The issuer cannot be reached: ${String(error)}`);
      throw new ProblemException(
        503,
        'issuer-unavailable',
        'The identity issuer cannot be reached（身份认证服务暂不可用）.',
      );
    }
  }

  private async keysOf(issuer: string): Promise<ReturnType<typeof createRemoteJWKSet>> {
    const base = issuer.endsWith('/') ? issuer : `${issuer}/`;
    const answer = await fetch(new URL('.well-known/openid-configuration', base), {
      signal: AbortSignal.timeout(5_000),
    });
    if (!answer.ok) throw new Error(`discovery answered ${answer.status}`);
    const { jwks_uri: keys } = (await answer.json()) as { jwks_uri: string };
    return createRemoteJWKSet(new URL(keys));
  }
}

const stillGood = (payload: JWTPayload | undefined): payload is JWTPayload =>
  payload?.exp !== undefined && payload.exp * 1_000 > Date.now();
