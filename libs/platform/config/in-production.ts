import { ValidateBy } from 'class-validator';

const isElsewhere = (said: object | undefined): boolean =>
  !said || !('NODE_ENV' in said) || said.NODE_ENV !== 'production';

const isGoodText = (value: unknown, isGood: (value: string) => boolean): boolean =>
  typeof value === 'string' && isGood(value);

/** A check that binds where the product is in use, and leaves laptops and tests alone. */
export const inProduction = (
  name: string,
  isGood: (value: string) => boolean,
  why: string,
): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (value, about) => isElsewhere(about?.object) || isGoodText(value, isGood),
      defaultMessage: () => why,
    },
  });

/**
 * Who signs tokens over an open line lets anybody sign them; on the machine itself there is none.
 */
export const isClosedLine = (issuer: string): boolean =>
  /^https:|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/.test(issuer);
