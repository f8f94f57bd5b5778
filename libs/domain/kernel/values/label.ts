/** What something is called, in both languages. */
export type Label = Readonly<{ en: string; zh: string }>;

/** A name in English and Chinese. */
export const label = (en: string, zh: string): Label => ({ en, zh });
