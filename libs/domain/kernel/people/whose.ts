/**
 * Whose a matter is (事项归属), as its events tell: the organs in whose name and by whom it is
 * handled, the people who have it in hand, and its parties. Everything that asks "may this person"
 * of a matter, to act or to read, asks it of these.
 */
export type Whose = Readonly<{
  organs: readonly string[];
  hands: readonly string[];
  parties: readonly string[];
  /**
   * Who has no more part in it and reads nothing of it（已决定回避的人员）, whatever his office.
   */
  recused?: readonly string[];
}>;
