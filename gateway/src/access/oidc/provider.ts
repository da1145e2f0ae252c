/** The claims of a token that say what its holder may do; a name with dots is also a path, as in `realm_access.roles`. */
export interface ClaimNames {
  readonly roles: string;
  readonly scopes: string;
  readonly purposes: string;
  /** Which client program a partner's or a service's token belongs to. */
  readonly client: string;
  /** Holds the id of the employee; null where no claim does. */
  readonly employee: string | null;
}

/** An OpenID Connect provider whose access tokens are taken. */
export interface OidcProvider {
  /** As the tokens' `iss` has it. */
  readonly issuer: string;
  /** What their `aud` must name. */
  readonly audience: string;
  /** Where its keys are; without it, where its discovery document says. */
  readonly jwksUrl: string | null;
  /** How far its clock and ours may differ. */
  readonly clockSkewSeconds: number;
  /** How long after its keys were read a token with an unknown one does not have them read again. */
  readonly jwksCooldownSeconds: number;
  readonly claims: ClaimNames;
  /** The system of identity links in which a token's `sub` is the external id; null where links are not looked at. */
  readonly identitySystem: string | null;
}
