import ts from 'typescript';

/** A period of the law said in words: 十五日期限, ten working days. */
const period =
  /(?<!同)[一二两三四五六七八九十百]+个?(?:工作日|日|个月|年)|\b(?:two|three|five|six|seven|ten|fifteen|twenty|thirty|sixty|ninety) (?:full )?(?:working )?(?:days|months|years)\b/;

/** What a field is about tells whoever calls the API, and decides nothing. */
const isAbout = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent) && ['about', 'title'].includes(node.parent.name.getText());

/** The texts of a rule that name a period instead of asking the law for it. */
export const periodsInWords = (source: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (isText && !isAbout(node) && period.test(node.getText(source)))
      found.push(`${source.fileName}: ${node.getText(source)}`);
    else ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
};
