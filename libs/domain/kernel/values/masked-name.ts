const compoundSurnames =
  /^(欧阳|司徒|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|长孙|宇文|令狐|端木|东方|南宫|西门|独孤)/;

/** Said where nobody knows what somebody is called: no name, and nothing to hide. */
const noName = /^(不详|不明|未知|身份不明)$/;

/**
 * Masks a name as published decisions do: 黄某某, 欧阳某; names in letters keep the first one
 * (PRV-2). What is masked already stays as it is.
 */
export const maskedName = (name: string): string => {
  const said = name.trim();
  if (said === '' || noName.test(said)) return said;
  const letters = [...said];
  if (!/^\p{Script=Han}/u.test(said)) return `${letters[0]}***`;
  const surname = letters.length > 2 && compoundSurnames.test(said) ? 2 : 1;
  const hidden = Math.min(Math.max(letters.length - surname, 1), 2);
  return `${letters.slice(0, surname).join('')}${'某'.repeat(hidden)}`;
};
