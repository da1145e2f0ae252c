import { viewerSigner, viewerTokenSeconds, type SignedOptions } from '@loopgraph/kit/viewer-token';
import type { Viewer } from '@loopgraph/kit/viewer';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';

/** Makes the token by which a subgraph knows on whose behalf it is asked. */
export type SignViewer = (viewer: Viewer, subgraph: string, options?: SignedOptions) => string;

interface Signed {
  readonly token: string;
  /** In ms since the epoch, as the token itself has it: the clock may be put forward or back, and a machine may sleep. */
  readonly at: number;
}

const capacity = 10_000;
const goodForMs = (viewerTokenSeconds * 1000) / 2;

/** Signs each distinct viewer anew for a subgraph when half of the time that its token holds is over, and not before. */
export function signViewersWith(secret: string): SignViewer {
  const sign = viewerSigner(secret);
  // One request asks several subgraphs on behalf of one object.
  const texts = new WeakMap<Viewer, string>();
  const signed = createRecentlyUsed<string, Signed>(capacity);
  return (viewer, subgraph, options) => {
    const text = texts.get(viewer) ?? JSON.stringify(viewer);
    texts.set(viewer, text);
    const key = `${subgraph} ${String(options?.explain ?? false)} ${text}`;
    const known = signed.get(key);
    const now = Date.now();
    if (known && known.at <= now && now < known.at + goodForMs) return known.token;
    const token = sign(viewer, subgraph, options);
    signed.set(key, { token, at: now });
    return token;
  };
}
