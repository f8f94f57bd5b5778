/**
 * For a suite that kills its event store, or loses it with the machine: it has one of its own,
 * whatever server EVENTSTORE_URL names. Comes before every other preparation.
 */
export const withStoreOfItsOwn = (): void => {
  const named = process.env.EVENTSTORE_URL;
  beforeAll(() => {
    delete process.env.EVENTSTORE_URL;
  });
  afterAll(() => {
    if (named !== undefined) process.env.EVENTSTORE_URL = named;
  });
};
