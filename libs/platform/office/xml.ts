const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML cannot hold at all: control signs, halves of pairs. */
const notAllowed = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as it stands in XML; nothing in it is markup. */
export const inXml = (text: string): string =>
  text.replaceAll(notAllowed, '').replaceAll(/[&<>"]/g, (sign) => escapes[sign]!);

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
