import type { NumberedDocument } from '#domain/procedure';

/** The number that a certificate certifies（证号）: whoever holds it looks it up by that. */
export const numberBorne = ({ content, number }: NumberedDocument): string | undefined => {
  const { number: bears } = content as Readonly<{ number?: unknown }>;
  return typeof bears === 'string' && bears !== number ? bears : undefined;
};
