type Layer = Readonly<{
  route?: Readonly<{ methods: Readonly<Record<string, boolean>> }>;
  match: (path: string) => unknown;
}>;
type Routed = Readonly<{ router: Readonly<{ stack: readonly Layer[] }> }>;

/** The methods that are open at the address of a request; none where there is no such address. */
export const methodsAt = ({
  app,
  path,
}: Readonly<{ app: unknown; path: string }>): readonly string[] => {
  const { stack } = (app as Routed).router;
  const there = stack.filter(({ route, match }, at) => route && match.call(stack[at], path));
  const methods = there.flatMap(({ route }) => Object.keys(route!.methods));
  const said = methods.map((method) => method.toUpperCase());
  return [...new Set(said.includes('GET') ? [...said, 'HEAD'] : said)].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
};
