import type { NextFunction, Request, Response } from 'express';
import { isUtf8 } from 'node:buffer';
import { ProblemException } from '../problems/problem.js';

const faults: readonly Readonly<{ in: (address: string) => boolean; says: string }>[] = [
  {
    in: (address) => /[^\x21-\x7e]/.test(address),
    says: 'The address has bytes that must be escaped as UTF-8（地址须用 UTF-8 百分号转义）.',
  },
  {
    in: (address) => /%(?![0-9a-f]{2})/i.test(address),
    says: 'The address has a broken percent escape（地址的百分号转义不完整）.',
  },
  {
    in: (address) => !isUtf8Escaped(address),
    says: 'What the address escapes is not UTF-8（地址转义的内容不是 UTF-8）.',
  },
  {
    // No name of ours holds a control character, and PostgreSQL refuses to look for NUL.
    in: (address) => /%(?:[01][0-9a-f]|7f)/i.test(address),
    says: 'The address has control characters（地址含控制字符）.',
  },
];

const isUtf8Escaped = (address: string): boolean => {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
};

/** Refuses an address that cannot be read, and says what of it（地址有误）. */
export const readableAddress = (
  { originalUrl }: Request,
  _: Response,
  next: NextFunction,
): void => {
  const fault = faults.find((one) => one.in(originalUrl));
  next(fault ? new ProblemException(400, 'address-not-valid', fault.says) : undefined);
};

/** Refuses a body that is not UTF-8, before what stands for its broken letters is recorded. */
export const readableBody = (_: unknown, __: unknown, body: Buffer): void => {
  if (!isUtf8(body))
    throw new ProblemException(
      400,
      'body-not-utf8',
      'The body is not UTF-8; send it in that encoding（请求体不是 UTF-8 编码）.',
    );
};
