/** 申请人. `name` and `principal` of natural persons are ciphertext and token from the edge (PRV-9). */
export type Applicant = Readonly<{
  kind: 'organisation' | 'citizen';
  id: string;
  name: string;
  creditCode?: string;
  /** GB/T 4754 code. */
  industry?: string;
  /** Encrypted identity token of the principal (主要负责人): bans follow the person. */
  principal?: string;
}>;

/** What stands on the certificate beside name and dates: address, kinds, maximum stock, level … */
export type Terms = Readonly<Record<string, string>>;
