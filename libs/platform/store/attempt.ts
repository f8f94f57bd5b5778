import { Refusal } from '#domain/kernel';

/** A pause that grows and differs, so that writers who met do not meet again. */
export const aMoment = (conflicts: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** conflicts));

/** What was decided, or the refusal; anything else that goes wrong is thrown. */
export const attemptOf = async <T>(answer: () => Promise<T>): Promise<T | Refusal> => {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};
