/** What only the news of another stream asks; no person ever does. */
export const news = { by: [], system: ['reaction'], asks: {} } as const;
