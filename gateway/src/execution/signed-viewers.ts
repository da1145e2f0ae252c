import { viewerSigner, viewerTokenSeconds, type SignedOptions } from '@loopgraph/kit/viewer-token';
import type { Viewer } from '@loopgraph/kit/viewer';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';

/** Makes the token by which a subgraph knows on whose behalf it is asked. */
export type SignViewer = (viewer: Viewer, subgraph: string, options?: SignedOptions) => string;

interface Signed {
  readonly token: string;
  readonly until: number;
}

const capacity = 10_000;

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
    const now = performance.now();
    if (known && now < known.until) return known.token;
    const token = sign(viewer, subgraph, options);
    signed.set(key, { token, until: now + (viewerTokenSeconds * 1000) / 2 });
    return token;
  };
}
