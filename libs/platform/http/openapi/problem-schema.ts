import type { OpenAPIObject } from '@nestjs/swagger';
import type { FieldFault, Problem } from '../problems/problem.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];
type Fields<T> = { readonly [Name in keyof Required<T>]: Schema };

const text = (description: string, example?: string): Schema => ({
  type: 'string',
  description,
  ...(example === undefined ? {} : { example }),
});

const event: Fields<NonNullable<Problem['event']>> = {
  eventId: text('Id of the event'),
  stream: text('The stream it lies in'),
  revision: { type: 'integer', description: 'Its place there' },
  position: text('Its place in the log, commit/prepare'),
  type: text('Its type'),
  why: text('Why it cannot be read'),
};

const fault: Fields<FieldFault> = {
  field: text('Path of the field, the parameter or the header', 'excluded.0.from'),
  name: text('What it is called in Chinese（字段名称）', '不计入期限的时间第1项起'),
  rule: text('The rule it breaks', 'maxLength'),
  message: text('What is wrong with it, for people（问题说明）'),
};

/** What `Problem` says, field by field: one that is added there and not here does not compile. */
const problem: Fields<Problem> = {
  type: text('A name for the kind of problem, a URN（问题类型）', 'urn:problem:fields-not-valid'),
  title: text('What the status means（状态说明）'),
  status: { type: 'integer', description: 'The HTTP status（状态码）', minimum: 400, maximum: 599 },
  code: text('Stable code of the refusal, for programs（拒绝代码）', 'fields-not-valid'),
  detail: text('What is wrong, and what to do, for people（详细说明）'),
  instance: text('The address that was asked（请求地址）'),
  law: {
    type: 'array',
    items: { type: 'string' },
    description: 'The articles behind it（法律依据）',
  },
  fields: {
    type: 'array',
    items: { type: 'object', properties: fault, required: Object.keys(fault) },
    description: 'The fields that cannot be accepted（有误的字段）',
  },
  event: {
    type: 'object',
    properties: event,
    required: ['stream', 'revision', 'type', 'why'],
    description: 'The stored event that cannot be read（无法读取的记录）',
  },
};

/** An error as RFC 9457 says it. */
export const problemSchema: Schema = {
  type: 'object',
  description: 'An error（错误）, RFC 9457',
  properties: problem,
  required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
};
