export type OperationType = 'query' | 'mutation' | 'subscription';

/** An operation that was published for a client and not retired since. */
export interface StoredOperation {
  /** Whose it is: the house's may be run by all but partners, any other by this client alone. */
  readonly client: string;
  /** What the manifest calls it; where the format has no ids, the SHA-256 of its body in hex. */
  readonly id: string;
  readonly name: string;
  readonly type: OperationType;
  /** The whole document: this one operation, and the fragments that it uses. */
  readonly body: string;
  /** The publication of the client that it came with; 0 for what is not published but comes with the house. */
  readonly version: number;
  /** Serves only requests that say this in `apollographql-client-name`; any request where absent. */
  readonly clientName?: string;
}

/** The operations of every client, as they are published at present. A publication is known within seconds. */
export interface OperationStore {
  /**
   * The operation of `client` with this id, or with this SHA-256 of its body; null where the client has none. One that is
   * published for `clientName` comes before one that is for every name.
   */
  readonly byId: (
    client: string,
    id: string,
    clientName?: string,
  ) => Promise<StoredOperation | null>;
  /** The operation of `client` with this name, the one published last where several versions have it. */
  readonly byName: (
    client: string,
    name: string,
    clientName?: string,
  ) => Promise<StoredOperation | null>;
  /** Every operation of `client` that can be run, in the order of their names, the latest of a name first. */
  readonly all: (client: string) => Promise<readonly StoredOperation[]>;
}
