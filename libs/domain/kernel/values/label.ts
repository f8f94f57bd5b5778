import type { Event } from '../events/message.js';

/** What something is called, in both languages. */
export type Label = Readonly<{ en: string; zh: string }>;

/** A name in English and Chinese. */
export const label = (en: string, zh: string): Label => ({ en, zh });

/** What each event is called in a history. An event without its row does not compile. */
export type LabelsOf<E extends Event> = Readonly<Record<E['type'], Label>>;
