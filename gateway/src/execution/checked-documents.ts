import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

const capacity = 1000;

/**
 * Parses and validates each distinct text once, for as long as it is among the thousand used last; until then it gives
 * the same document, so that what is worked out from its nodes can be kept beside them. Throws what is wrong with it.
 */
export function checkedDocuments(schema: GraphQLSchema): (text: string) => DocumentNode {
  const documents = new Map<string, DocumentNode>();
  return (text) => {
    const known = documents.get(text);
    const document = known ?? parse(text, { noLocation: true });
    if (!known) {
      const [fault] = validate(schema, document);
      if (fault) throw fault;
    }
    // A map keeps the order of insertion: the first entry is the one that was not used for longest.
    documents.delete(text);
    documents.set(text, document);
    if (documents.size > capacity) {
      const [oldest] = documents.keys();
      if (oldest !== undefined) documents.delete(oldest);
    }
    return document;
  };
}
