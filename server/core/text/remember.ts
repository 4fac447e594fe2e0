/** A reading that depends on a thing alone, taken once of each and kept as long as the thing is. */
export function rememberEach<Thing extends object, Found extends object>(
  read: (of: Thing) => Found,
): (of: Thing) => Found {
  const known = new WeakMap<Thing, Found>();
  return (of) => {
    const found = known.get(of) ?? read(of);
    known.set(of, found);
    return found;
  };
}

/**
 * A reading that depends on a text alone, kept for texts that come back: words of rules, sentences of clauses. At most `most` are
 * held; then all are forgotten, so that questions, which never come back, cannot fill the memory. Texts over `longest` characters are
 * read anew.
 */
export function rememberTexts<Found extends string | object>(
  read: (text: string) => Found,
  { most, longest }: { readonly most: number; readonly longest: number },
): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    if (text.length > longest) return read(text);
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const found = read(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}

/** A reading that depends on nothing, taken when it is first asked for. */
export function rememberOnce<Found>(read: () => Found): () => Found {
  let known: { readonly found: Found } | undefined;
  return () => {
    known ??= { found: read() };
    return known.found;
  };
}
