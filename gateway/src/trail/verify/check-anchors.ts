import { nothingBefore } from '../access-record.ts';
import { anchorHash, anchorText, type Anchor } from '../anchor.ts';
import { isSignedBy } from '../signing-key.ts';

function isSigned(anchor: Anchor, trusted: ReadonlySet<string>): boolean {
  const signature = Buffer.from(anchor.signature, 'hex');
  return [...trusted].some((key) => isSignedBy(key, anchorText(anchor), signature));
}

/** What is wrong with the chain of anchors: the first fault; undefined where there is none. */
export function anchorFault(
  anchors: readonly Anchor[],
  trusted: ReadonlySet<string>,
): string | undefined {
  let previous: Buffer = nothingBefore;
  for (const [index, anchor] of anchors.entries()) {
    const expected = index + 1;
    if (anchor.number !== expected) {
      return `anchor ${expected} was removed: there comes ${anchor.number} (${anchor.at})`;
    }
    const hash = anchorHash(previous, anchor);
    if (hash.toString('hex') !== anchor.hash || !isSigned(anchor, trusted)) {
      return `anchor ${anchor.number} (${anchor.at}) was altered or inserted, or is signed by a key that is not trusted`;
    }
    previous = hash;
  }
  return undefined;
}

/** Whether the anchors that were kept outside the database are in it: the first fault; undefined where all are. */
export function keptAnchorFault(
  kept: readonly Anchor[],
  anchors: readonly Anchor[],
  trusted: ReadonlySet<string>,
): string | undefined {
  const hashes = new Map(anchors.map(({ number, hash }) => [number, hash]));
  for (const anchor of kept) {
    const { number, at, hash } = anchor;
    if (hashes.get(number) === hash) continue;
    if (!isSigned(anchor, trusted)) {
      return `anchor ${number} (${at}), kept in a file, is not signed by a key that is trusted`;
    }
    return hashes.has(number)
      ? `anchor ${number} (${at}) was altered: the one that was kept in a file is another`
      : `anchor ${number} (${at}) was removed: it was kept in a file`;
  }
  return undefined;
}
