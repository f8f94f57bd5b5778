type Ending = () => Promise<unknown>;

/**
 * Builds something of several parts that run. `started` notes how each part is ended; when the
 * building fails midway, what had started is ended again, the last first, and the failure is passed
 * on.
 */
export const allOrNothing = async <T>(
  build: (started: (end: Ending) => void) => Promise<T>,
): Promise<T> => {
  const endings: Ending[] = [];
  try {
    return await build((end) => endings.push(end));
  } catch (error) {
    // One part that does not end must not keep the others up, nor hide why it failed.
    for (const end of endings.toReversed()) await end().catch(() => undefined);
    throw error;
  }
};
