import type { OpenAPIObject } from '@nestjs/swagger';

type Responses = NonNullable<NonNullable<OpenAPIObject['components']>['responses']>;

/** What is known of an operation when its refusals are written down. */
export type Facts = Readonly<{
  method: string;
  path: string;
  /** Somebody must be signed in. */
  signed: boolean;
  /** Somebody must show who it is: by a token, or by a signature over the body. */
  proved: boolean;
  body: boolean;
  ifMatch: boolean;
}>;

type Refusal = Readonly<{
  name: string;
  description: string;
  when: (facts: Facts) => boolean;
  header?: Readonly<{ name: string; description: string; schema: Readonly<{ type: 'string' }> }>;
}>;

const always = (): boolean => true;
const signed = (facts: Facts): boolean => facts.signed;
const proved = (facts: Facts): boolean => facts.proved;
const writes = ({ method }: Facts): boolean => method !== 'get';
const namesOne = ({ path }: Facts): boolean => path.includes('{');

const retryAfter = {
  name: 'Retry-After',
  description: 'Seconds after which it is worth asking again（重试间隔秒数）',
  schema: { type: 'string' },
} as const;

/** How an operation can be refused, by status; each answer is a `Problem`. */
const refusals: Readonly<Record<string, Refusal>> = {
  400: {
    name: 'NotValid',
    description:
      'Fields, parameters or headers are not valid; the first fifty are named（请求内容不合要求）',
    when: always,
  },
  401: {
    name: 'NotSignedIn',
    description: 'No token or signature, or none that is good（未登录、签名无效）',
    when: proved,
    header: {
      name: 'WWW-Authenticate',
      description: 'How to come in: Bearer',
      schema: { type: 'string' },
    },
  },
  403: { name: 'NotPermitted', description: 'Not within your authority（无权办理）', when: signed },
  404: {
    name: 'NotFound',
    description: 'What it names is not on record（未找到）',
    when: (facts) => namesOne(facts) || writes(facts) || facts.signed,
  },
  408: {
    name: 'TooSlow',
    description: 'The body did not arrive within 20 seconds（请求体未按时送达）',
    when: ({ body }) => body,
  },
  409: {
    name: 'AgainstARule',
    description: 'A rule forbids it; the article is named（规则不允许）',
    when: (facts) => writes(facts) || (namesOne(facts) && facts.signed),
  },
  412: {
    name: 'MovedOn',
    description:
      'It is no longer at the revision of If-Match; the one it is at is named（数据已更新）',
    when: ({ ifMatch }) => ifMatch,
  },
  413: {
    name: 'TooLarge',
    description: 'The body is larger than 1 MiB（请求体过大）',
    when: ({ body }) => body,
  },
  415: {
    name: 'NotJson',
    description: 'The body is no JSON in UTF-8（须为 UTF-8 的 JSON）',
    when: ({ body }) => body,
  },
  429: {
    name: 'TooMany',
    description: 'More requests a minute of one client on one route than anybody needs（请求过多）',
    when: always,
    header: retryAfter,
  },
  503: {
    name: 'Unavailable',
    description: 'A store does not answer now; send the same again, with the same key（暂不可用）',
    when: always,
    header: retryAfter,
  },
};

const problems = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** The refusals of an operation, as it refers to them. */
export const refusalsOf = (facts: Facts): Responses =>
  Object.fromEntries(
    Object.entries(refusals)
      .filter(([, { when }]) => when(facts))
      .map(([status, { name }]) => [status, { $ref: `#/components/responses/${name}` }]),
  );

/** What they refer to: made once for all operations. */
export const refusalResponses: Responses = Object.fromEntries(
  Object.values(refusals).map(({ name, description, header }) => {
    if (!header) return [name, { description, content: problems }];
    const { name: called, ...said } = header;
    return [name, { description, headers: { [called]: said }, content: problems }];
  }),
);
