/** What may be stored: plain JSON, so that what was decided is what is read back. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [field: string]: Json | undefined };
