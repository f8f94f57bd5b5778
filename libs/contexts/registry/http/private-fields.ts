/**
 * Why somebody was away, or lost a certificate, and what tells who a natural person is: nobody's
 * business in a history.
 */
export const privateFields = new Set(['reason', 'identityToken', 'sealed']);
