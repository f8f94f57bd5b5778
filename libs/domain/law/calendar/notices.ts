/**
 * What one yearly notice (国务院办公厅放假通知) says. Days off that are weekends anyway may be left
 * out.
 */
export type Notice = Readonly<{
  year: number;
  /** Days off by name of the festival: holidays and bridge days. */
  off: Readonly<Record<string, string>>;
  /** Make-up working days (调休上班日) by name of the festival they make up for. */
  makeup: Readonly<Record<string, string>>;
  source: string;
}>;

/**
 * 法定节假日 that the law itself fixes by date (HOL 2), whatever a notice says: days off of a year
 * whose notice nobody has yet. Festivals by the moon wait for the notice (CAL-16).
 */
export const fixedByLaw: readonly Readonly<{
  /** First and last year of that text. */
  from: number;
  to?: number;
  cite: string;
  days: Readonly<Record<string, string>>;
}>[] = [
  {
    from: 2000,
    to: 2024,
    cite: 'HOL 2 (2007, 2013)',
    days: {
      '01-01': '元旦',
      '05-01': '劳动节',
      '10-01': '国庆节',
      '10-02': '国庆节',
      '10-03': '国庆节',
    },
  },
  {
    from: 2025,
    cite: 'HOL 2 (2024)',
    days: {
      '01-01': '元旦',
      '05-01': '劳动节',
      '05-02': '劳动节',
      '10-01': '国庆节',
      '10-02': '国庆节',
      '10-03': '国庆节',
    },
  },
];
