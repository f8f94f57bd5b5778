import { maskedName, publicText } from '#domain/kernel';
import type { Party } from '../shared.events.js';

/** The name as the public reads it: organisations whole, natural persons masked (PRV-2). */
export const publicName = ({ kind, name }: Party): string =>
  kind === 'citizen' ? maskedName(name) : name;

/**
 * A summary as the public reads it: no identity, telephone or account number, and no name of the
 * natural person, however they are written (PL 50, PRV-2).
 */
export const masked = (text: string, party: Party): string =>
  party.kind === 'citizen'
    ? publicText(text, [party.name]).replaceAll(party.id, '＊＊＊')
    : publicText(text);
