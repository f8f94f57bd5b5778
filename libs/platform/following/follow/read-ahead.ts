/**
 * The same items, the next one already on its way while the reader works on this one. Ending early
 * ends the source.
 */
export async function* ahead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  const fetch = (): Promise<IteratorResult<T, void>> => {
    const next = source.next();
    // Told to the reader when he asks for it, not before.
    next.catch(() => undefined);
    return next;
  };
  let coming = fetch();
  try {
    for (;;) {
      const { value, done } = await coming;
      if (done) return;
      coming = fetch();
      yield value;
    }
  } finally {
    await source.return().catch(() => undefined);
  }
}
