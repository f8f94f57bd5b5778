import { namesOfSeals, type PersonalData } from '#platform/privacy';

/** Opens seals, and notes under which keys they were: the paper goes with any of those. */
export const noting = (people: PersonalData) => {
  const opened = new Set<string>();
  const noted = (sealed: string, whose?: string): void => {
    const [name = `person/${whose}`] = namesOfSeals(sealed);
    if (!people.isErased(name)) opened.add(name);
  };
  const open: PersonalData['open'] = (subject, sealed) => {
    noted(sealed, subject);
    return people.open(subject, sealed);
  };
  const shown: PersonalData['shown'] = (sealed) => {
    noted(sealed);
    return people.shown(sealed);
  };
  const fetchKeys: PersonalData['fetchKeys'] = (value) => people.fetchKeys(value);
  return { people: { fetchKeys, open, shown }, opened };
};
