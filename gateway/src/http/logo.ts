/** The closed loop: what a review finds starts learning, and what is learned shows in the next review. */
export const logo = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="32" height="32" fill="none"',
  'stroke-width="7" stroke-linecap="round"><path d="M32 32c6-9 11-13 17-13a13 13 0 0 1 0 26c-6 0-11-4-17-13"',
  'stroke="#0f766e"/><path d="M32 32c-6-9-11-13-17-13a13 13 0 0 0 0 26c6 0 11-4 17-13" stroke="#4338ca"/></svg>',
].join(' ');

/** The same, as the address of an image that needs no request. */
export const favicon = `data:image/svg+xml,${encodeURIComponent(logo)}`;
