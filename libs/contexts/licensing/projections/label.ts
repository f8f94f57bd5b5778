/** A name for people, in both languages. */
export type Label = Readonly<{ en: string; zh: string }>;

export const label = (en: string, zh: string): Label => ({ en, zh });
