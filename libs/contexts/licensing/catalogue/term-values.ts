/**
 * Terms of a certificate for which the item leaves a few words only: a rating of the third level
 * says the third level（应急〔2021〕83号）.
 */
export const termValues: Readonly<
  Record<string, Readonly<Record<string, readonly string[]>> | undefined>
> = {
  standardisation: { level: ['三级'] },
};
