/** How far a rebuild has got. */
export type Progress = Readonly<{
  build: number;
  position: string | null;
  head: string | null;
  events: number;
  /** Events a second since it was started or resumed. */
  rate: number;
  /** Nothing until there is something to reckon from. */
  secondsLeft: number | null;
}>;
