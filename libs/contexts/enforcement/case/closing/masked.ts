import type { Party } from '../shared.events.js';

const surnameOnly = (name: string): string => `${Array.from(name)[0] ?? ''}某`;

/**
 * The name as the public reads it: organisations whole, natural persons by surname (PRV-2). A
 * compound surname shows its first character only, which tells less, not more.
 */
export const publicName = ({ kind, name }: Party): string =>
  kind === 'citizen' ? surnameOnly(name) : name;

/**
 * Hides identity numbers, telephone and account numbers in a text for the public, and the name of a
 * natural person (PL 50, PRV-2). Long runs of digits are hidden whatever they are: too much hidden
 * harms nobody.
 */
export const masked = (text: string, party: Party): string => {
  const numberless = text.replaceAll(/\d{9,}[\dXx]?/g, '＊＊＊');
  return party.kind === 'citizen'
    ? numberless.replaceAll(party.name, surnameOnly(party.name)).replaceAll(party.id, '＊＊＊')
    : numberless;
};
