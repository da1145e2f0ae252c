/** What a client may be called, to whom keys are given and for whom operations are published. */
export const clientForm = /^[a-z0-9][a-z0-9._-]{0,62}$/;

/** The same in words. */
export const clientFormText = 'up to 63 of a-z, 0-9 and ._-, the first of a-z and 0-9';
