/**
 * 当事人. One case has exactly one; the unit and its responsible person are two linked cases (PL
 * 29).
 */
export type Party = Readonly<{
  kind: 'citizen' | 'organisation';
  /** Key of the registry: unified social credit code or a person's id, never the name (E38). */
  id: string;
  /** Of a citizen masked（黄某某）, and whole in `sealed`. */
  name: string;
  creditCode?: string;
  /** Of a citizen: the name under the key of that person. */
  sealed?: string;
  /** Of a unit that no register has, as it was told（住所）. */
  address?: string;
  /** Of a citizen whose address was told: it is kept among what `sealed` keeps. */
  addressKept?: true;
  /** Of a citizen: the name as a keyed mark, by which lists find it. */
  mark?: string;
  /**
   * Of a citizen: `keyed` when the id follows from the identity number, as in the register of
   * citizens.
   */
  identity?: 'keyed';
  /** Of a citizen whose identity nobody knows yet: why（身份不明原因）. */
  identityUnknown?: string;
}>;
