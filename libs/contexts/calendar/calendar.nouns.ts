import { settingNoun } from './setting/setting.noun.js';
import { yearNoun } from './year/year.noun.js';

/** Each kind of stream of the calendar with the rules that write it. */
export const nouns = [yearNoun, settingNoun] as const;
