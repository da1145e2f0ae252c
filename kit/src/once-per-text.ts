import { createRecentlyUsed } from './recently-used.ts';

/** How many texts are remembered, and up to which length, in UTF-16 code units: together a few hundred KB. */
const mostTexts = 100;
const longestText = 1000;

/** `make`, of which what it made is remembered for the texts used last: clients of one kind send the same headers each time. */
export function oncePerText<Made>(make: (text: string) => Made): (text: string) => Made {
  const remembered = createRecentlyUsed<string, { readonly made: Made }>(mostTexts);
  return (text) => {
    const known = remembered.get(text);
    if (known) return known.made;
    const made = make(text);
    if (text.length <= longestText) remembered.set(text, { made });
    return made;
  };
}
