import type { FieldNode } from 'graphql';

/** Gives the key that merged data has the value of a field of the client's document by. */
export type KeyOf = (field: FieldNode) => string;

/** The key that a document gives a field. */
export const responseKey: KeyOf = ({ alias, name }) => (alias ?? name).value;
