import type { MatterRow } from '#platform/registers';

/** What a matter is searched by of its party. A sealed name is no word. */
export const wordsOfParty = ({
  partyKind,
  partyName,
  creditCode,
}: Pick<MatterRow, 'partyKind' | 'partyName' | 'creditCode'>): readonly (string | null)[] => [
  partyKind === 'organisation' ? partyName : null,
  creditCode,
];
