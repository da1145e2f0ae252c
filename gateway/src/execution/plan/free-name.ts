/** What to call what a client calls `name`, which is not in `taken`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = `client_${name}`;
  while (taken.has(free)) free = `client_${free}`;
  return free;
}
