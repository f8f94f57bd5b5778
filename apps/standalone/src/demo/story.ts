/** One act of a story: when, who, what is sent where, and how it is told. */
export type Scene = Readonly<{
  /** Moment in Asia/Shanghai, `2026-03-02 16:00`. */
  at: string;
  who: string;
  path: string;
  body: object;
  zh: string;
  en: string;
  /**
   * A picture or paper that is handed in to a matter before the act, which names its digest by that
   * name.
   */
  handsIn?: Readonly<{ as: string; what: string; matter: string }>;
  /** When it happened, if it is recorded later. */
  validAt?: string;
  /** Keeps the id that the act creates under this name, for later scenes. */
  as?: string;
  /** An act that must be refused, and with which article. */
  refused?: Readonly<{ status: number; law: string }>;
}>;

/**
 * A story told over HTTP; `{id}` in paths stands for the case its first scene creates. One that
 * goes on with another knows the names of before.
 */
export type Story = Readonly<{
  title: string;
  scenes: readonly Scene[];
  known?: Readonly<Record<string, string>>;
}>;
