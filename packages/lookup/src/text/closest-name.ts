/** The ending of an error about an unknown name: ` Did you mean X?`, or nothing when no name is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const closest = closestName(name, known);
  return closest === undefined ? '' : ` Did you mean ${closest}?`;
}

/**
 * The known name that is most like a misspelt one, if any is like it at all. Case and `-` or `_` do not count,
 * and the beginning of one name alone is enough.
 */
export function closestName(name: string, known: readonly string[]): string | undefined {
  const wanted = plain(name);
  const longer = known.filter((candidate) => wanted.length >= 3 && plain(candidate).startsWith(wanted));
  if (longer.length === 1) return longer[0];
  let closest: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(wanted, plain(candidate));
    if (closest === undefined || distance < closest.distance) closest = { name: candidate, distance };
  }
  // A third of the letters wrong is a slip; more is another word.
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  return closest !== undefined && closest.distance <= allowed ? closest.name : undefined;
}

function plain(name: string): string {
  return name.replaceAll(/[-_]/g, '').toLowerCase();
}

/** Letters added, left out, replaced or swapped with their neighbour; one row of the table at a time. */
function editDistance(from: string, to: string): number {
  const [before, after] = [[...from], [...to]];
  let twoAbove: number[] = [];
  let above = Array.from({ length: after.length + 1 }, (_, column) => column);
  for (const [row, letter] of before.entries()) {
    const current = [row + 1];
    for (const [column, other] of after.entries()) {
      const diagonal = above[column] ?? 0;
      const replaced = letter === other ? diagonal : diagonal + 1;
      let least = Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1);
      const isSwapped = letter === after[column - 1] && other === before[row - 1];
      if (isSwapped) least = Math.min(least, (twoAbove[column - 1] ?? 0) + 1);
      current.push(least);
    }
    twoAbove = above;
    above = current;
  }
  return above[after.length] ?? 0;
}
